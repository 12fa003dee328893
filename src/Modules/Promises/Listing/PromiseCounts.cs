using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>How many promises stand how, under a filter: the numbers on the tabs.</summary>
public sealed record PromiseCounts(long OnTrack, long AtRisk, long Overdue, long Kept, long Late, long Broken, long Released, long Waiting)
{
    public long Open => OnTrack + AtRisk + Overdue + Waiting;

    public long All => Open + Kept + Late + Broken + Released;

    public long Missed => Late + Broken + Overdue;

    /// <summary>Those that were judged: the cases of the kept rate.</summary>
    public Share KeptRate => new(Kept, Kept + Late + Broken);

    public long Of(PromiseTab tab) => tab switch
    {
        PromiseTab.Open => Open,
        PromiseTab.AtRisk => AtRisk,
        PromiseTab.Overdue => Overdue,
        PromiseTab.Kept => Kept,
        PromiseTab.Late => Late,
        PromiseTab.Broken => Broken,
        PromiseTab.Released => Released,
        PromiseTab.Missed => Missed,
        PromiseTab.Waiting => Waiting,
        _ => All,
    };

    /// <param name="filter">Its tab plays no part.</param>
    internal static Task<PromiseCounts> Read(DangolContext db, PromiseFilter filter, PromiseClock clock, CancellationToken cancellationToken = default)
        => filter.Narrows ? Counted(db, filter, clock, cancellationToken) : Everything(db, clock, cancellationToken);

    private static async Task<PromiseCounts> Counted(DangolContext db, PromiseFilter filter, PromiseClock clock, CancellationToken cancellationToken)
    {
        var counts = new long[8];
        foreach (var (outcome, count) in await db.Rows(
            $"select {PromiseOutcomes.Number(clock, "p.")} as outcome, count(*) from {PromiseConditions.Source(db, filter)} where {PromiseConditions.Where(db, filter, db.Caller.Zone)} group by 1",
            row => (Convert.ToInt32(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), row.GetInt64(1)), cancellationToken))
        {
            counts[outcome] = count;
        }

        return new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]);
    }

    // Most promises of a large shop were kept, and counting millions takes long: they are what is left of the kept count of all.
    private static async Task<PromiseCounts> Everything(DangolContext db, PromiseClock clock, CancellationToken cancellationToken)
    {
        var all = await db.Tally(PromiseLedger.Count, cancellationToken);
        var open = await Of(PromiseTab.Open);
        var (atRisk, overdue, late, broken, released, waiting) = (await Of(PromiseTab.AtRisk), await Of(PromiseTab.Overdue), await Of(PromiseTab.Late), await Of(PromiseTab.Broken), await Of(PromiseTab.Released), await Of(PromiseTab.Waiting));
        return new(open - atRisk - overdue - waiting, atRisk, overdue, all - open - late - broken - released, late, broken, released, waiting);

        async Task<long> Of(PromiseTab tab)
        {
            var count = 0L;
            foreach (var arm in PromiseConditions.Arms(tab, clock))
            {
                count += await db.Number($"select count(*) from promises p where p.workspace_id = {db.WorkspaceId} and {arm}", cancellationToken);
            }

            return count;
        }
    }
}
