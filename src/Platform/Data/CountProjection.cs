using Dangol.Platform.Operations;

namespace Dangol.Platform.Data;

/// <summary>A kept count, counted anew.</summary>
/// <param name="count">Counts the rows of the context's workspace.</param>
public sealed class CountProjection(string tally, Store store, Caller caller, Func<DangolContext, SqlText> count) : IProjection
{
    public string Name => tally + ".count";

    public Task<long> Rebuild(CancellationToken cancellationToken) => store.WriteLong(caller, async db =>
    {
        if (!db.IsSqlite)
        {
            // Whoever has counted a row of a transaction that goes on is waited for; whoever has not will add it afterwards.
            await db.Execute($"lock table tallies in exclusive mode", cancellationToken);
        }

        await db.SetTally(tally, await db.Number(count(db), cancellationToken));
        return 1L;
    });
}
