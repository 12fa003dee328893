using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>One promise with its ledger, the newest movement first.</summary>
public sealed record PromiseView(PromiseRow Promise, IReadOnlyList<MovementBody> Movements, IReadOnlyList<AnswerBody> Answers, PromiseClock Clock)
{
    /// <exception cref="NotFoundException">This workspace has no promise of this number.</exception>
    internal static async Task<PromiseView> Read(DangolContext db, long number, CancellationToken cancellationToken = default)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var row = await PromiseList.One(db, number, clock, cancellationToken) ?? throw new NotFoundException("promise");
        var movements = await MovementBody.Of(db, row.Id, clock.Zone, cancellationToken);
        return new PromiseView(row, [.. movements.Reverse()], await AnswerBody.Of(db, row.Id), clock);
    }
}
