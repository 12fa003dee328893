using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>What is at stake in open promises: how likely each is missed, and that times what its customer has bought. Kept beside them, so that lists can be in its order.</summary>
internal sealed class PromiseStakes(Store store)
{
    private const int MostOpen = 20_000;
    private const int AtOnce = 200;

    /// <summary>Reckons anew what has changed: time passes, promises are kept, customers buy.</summary>
    /// <returns>How many promises stand differently.</returns>
    public async Task<int> Reckon(Dangol.Platform.Caller caller, CancellationToken cancellationToken = default)
    {
        List<Stake> changed;
        await using (var db = store.Open(caller))
        {
            var clock = await PromiseClock.Read(db, cancellationToken);
            var chances = await MissChances.Learn(db, clock, cancellationToken);
            var open = await db.Rows(
                $"""
                select p.id, p.kind, p.made_at, p.due_at, p.miss_chance, p.stake, coalesce(c.spent, 0)
                from promises p left join customers c on c.workspace_id = p.workspace_id and c.id = p.customer_id
                where p.workspace_id = {db.WorkspaceId} and {PromiseOutcomes.IsOpen(clock, "p.")} order by p.due_at limit {MostOpen}
                """,
                row => (Before: new Stake(row.Id(0), (int?)row.NumberOrNull(4), row.GetInt64(5)), Now: Of(row.Id(0), clock.Now >= row.Instant(3) ? 1000 : chances.Of((PromiseKind)row.GetInt32(1), row.Instant(2), row.Instant(3), clock.Now), row.GetInt64(6))),
                cancellationToken);
            changed = [.. open.Where(one => one.Before != one.Now).Select(one => one.Now)];
        }

        foreach (var chunk in changed.Chunk(AtOnce))
        {
            await store.Write(caller, db => db.Execute(
                $"update promises set miss_chance = nullif(v.chance, -1), stake = v.stake from ({Rows(chunk)}) as v where promises.workspace_id = {db.WorkspaceId} and promises.id = v.id and promises.state = {PromiseState.Open}"));
        }

        return changed.Count;
    }

    private static Stake Of(Guid id, int? chance, long spent) => new(id, chance, (chance ?? 0) * Math.Max(0, spent) / 1000);

    private static SqlText Rows(IReadOnlyList<Stake> stakes)
    {
        SqlText? rows = null;
        foreach (var one in stakes)
        {
            SqlText row = $"select {one.Id} as id, cast({one.Chance ?? -1} as integer) as chance, cast({one.Worth} as bigint) as stake";
            rows = rows is null ? row : $"{rows} union all {row}";
        }

        return rows!;
    }

    private readonly record struct Stake(Guid Id, int? Chance, long Worth);
}
