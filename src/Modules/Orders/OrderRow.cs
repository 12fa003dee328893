using System.Data.Common;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Orders;

/// <summary>An order as pages and the API show it. Amounts in hundredths of the currency's unit.</summary>
/// <param name="Key">Its number where it came from.</param>
/// <param name="Recipient">Who takes the delivery and where.</param>
/// <param name="PromisedIsDate">A day was told: <paramref name="PromisedAt"/> is its end.</param>
public sealed record OrderRow(
    Guid Id, long Number, Guid? CustomerId, string Source, string Key, OrderKind Kind, OrderStatus Status, string? StatusText, Instant? OrderedAt, Instant? ApprovedAt, Instant? ShippedAt,
    Instant? PromisedAt, bool PromisedIsDate, Instant? DeliveredAt, Instant? CancelledAt, long? Total, long? ShippingFee, string Currency, string? Channel, string? Region, int LineCount,
    int? ImportId, string? FileName, long? Line, Instant CreatedAt, Instant UpdatedAt, int Version, string? Recipient)
{
    internal static readonly Sql.Raw Columns = new("o.id, o.number, o.customer_id, o.source, o.source_key, o.kind, o.status, o.status_text, o.ordered_at, o.approved_at, o.shipped_at, o.promised_at, o.promised_is_date, o.delivered_at, o.cancelled_at, o.total, o.shipping_fee, o.currency, o.channel, o.region, o.line_count, o.import_id, o.file_name, o.line, o.created_at, o.updated_at, o.version, o.recipient");

    /// <summary>Where it stands in time: when it was ordered, else when we learnt of it.</summary>
    public Instant At => OrderedAt ?? CreatedAt;

    internal static OrderRow Read(DbDataReader row) => new(
        row.Id(0), row.GetInt64(1), row.IdOrNull(2), row.GetString(3), row.GetString(4), (OrderKind)row.GetInt32(5), (OrderStatus)row.GetInt32(6), row.TextOrNull(7), row.InstantOrNull(8), row.InstantOrNull(9), row.InstantOrNull(10),
        row.InstantOrNull(11), row.GetBoolean(12), row.InstantOrNull(13), row.InstantOrNull(14), row.NumberOrNull(15), row.NumberOrNull(16), row.GetString(17), row.TextOrNull(18), row.TextOrNull(19), row.GetInt32(20),
        (int?)row.NumberOrNull(21), row.TextOrNull(22), row.NumberOrNull(23), row.Instant(24), row.Instant(25), row.GetInt32(26), row.TextOrNull(27));
}

/// <summary>A line of an order. Quantity in thousandths, amounts in hundredths.</summary>
public sealed record LineRow(Guid OrderId, string Key, string? Product, string? Category, long? Quantity, long? UnitPrice, long? Amount, long? ShippingFee, string? Seller);

/// <summary>A payment of an order. The amount in hundredths.</summary>
public sealed record PaymentRow(string Key, string? Method, int? Instalments, long? Amount, Instant? PaidAt);

/// <summary>Orders in plain SQL.</summary>
internal static class OrderQueries
{
    /// <param name="id">The order's number, or its UUID. Null for none.</param>
    public static Task<OrderRow?> One(DangolContext db, string id, CancellationToken cancellationToken = default)
    {
        var which = Guid.TryParse(id, out var guid) ? (SqlText)$"o.id = {guid}" : (SqlText)$"o.number = {(long.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0)}";
        return db.Row<OrderRow?>($"select {OrderRow.Columns} from orders o where o.workspace_id = {db.WorkspaceId} and {which}", OrderRow.Read, cancellationToken);
    }

    /// <summary>One customer's orders before a place, the newest first.</summary>
    public static Task<List<OrderRow>> OfCustomer(DangolContext db, Guid customer, Instant beforeAt, long beforeNumber, int limit, CancellationToken cancellationToken)
        => db.Rows($"select {OrderRow.Columns} from orders o where o.workspace_id = {db.WorkspaceId} and o.customer_id = {customer} and (coalesce(o.ordered_at, o.created_at), o.number) < ({beforeAt}, {beforeNumber}) order by coalesce(o.ordered_at, o.created_at) desc, o.number desc limit {limit}", OrderRow.Read, cancellationToken);

    /// <summary>The lines of these orders, each in the order of its keys.</summary>
    public static async Task<ILookup<Guid, LineRow>> Lines(DangolContext db, IReadOnlyList<Guid> orders, CancellationToken cancellationToken)
    {
        var lines = orders.Count == 0 ? [] : await db.Rows($"""
            select l.order_id, l.line_key, coalesce(l.product_name, p.name), p.category, l.quantity, l.unit_price, l.amount, l.shipping_fee, l.seller
            from order_lines l left join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
            where l.workspace_id = {db.WorkspaceId} and l.order_id in ({SqlList.Of(orders)}) order by l.order_id, length(l.line_key), l.line_key
            """, row => new LineRow(row.Id(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.NumberOrNull(4), row.NumberOrNull(5), row.NumberOrNull(6), row.NumberOrNull(7), row.TextOrNull(8)), cancellationToken);
        return lines.ToLookup(line => line.OrderId);
    }

    public static Task<List<PaymentRow>> Payments(DangolContext db, Guid order, CancellationToken cancellationToken)
        => db.Rows($"select payment_key, method, instalments, amount, paid_at from payments where workspace_id = {db.WorkspaceId} and order_id = {order} order by payment_key",
            row => new PaymentRow(row.GetString(0), row.TextOrNull(1), (int?)row.NumberOrNull(2), row.NumberOrNull(3), row.InstantOrNull(4)), cancellationToken);
}
