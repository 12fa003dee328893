using Dangol.Orders;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// What an order says about its promise, as movements. A delivery that happened is fulfilment whatever the status says; without one, a cancelled order
/// releases; anything else leaves the promise to the clock.
/// </summary>
internal static class OrderEvidence
{
    /// <summary>The ledger of a promise heard of for the first time.</summary>
    public static List<PromiseMovement> First(PromisedOrder order, Instant now)
    {
        var made = Movement(MovementKind.Made, Instant.Min(order.OrderedAt ?? order.PromisedAt, order.PromisedAt));
        (made.DueAt, made.DueIsDate, made.CustomerTold) = (order.PromisedAt, order.PromisedIsDate, true);
        return Closing(order, now) is { } closing ? [made, closing] : [made];
    }

    /// <summary>What has to be added to a ledger so that it agrees with what the order says now.</summary>
    public static List<PromiseMovement> Further(PromisedOrder order, IReadOnlyList<PromiseMovement> ledger, Instant now)
    {
        var further = new List<PromiseMovement>();
        var told = ledger.Last(movement => movement.Kind is MovementKind.Made or MovementKind.Corrected);
        if (told.DueAt != order.PromisedAt || told.DueIsDate != order.PromisedIsDate)
        {
            var corrected = Movement(MovementKind.Corrected, now);
            (corrected.DueAt, corrected.DueIsDate) = (order.PromisedAt, order.PromisedIsDate);
            further.Add(corrected);
        }

        var standing = PromiseFold.Of(ledger);
        var closing = Closing(order, now);
        var isOpen = standing.State is PromiseState.Open or PromiseState.Paused;
        var brokenByMove = standing.State == PromiseState.GivenUp && LastClosing(ledger)?.Kind == MovementKind.Moved;
        var agrees = brokenByMove || closing?.Kind switch
        {
            MovementKind.Fulfilled => standing.State is PromiseState.Kept or PromiseState.Late && standing.ClosedAt == closing.At,
            MovementKind.Released => !isOpen,
            _ => isOpen || LastClosing(ledger) is not { ImportId: not null, Kind: MovementKind.Released },
        };
        if (!agrees)
        {
            if (!isOpen)
            {
                further.Add(Movement(MovementKind.Reopened, now));
            }

            if (closing is not null)
            {
                further.Add(closing);
            }
        }

        return further;
    }

    private static PromiseMovement? Closing(PromisedOrder order, Instant now) => order switch
    {
        { DeliveredAt: { } delivered } => Movement(MovementKind.Fulfilled, delivered),
        { IsCancelled: true } or { CancelledAt: not null } => Movement(MovementKind.Released, order.CancelledAt ?? order.LastKnownAt ?? now),
        _ => null,
    };

    private static PromiseMovement? LastClosing(IReadOnlyList<PromiseMovement> ledger)
        => ledger.LastOrDefault(movement => movement.Kind is MovementKind.Moved or MovementKind.Fulfilled or MovementKind.Released or MovementKind.GivenUp);

    private static PromiseMovement Movement(MovementKind kind, Instant at) => new() { Kind = kind, At = at, Who = "" };
}
