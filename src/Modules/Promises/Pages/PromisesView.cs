using Dangol.Platform.Web;

namespace Dangol.Promises;

/// <summary>What the list page shows.</summary>
/// <param name="Counts">Null when counting would take long: the page asks for them once it is shown.</param>
/// <param name="Total">Promises whatever the filter: none at all is another page than none found.</param>
public sealed record PromisesView(PromiseFilter Filter, PromiseCounts? Counts, Page<PromiseRow> Rows, PromiseClock Clock, long Total)
{
    public static IReadOnlyList<PromiseTab> Tabs { get; } = [PromiseTab.Open, PromiseTab.AtRisk, PromiseTab.Overdue, PromiseTab.Waiting, PromiseTab.Kept, PromiseTab.Late, PromiseTab.Broken, PromiseTab.Released];

    /// <summary>The same list in another tab, in that tab's own order.</summary>
    public string In(PromiseTab tab) => PromisesContract.Href(Filter with { Tab = tab, SoonestFirst = null, ByStake = tab is PromiseTab.AtRisk or PromiseTab.Overdue });

    public string? Next => Rows.Next is { } cursor ? $"{PromisesContract.Href(Filter)}&after={Uri.EscapeDataString(cursor)}" : null;
}
