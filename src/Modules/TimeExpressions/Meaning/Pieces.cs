using NodaTime;
using Dates = (NodaTime.LocalDate From, NodaTime.LocalDate Until);

namespace Dangol.TimeExpressions.Meaning;

/// <summary>The beginning, middle and end of a week, a month or a year, and what is left of a period.</summary>
internal static class Pieces
{
    /// <param name="days">How long a month's beginning is.</param>
    /// <param name="months">How long a year's beginning is.</param>
    public static Period? Early(IMeaning whole, int days = 15, int months = 6)
        => Cut(whole, dates => dates with { Until = dates.From.PlusDays(3) }, dates => dates with { Until = dates.From.PlusDays(days) }, dates => dates with { Until = dates.From.PlusMonths(months) });

    public static Period? Middle(IMeaning whole) => Cut(
        whole,
        dates => (dates.From.PlusDays(1), dates.From.PlusDays(4)),
        dates => (dates.From.PlusDays(9), dates.From.PlusDays(20)),
        dates => (dates.From.PlusMonths(4), dates.From.PlusMonths(8)));

    /// <param name="days">After how many days a month's end begins.</param>
    /// <param name="months">After how many months a year's end begins.</param>
    public static Period? Late(IMeaning whole, int days = 15, int months = 6)
        => Cut(whole, dates => dates with { From = dates.From.PlusDays(3) }, dates => dates with { From = dates.From.PlusDays(days) }, dates => dates with { From = dates.From.PlusMonths(months) });

    /// <summary>Late in a period that has begun: what is behind us does not count.</summary>
    public static Period? Later(IMeaning whole, LocalDate today) => Late(whole) is { Dates: [var (from, until)] } late && today < until
        ? late with { Dates = [(LocalDate.Max(from, today), until)] } : null;

    /// <summary>From today to the last day.</summary>
    public static Period? Rest(IMeaning whole, LocalDate today)
        => whole is Period { Dates: [var (from, until)] } && from <= today && today < until ? Period.Days(today, until.PlusDays(-1)) : null;

    /// <summary>The last week that has its Thursday in a month.</summary>
    public static Period LastWeek(Period month)
        => new($"{Name(month)}-W05", Unit.Week, [.. month.Dates.Select(dates => Day.Monday(dates.Until.PlusDays(3)).PlusWeeks(-1)).Select(monday => (monday, monday.PlusDays(7)))]);

    /// <param name="week">1..5, of those that have their Thursday in the month.</param>
    public static Period Week(Period month, int week)
        => new($"{Name(month)}-W{Written.Two(week)}", Unit.Week, [.. month.Dates.Select(dates => Day.Monday(dates.From.PlusDays(3)).PlusWeeks(week - 1)).Select(monday => (monday, monday.PlusDays(7)))]);

    private static string Name(Period month) => month.Dates.Length == 1 ? $"{month.Future.Year}-{Written.Two(month.Future.Month)}" : month.Timex;

    private static Period? Cut(IMeaning whole, Func<Dates, Dates> week, Func<Dates, Dates> month, Func<Dates, Dates> year) => whole switch
    {
        Period { Grain: Unit.Week, Timex: var timex } period when timex[0] != '(' => period with { Dates = [.. period.Dates.Select(week)] },
        Period { Grain: Unit.Month } period => period with { Dates = [.. period.Dates.Select(month)] },
        Period { Grain: Unit.Year } period when period.Timex.Length == 4 => period with { Dates = [.. period.Dates.Select(year)] },
        _ => null,
    };
}
