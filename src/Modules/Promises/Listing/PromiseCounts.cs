using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>How many promises stand how, under a filter: the numbers on the tabs.</summary>
internal sealed record PromiseCounts(long OnTrack, long AtRisk, long Overdue, long Kept, long Late, long Broken, long Released)
{
    public long Open => OnTrack + AtRisk + Overdue;

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
        _ => All,
    };

    /// <summary>Counted in one reading of the rows that the filter leaves; its tab plays no part.</summary>
    public static async Task<PromiseCounts> Read(DangolContext db, PromiseFilter filter, PromiseClock clock, CancellationToken cancellationToken = default)
    {
        var counts = new long[7];
        foreach (var (outcome, count) in await db.Rows(
            $"select {PromiseOutcomes.Number(clock, "p.")} as outcome, count(*) from {PromiseConditions.Source(db, filter)} where {PromiseConditions.Where(db, filter, db.Caller.Zone)} group by 1",
            row => (Convert.ToInt32(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), row.GetInt64(1)), cancellationToken))
        {
            counts[outcome] = count;
        }

        return new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
    }
}
