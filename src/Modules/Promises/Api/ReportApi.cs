using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

internal static class ReportApi
{
    public static void MapReportApi(this IEndpointRouteBuilder routes)
    {
        var promises = routes.MapGroup("/api/promises").WithTags("Promises").RequireAuthorization(Policies.Read);
        promises.MapGet("summary", Summary).WithName("SummarisePromises").WithSummary("Counts and kept rate with 95 % intervals: in all, by week, and by kind, category, seller, region, team, keeper or channel (by), weeks with the control limits of a p-chart. Takes the list's filters; weeks is a number (26) or \"all\", counted back from the last weeks that hold judged promises.");
        promises.MapGet("missed", Missed).WithName("ShowWhyPromisesWereMissed").WithSummary("Of the promises missed (late, broken, overdue): where their orders got stuck, whether the customer was told in time, how long before the due time it was noted, and the reasons given. Takes the filters and weeks of the summary.");
        promises.MapGet("worth", Worth).WithName("ShowWhatPromisesAreWorth").WithSummary("Review scores and repeat purchase by how promises ended, with intervals. days is 30, 90, 180 or 365 (90). Differences that appear together, not causes.");
    }

    private static async Task<Ok<MissedBody>> Missed(HttpRequest request, DangolContext db, CancellationToken cancellationToken)
    {
        var view = await MissedView.Read(db, ReportAddress.Read(request.Query), cancellationToken);
        return TypedResults.Ok(new MissedBody(
            view.Period.Weeks == 0 ? null : view.Period.First, view.Period.Weeks == 0 ? null : view.Period.Last, view.Report.Missed,
            view.Report.Causes, view.Report.Told, view.Report.Known, [.. view.Report.Reasons.Select(reason => new ReasonBody(reason.Reason, reason.Count))]));
    }

    private static async Task<Ok<SummaryBody>> Summary(HttpRequest request, DangolContext db, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var ask = ReportAddress.Read(request.Query);
        var period = await ask.Period(db, clock, cancellationToken);
        var weeks = await KeptRateByWeek.Read(db, ask.Filter, period, clock, cancellationToken);
        var groups = await KeptRateByGroup.Read(db, ask.Filter, ask.Grouping, period, clock, cancellationToken);
        return TypedResults.Ok(new SummaryBody(
            period.Weeks == 0 ? null : period.First,
            period.Weeks == 0 ? null : period.Last,
            RateBody.Of(WeekOutcomes.Sum(period.First, weeks)),
            [.. weeks.Select(week => new WeekBody(week.Monday, RateBody.Of(week), LimitsBody.Of(WeekOutcomes.Sum(period.First, weeks).KeptRate, week)))],
            ask.Grouping,
            [.. groups.Groups.Concat(groups.Small).Select(group => new GroupBody(group.Name, RateBody.Of(group)))]));
    }

    private static async Task<Ok<WorthBody>> Worth(DangolContext db, int? days, CancellationToken cancellationToken)
    {
        var report = await WorthReport.Read(db, RepeatByOutcome.Window(days), await PromiseClock.Read(db, cancellationToken), cancellationToken);
        return TypedResults.Ok(WorthBody.Of(report));
    }
}

/// <summary>A rate with its 95 % interval.</summary>
internal sealed record RateBody(long Kept, long Late, long Broken, long Released, long Pending, double? KeptRate, double? Low, double? High)
{
    public static RateBody Of(WeekOutcomes week) => Of(week.KeptRate, week.Late, week.Broken, week.Released, week.Pending);

    public static RateBody Of(GroupOutcomes group) => Of(group.KeptRate, group.Late, group.Broken, group.Released, group.Pending);

    private static RateBody Of(Share share, long late, long broken, long released, long pending) => share.Cases == 0
        ? new(share.Hits, late, broken, released, pending, null, null, null)
        : new(share.Hits, late, broken, released, pending, share.Rate, share.Interval.Low, share.Interval.High);
}

