using System.Globalization;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>What promises are grouped by in a report.</summary>
public enum PromiseGrouping
{
    Kind,
    Category,
    Seller,
    Region,
    Team,

    /// <summary>Who is to keep it.</summary>
    Keeper,
    Channel,
}

/// <param name="Name">Null: promises that have none.</param>
public sealed record GroupOutcomes(string? Name, long Kept, long Late, long Broken, long Released, long Pending)
{
    public Share KeptRate => new(Kept, Kept + Late + Broken);
}

/// <param name="Groups">Those with cases enough to be compared, the lowest kept rate first; promises without a name come last.</param>
/// <param name="Rest">The small ones put together; null when there are none.</param>
/// <param name="Small">The small ones one by one, the most cases first.</param>
public sealed record GroupReport(IReadOnlyList<GroupOutcomes> Groups, GroupOutcomes? Rest, IReadOnlyList<GroupOutcomes> Small);

internal static class KeptRateByGroup
{
    /// <summary>Groups with fewer cases are put together: their rate would say little.</summary>
    public const int FewestCases = 10;

    public static async Task<GroupReport> Read(DangolContext db, PromiseFilter filter, PromiseGrouping grouping, ReportPeriod period, PromiseClock clock, CancellationToken cancellationToken = default)
    {
        var (zone, due) = (db.Caller.Zone, new Sql.Raw("p.due_at"));
        var counted = await db.Rows(
            $"""
            select p.{new Sql.Raw(Column(grouping))} as name, {KeptRateByWeek.Settled(clock)} as outcome, count(*)
            from promises p where {PromiseConditions.Where(db, filter, zone)} and {period.Days.Holds(due, zone)}
            group by 1, 2
            """,
            row => (Name: row.IsDBNull(0) ? null : Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture), Outcome: (PromiseOutcome)row.GetInt32(1), Count: row.GetInt64(2)), cancellationToken);
        return Fold(counted.GroupBy(row => row.Name).Select(rows => new GroupOutcomes(
            rows.Key,
            rows.Where(row => row.Outcome == PromiseOutcome.Kept).Sum(row => row.Count),
            rows.Where(row => row.Outcome == PromiseOutcome.Late).Sum(row => row.Count),
            rows.Where(row => row.Outcome == PromiseOutcome.Broken).Sum(row => row.Count),
            rows.Where(row => row.Outcome == PromiseOutcome.Released).Sum(row => row.Count),
            rows.Where(row => row.Outcome == PromiseOutcome.OnTrack).Sum(row => row.Count))));
    }

    public static GroupReport Fold(IEnumerable<GroupOutcomes> groups)
    {
        var all = groups.Where(group => group.KeptRate.Cases > 0).ToList();
        var small = all.Where(group => group.KeptRate.Cases < FewestCases).OrderByDescending(group => group.KeptRate.Cases).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        var rest = small.Count == 0 ? null : new GroupOutcomes(null, small.Sum(group => group.Kept), small.Sum(group => group.Late), small.Sum(group => group.Broken), small.Sum(group => group.Released), small.Sum(group => group.Pending));
        return new([.. all.Except(small).OrderBy(group => group.Name is null).ThenBy(group => group.KeptRate.Rate).ThenByDescending(group => group.KeptRate.Cases).ThenBy(group => group.Name, StringComparer.Ordinal)], rest, small);
    }

    private static string Column(PromiseGrouping grouping) => grouping switch
    {
        PromiseGrouping.Kind => "kind",
        PromiseGrouping.Category => "category",
        PromiseGrouping.Seller => "seller",
        PromiseGrouping.Team => "team",
        PromiseGrouping.Keeper => "kept_by",
        PromiseGrouping.Channel => "channel",
        _ => "region",
    };
}
