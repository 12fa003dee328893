using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>What the page of the kept rate shows.</summary>
/// <param name="Groups">Null when grouping would take long: the page asks for them once it is shown.</param>
public sealed record RateView(ReportAddress Ask, ReportPeriod Period, IReadOnlyList<WeekOutcomes> Weeks, RateFinding Finding, GroupReport? Groups, LocalDate ThisWeek)
{
    // Weeks are counted from an index alone; groups read every promise of the period.
    private const long GroupsAtOnce = 50_000;

    public WeekOutcomes All { get; } = WeekOutcomes.Sum(Period.First, Weeks);

    internal static async Task<RateView> Read(DangolContext db, ReportAddress ask, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var view = await Weekly(db, ask, clock, cancellationToken);
        return view.All.Promises > GroupsAtOnce ? view : await view.Grouped(db, clock, cancellationToken);
    }

    internal static async Task<RateView> WithGroups(DangolContext db, ReportAddress ask, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        return await (await Weekly(db, ask, clock, cancellationToken)).Grouped(db, clock, cancellationToken);
    }

    private static async Task<RateView> Weekly(DangolContext db, ReportAddress ask, PromiseClock clock, CancellationToken cancellationToken)
    {
        var period = await ask.Period(db, clock, cancellationToken);
        var weeks = await KeptRateByWeek.Read(db, ask.Filter, period, clock, cancellationToken);
        var thisWeek = ReportPeriod.Monday(clock.Now.InZone(db.Caller.Zone).Date);
        return new RateView(ask, period, weeks, RateFinding.Of(weeks, thisWeek), null, thisWeek);
    }

    private async Task<RateView> Grouped(DangolContext db, PromiseClock clock, CancellationToken cancellationToken)
        => this with { Groups = Period.Weeks == 0 ? new GroupReport([], null, []) : await KeptRateByGroup.Read(db, Ask.Filter, Ask.Grouping, Period, clock, cancellationToken) };

    /// <summary>The promises that fell due in a week, as the report counted them.</summary>
    public string List(WeekOutcomes week) => PromisesContract.Href(Ask.Filter with { Week = week.Monday });

    /// <summary>The promises of a group that fell due in the period.</summary>
    public string List(GroupOutcomes group, PromiseTab tab = PromiseTab.All)
    {
        var filter = Ask.Filter with { Tab = tab, Due = Period.Days };
        return PromisesContract.Href(Ask.Grouping switch
        {
            PromiseGrouping.Kind => filter with { Kind = Enum.Parse<PromiseKind>(group.Name!) },
            PromiseGrouping.Category => filter with { Category = group.Name ?? "" },
            PromiseGrouping.Seller => filter with { Seller = group.Name ?? "" },
            PromiseGrouping.Team => filter with { Team = group.Name ?? "" },
            PromiseGrouping.Keeper => filter with { Keeper = group.Name ?? "" },
            PromiseGrouping.Channel => filter with { Channel = group.Name ?? "" },
            _ => filter with { Region = group.Name ?? "" },
        });
    }

    public string List(PromiseTab tab) => PromisesContract.Href(Ask.Filter with { Tab = tab, Due = Period.Days });

    /// <summary>Where the groups of this report are to be had.</summary>
    public string GroupsHref => ReportAddress.Write(Ask).Replace("/promises/rate", "/promises/rate/groups", StringComparison.Ordinal);

    public string With(int? weeks) => ReportAddress.Write(Ask with { Weeks = weeks, Days = default });

    public string With(PromiseGrouping grouping) => ReportAddress.Write(Ask with { Grouping = grouping });
}
