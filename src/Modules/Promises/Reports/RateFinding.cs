using NodaTime;

namespace Dangol.Promises;

/// <summary>What the kept rate by week shows, for the chart's title: only differences that chance does not explain.</summary>
/// <param name="All">All weeks together.</param>
/// <param name="Worst">The lowest of the weeks that lie below the lower control limit. Null when no week stands out.</param>
/// <param name="Recent">The last four weeks with a result, when they differ clearly from those before.</param>
public sealed record RateFinding(Share All, WeekOutcomes? Worst, Share? Recent)
{
    private const int FewestCases = 10, RecentWeeks = 4;

    /// <param name="thisWeek">Not over yet: it is part of the whole and says nothing by itself.</param>
    public static RateFinding Of(IReadOnlyList<WeekOutcomes> weeks, LocalDate thisWeek)
    {
        var all = Together(weeks);
        var over = weeks.Where(week => week.Monday < thisWeek && week.KeptRate.Cases > 0).ToList();
        var worst = over.Where(week => IsBelow(week, all)).MinBy(week => week.KeptRate.Rate);
        var (recent, before) = (Together(over.TakeLast(RecentWeeks)), Together(over.SkipLast(RecentWeeks)));
        var differs = recent.Cases >= FewestCases && before.Cases >= FewestCases && recent.Minus(before) is { } change && change.Excludes(0);
        return new RateFinding(all, worst, differs ? recent : null);
    }

    /// <summary>The week has cases enough, and lies below the lower control limit of all weeks together.</summary>
    public static bool IsBelow(WeekOutcomes week, Share all) => week.KeptRate.Cases >= FewestCases && week.KeptRate.Rate < all.ControlLimits(week.KeptRate.Cases).Low;

    private static Share Together(IEnumerable<WeekOutcomes> weeks) => WeekOutcomes.Sum(default, weeks).KeptRate;
}
