using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>One promise with its ledger, the newest movement first.</summary>
public sealed record PromiseView(PromiseRow Promise, IReadOnlyList<MovementBody> Movements, IReadOnlyList<AnswerBody> Answers, PromiseClock Clock)
{
    /// <summary>What the customer was or is to be told about it, the newest first.</summary>
    public IReadOnlyList<NoticeRow> Notices { get; init; } = [];

    /// <summary>What was done for the customer after it was missed; null when it was not.</summary>
    public RecoveryRow? Recovery { get; init; }

    public string Currency { get; init; } = "XXX";

    /// <exception cref="NotFoundException">This workspace has no promise of this number.</exception>
    internal static async Task<PromiseView> Read(DangolContext db, long number, CancellationToken cancellationToken = default)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var row = await PromiseList.One(db, number, clock, cancellationToken) ?? throw new NotFoundException("promise");
        var movements = await MovementBody.Of(db, row.Id, clock.Zone, cancellationToken);
        return new PromiseView(row, [.. movements.Reverse()], await AnswerBody.Of(db, row.Id), clock);
    }

    /// <summary>With what stands beside the ledger.</summary>
    /// <inheritdoc cref="Read"/>
    internal static async Task<PromiseView> ReadAll(DangolContext db, long number, CancellationToken cancellationToken = default)
    {
        var view = await Read(db, number, cancellationToken);
        var isMissed = view.Promise.Customer is not null && view.Promise.Outcome is PromiseOutcome.Late or PromiseOutcome.Broken or PromiseOutcome.Overdue;
        return view with
        {
            Notices = (await NoticeList.Read(db, null, promise: view.Promise.Id)).Items,
            Recovery = isMissed ? await RecoveryList.One(db, view.Promise.Id, view.Clock) : null,
            Currency = await RecoveryPages.Currency(db),
        };
    }
}
