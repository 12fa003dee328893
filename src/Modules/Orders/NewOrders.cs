using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Orders;

/// <summary>Orders by the time they were placed.</summary>
public static class NewOrders
{
    /// <summary>How many were placed since this moment, as an expression to be put into a query with others.</summary>
    public static SqlText Count(DangolContext db, Instant since) => $"(select count(*) from orders o where o.workspace_id = {db.WorkspaceId} and o.kind = {OrderKind.Sale} and o.ordered_at >= {since})";

    /// <summary>The time of the last order, as an expression to be put into a query with others; null without orders.</summary>
    public static SqlText Last(DangolContext db) => $"(select max(o.ordered_at) from orders o where o.workspace_id = {db.WorkspaceId} and o.kind = {OrderKind.Sale})";

    /// <summary>The newest first.</summary>
    /// <param name="before">Goes on below this order (its time and number); null begins at the top.</param>
    public static Task<List<PlacedOrder>> Since(DangolContext db, Instant since, int limit, (Instant At, long Number)? before = null, CancellationToken cancellationToken = default)
    {
        SqlText below = before is { } place ? (SqlText)$" and (o.ordered_at, o.number) < ({place.At}, {place.Number})" : $"";
        return db.Rows(
            $"""
            select o.number, o.source_key, o.ordered_at, o.total, o.currency, o.status, c.number, c.name
            from orders o left join customers c on c.workspace_id = o.workspace_id and c.id = o.customer_id
            where o.workspace_id = {db.WorkspaceId} and o.kind = {OrderKind.Sale} and o.ordered_at >= {since}{below} order by o.ordered_at desc, o.number desc limit {limit}
            """,
            row => new PlacedOrder(row.GetInt64(0), row.GetString(1), row.Instant(2), row.NumberOrNull(3), row.GetString(4), (OrderStatus)row.GetInt32(5), row.NumberOrNull(6), row.TextOrNull(7)), cancellationToken);
    }
}

/// <param name="Key">The order's number where it came from, as people know it.</param>
/// <param name="Total">Hundredths of the currency's unit.</param>
/// <param name="Customer">The customer's short number; null where the source names nobody.</param>
public sealed record PlacedOrder(long Number, string Key, Instant OrderedAt, long? Total, string Currency, OrderStatus Status, long? Customer, string? Name);
