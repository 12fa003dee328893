using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Orders;

/// <summary>An order as one row of a source describes it. Null means that the source does not say. Amounts in hundredths.</summary>
public sealed class IncomingOrder
{
    /// <summary>The order's number in its source. In one <see cref="OrderIntake.Take"/> each comes once.</summary>
    public required string Key { get; init; }

    public required long Hash { get; set; }

    /// <summary>Resolved before; null when the source names nobody, or somebody unknown.</summary>
    public Guid? CustomerId { get; set; }

    public OrderKind Kind { get; init; }

    public OrderStatus? Status { get; init; }

    public string? StatusText { get; init; }

    public Instant? OrderedAt { get; init; }

    public Instant? ApprovedAt { get; init; }

    public Instant? ShippedAt { get; init; }

    public Instant? PromisedAt { get; init; }

    public bool PromisedIsDate { get; init; }

    public Instant? DeliveredAt { get; init; }

    public Instant? CancelledAt { get; init; }

    public long? Total { get; init; }

    public long? ShippingFee { get; init; }

    public string? Currency { get; init; }

    public string? Channel { get; init; }

    public string? Region { get; init; }

    /// <summary>Who takes the delivery and where, as the source writes it.</summary>
    public string? Recipient { get; init; }

    public bool IsPickup { get; init; }

    public string? FileName { get; init; }

    public long? Line { get; init; }

    /// <summary>Mentioned in passing, where another file of the same import tells the orders themselves: fills gaps, changes nothing else.</summary>
    public bool IsMention { get; init; }

    /// <summary>Set by the intake.</summary>
    public Guid Id { get; internal set; }

    /// <summary>Set by the intake.</summary>
    public Taken Taken { get; internal set; }
}

/// <summary>What an order's promise hangs on, as the order stands after the intake.</summary>
/// <param name="Region">The order's, else the customer's.</param>
public sealed record PromisedOrder(
    Guid Id, Guid? CustomerId, bool IsNew, bool IsPickup, Instant? OrderedAt, Instant PromisedAt, bool PromisedIsDate,
    Instant? DeliveredAt, bool IsCancelled, Instant? CancelledAt, Instant? LastKnownAt, string? Region);