/// <param name="From">The first Monday; null when no promise was ever judged.</param>
/// <param name="Groups">Every group, small ones too, those with at least ten cases first and the lowest kept rate first among them.</param>
internal sealed record SummaryBody(LocalDate? From, LocalDate? To, RateBody All, IReadOnlyList<WeekBody> Weeks, PromiseGrouping By, IReadOnlyList<GroupBody> Groups);

/// <param name="Reason">Null: none was given.</param>
internal sealed record ReasonBody(string? Reason, long Count);

/// <param name="From">The first Monday; null when no promise was ever judged.</param>
internal sealed record MissedBody(
    LocalDate? From, LocalDate? To, long Missed, IReadOnlyDictionary<MissCause, long> Causes, IReadOnlyDictionary<ToldWhen, long> Told, IReadOnlyDictionary<KnownWhen, long> Known, IReadOnlyList<ReasonBody> Reasons);

internal sealed record WeekBody(LocalDate Monday, RateBody Promises, LimitsBody? Limits);

internal sealed record GroupBody(string? Name, RateBody Promises);

/// <param name="KnownUntil">Windows that end later are left out; null without orders.</param>
internal sealed record WorthBody(IReadOnlyList<ScoreBody> Scores, int Days, Instant? KnownUntil, string Currency, IReadOnlyList<RepeatBody> Repeat)
{
    public static WorthBody Of(WorthReport report) => new(
        [.. report.Scores.Select(group => new ScoreBody(group.Outcome, group.Stars, group.Cases, Estimate.Of(group.Score), Estimate.Of(group.Low), Estimate.Of(group.Outcome == PromiseOutcome.Kept ? null : report.LowScoreRatio(group.Outcome))))],
        report.Repeat.Days,
        report.Repeat.Until,
        report.Repeat.Currency,
        [.. report.Repeat.Groups.Select(group => new RepeatBody(group.Outcome, group.Again.Cases, group.Unfinished, Estimate.Of(group.Again), Estimate.Of(group.Spent), Estimate.Of(group.Outcome == PromiseOutcome.Kept ? null : report.RepeatDifference(group.Outcome))))]);
}

/// <param name="Stars">Cases with one star … five stars.</param>
/// <param name="LowTimesKept">How many times as often as kept ones they get one or two stars; null with fewer than 30 cases.</param>
internal sealed record ScoreBody(PromiseOutcome Outcome, IReadOnlyList<long> Stars, long Cases, Estimate? Mean, Estimate? OneOrTwoStars, Estimate? LowTimesKept);

/// <param name="Unfinished">Customers left out because their window is not over.</param>
/// <param name="MeanSpent">In hundredths of the currency's unit.</param>
/// <param name="KeptMinusThis">Repeat rate of kept minus this; null with fewer than 30 cases.</param>
internal sealed record RepeatBody(PromiseOutcome Outcome, long Customers, long Unfinished, Estimate? BoughtAgain, Estimate? MeanSpent, Estimate? KeptMinusThis);

/// <summary>A figure with its 95 % interval, where it has one.</summary>
internal sealed record Estimate(double Value, double? Low, double? High)
{
    public static Estimate? Of(Share share) => share.Cases == 0 ? null : new(share.Rate, share.Interval.Low, share.Interval.High);

    public static Estimate? Of(Mean mean) => mean.Cases == 0 ? null : new(mean.Value, mean.Interval?.Low, mean.Interval?.High);

    public static Estimate? Of(Difference? difference) => difference is { } known ? new(known.Value, known.Interval.Low, known.Interval.High) : null;
}

/// <summary>The control limits of a p-chart for a week of so many cases: the rate of all weeks ± 3 standard errors.</summary>
internal sealed record LimitsBody(double Low, double High, bool IsBelow)
{
    public static LimitsBody? Of(Share all, WeekOutcomes week) => week.KeptRate.Cases == 0 ? null
        : new(all.ControlLimits(week.KeptRate.Cases).Low, all.ControlLimits(week.KeptRate.Cases).High, RateFinding.IsBelow(week, all));
}
