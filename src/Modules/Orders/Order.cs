using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Orders;

/// <summary>Amounts are hundredths of the currency's unit; quantities thousandths.</summary>
internal sealed class Order : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    /// <summary>Null where the source names nobody.</summary>
    public Guid? CustomerId { get; set; }

    public required string Source { get; set; }

    /// <summary>The order's number in its source, as people know it.</summary>
    public required string SourceKey { get; set; }

    public OrderKind Kind { get; set; }

    public OrderStatus Status { get; set; }

    /// <summary>The status in the source's own words.</summary>
    public string? StatusText { get; set; }

    public Instant? OrderedAt { get; set; }

    public Instant? ApprovedAt { get; set; }

    public Instant? ShippedAt { get; set; }

    public Instant? PromisedAt { get; set; }

    /// <summary>The promise named a day, not a time: <see cref="PromisedAt"/> is the end of that day.</summary>
    public bool PromisedIsDate { get; set; }

    public Instant? DeliveredAt { get; set; }

    public Instant? CancelledAt { get; set; }

    public long? Total { get; set; }

    /// <summary>No source gave a total: it is the sum of the lines and their shipping fees, and follows them.</summary>
    public bool TotalIsSum { get; set; }

    public long? ShippingFee { get; set; }

    public required string Currency { get; set; }

    public string? Channel { get; set; }

    public string? Region { get; set; }

    /// <summary>Who takes the delivery and where, as the source writes it.</summary>
    public string? Recipient { get; set; }

    public int LineCount { get; set; }

    public long Hash { get; set; }

    public int? ImportId { get; set; }

    public string? FileName { get; set; }

    public long? Line { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant UpdatedAt { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>The latest time the source names for it, whatever happened then; the promised one is a plan and does not count.</summary>
    public Instant? LastKnownAt => new[] { OrderedAt, ApprovedAt, ShippedAt, DeliveredAt, CancelledAt }.Max();

    /// <summary>Takes over what a source says. What it does not say stays; a mention only fills gaps.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Take(IncomingOrder row, bool isNew)
    {
        var before = (CustomerId, Kind, Status, StatusText, OrderedAt, ApprovedAt, ShippedAt, PromisedAt, PromisedIsDate, DeliveredAt, CancelledAt, Total, ShippingFee, Currency, Channel, Region, Recipient);
        CustomerId = row.IsMention ? CustomerId ?? row.CustomerId : row.CustomerId ?? CustomerId;
        if (!row.IsMention || isNew)
        {
            Kind = row.Kind;
            Status = row.Status ?? Status;
        }

        StatusText = Newest(row, StatusText, row.StatusText);
        OrderedAt = Newest(row, OrderedAt, row.OrderedAt);
        ApprovedAt = Newest(row, ApprovedAt, row.ApprovedAt);
        ShippedAt = Newest(row, ShippedAt, row.ShippedAt);
        PromisedIsDate = row.PromisedAt is null || (row.IsMention && PromisedAt is not null) ? PromisedIsDate : row.PromisedIsDate;
        PromisedAt = Newest(row, PromisedAt, row.PromisedAt);
        DeliveredAt = Newest(row, DeliveredAt, row.DeliveredAt);
        CancelledAt = Newest(row, CancelledAt, row.CancelledAt);
        TotalIsSum = row.Total is null && (isNew || TotalIsSum);
        Total = Newest(row, Total, row.Total);
        ShippingFee = Newest(row, ShippingFee, row.ShippingFee);
        Currency = isNew || !row.IsMention ? row.Currency ?? Currency : Currency;
        Channel = Newest(row, Channel, row.Channel);
        Region = Newest(row, Region, row.Region);
        Recipient = Newest(row, Recipient, row.Recipient);
        var changed = before != (CustomerId, Kind, Status, StatusText, OrderedAt, ApprovedAt, ShippedAt, PromisedAt, PromisedIsDate, DeliveredAt, CancelledAt, Total, ShippingFee, Currency, Channel, Region, Recipient);
        if (isNew || (changed && !row.IsMention))
        {
            (Hash, FileName, Line) = (row.Hash, row.FileName, row.Line);
        }

        return changed;
    }

    /// <summary>What its promise hangs on; null when it promises no time.</summary>
    public PromisedOrder? Promised(bool isNew, bool isPickup = false) => this is { PromisedAt: { } due, Kind: OrderKind.Sale }
        ? new PromisedOrder(Id, CustomerId, isNew, isPickup, OrderedAt, due, PromisedIsDate, DeliveredAt, Status == OrderStatus.Cancelled, CancelledAt, LastKnownAt, Region)
        : null;

    private static T? Newest<T>(IncomingOrder row, T? known, T? said) => row.IsMention ? known ?? said : said ?? known;
}

public enum OrderKind
{
    Sale = 0,
    Return = 1,
}

public enum OrderStatus
{
    Other = 0,
    Placed = 1,
    Paid = 2,
    Shipped = 3,
    Delivered = 4,
    Cancelled = 5,
    Returned = 6,
}

internal sealed class OrderLine : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid OrderId { get; set; }

    /// <summary>The line's id in its source; where it has none, a hash of its content and a count among equal ones.</summary>
    public required string LineKey { get; set; }

    public Guid? ProductId { get; set; }

    public string? ProductName { get; set; }

    public long? Quantity { get; set; }

    public long? UnitPrice { get; set; }

    public long? Amount { get; set; }

    public long? ShippingFee { get; set; }

    public string? Seller { get; set; }

    public Instant? ShipBy { get; set; }

    public long Hash { get; set; }

    public int? ImportId { get; set; }
}

internal sealed class Product : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public required string Source { get; set; }

    public required string SourceKey { get; set; }

    public string? Name { get; set; }

    public string? Category { get; set; }

    public string? Brand { get; set; }

    public long? Price { get; set; }

    public long Hash { get; set; }

    public int? ImportId { get; set; }
}

internal sealed class Payment : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid OrderId { get; set; }

    public required string PaymentKey { get; set; }

    public string? Method { get; set; }

    public int? Instalments { get; set; }

    public long? Amount { get; set; }

    public Instant? PaidAt { get; set; }

    public long Hash { get; set; }

    public int? ImportId { get; set; }
}
