using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Promises;

/// <summary>Where each promise stands, replayed from its movements. Rows that already say so are left alone.</summary>
internal sealed class PromiseStandings(Store store, Caller caller) : IProjection
{
    private const int PromisesAtOnce = 5_000;

    public string Name => "promises.standing";

    public async Task<long> Rebuild(CancellationToken cancellationToken)
    {
        var corrected = 0L;
        for (long? after = 0; after is { } from; cancellationToken.ThrowIfCancellationRequested())
        {
            (after, var changed) = await store.WriteLong(caller, db => Replay(db, from, cancellationToken));
            corrected += changed;
        }

        return corrected;
    }

    private static async Task<(long? Next, int Changed)> Replay(DangolContext db, long after, CancellationToken cancellationToken)
    {
        var promises = await db.Set<Promise>().AsTracking().Where(promise => promise.Number > after).OrderBy(promise => promise.Number).Take(PromisesAtOnce).ToListAsync(cancellationToken);
        var ids = promises.ConvertAll(promise => promise.Id);
        var movements = (await db.Set<PromiseMovement>().AsNoTracking().Where(movement => ids.Contains(movement.PromiseId)).ToListAsync(cancellationToken)).ToLookup(movement => movement.PromiseId);
        var changed = 0;
        foreach (var promise in promises.Where(promise => movements.Contains(promise.Id)))
        {
            var ledger = movements[promise.Id].OrderBy(movement => movement.Sequence).ToList();
            var standing = PromiseFold.Of(ledger);
            if ((promise.MadeAt, promise.DueAt, promise.DueIsDate, promise.State, promise.ClosedAt, promise.Moves, promise.MovementCount)
                != (standing.MadeAt, standing.Due.At, standing.Due.IsDate, standing.State, standing.ClosedAt, standing.Moves, ledger.Count)
                || (promise.PausedAt, promise.PartsDone) != (standing.PausedAt, standing.PartsDone) || (standing.Keeper is { } keeper && keeper != new Keeper(promise.KeptBy, promise.KeptById, promise.Team)))
            {
                promise.Take(standing, ledger.Count, promise.GraceUntil - promise.DueAt);
                changed++;
            }
        }

        return (promises.Count == PromisesAtOnce ? promises[^1].Number : null, changed);
    }
}
