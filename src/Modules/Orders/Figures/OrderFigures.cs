using Dangol.Customers;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Orders;

/// <summary>Adds up customers' orders. Inside a transaction of <see cref="Store"/>; call it whenever orders of a customer were added, changed, moved or removed.</summary>
public static class OrderFigures
{
    private static readonly Sql.Raw Added = new("""
        sum(case when o.kind = 0 and o.status <> 5 then 1 else 0 end),
        sum(case when o.kind = 1 then -abs(coalesce(o.total, 0)) when o.status <> 5 then coalesce(o.total, 0) else 0 end),
        min(case when o.kind = 0 and o.status <> 5 then o.ordered_at end),
        max(case when o.kind = 0 and o.status <> 5 then o.ordered_at end)
        """);

    public static void Refresh(DangolContext db, IReadOnlyList<Guid> customers)
    {
        var sums = new Sum[customers.Count];
        using (var probe = Probe.Into(db, "orders", "kind, status, total, ordered_at", "customer_id"))
        {
            probe.Find(customers, (i, row) => sums[i].Add((OrderKind)row.Number(0), (OrderStatus)row.Number(1), row.NumberOrNull(2) ?? 0, row.NumberOrNull(3)));
        }

        CustomerFigures.Write(db, [.. customers.Select((customer, i) => sums[i].Of(customer))]);
    }

    /// <summary>Those of the customers numbered from one number (exclusive) to another (inclusive) whose figures are no longer right.</summary>
    /// <returns>How many were.</returns>
    public static async Task<int> RefreshRange(DangolContext db, long after, long upTo, CancellationToken cancellationToken)
    {
        var wrong = new List<OrderSums>();
        await db.Rows($"""
            select c.id, c.order_count, c.spent, c.first_order_at, c.last_order_at, {Added}
            from customers c left join orders o on o.workspace_id = c.workspace_id and o.customer_id = c.id
            where c.workspace_id = {db.WorkspaceId} and c.number > {after} and c.number <= {upTo}
            group by c.workspace_id, c.id
            """, row =>
            {
                var figure = new OrderSums(row.Id(0), (int)(row.NumberOrNull(5) ?? 0), row.NumberOrNull(6) ?? 0, row.InstantOrNull(7), row.InstantOrNull(8));
                if (figure != new OrderSums(row.Id(0), row.GetInt32(1), row.GetInt64(2), row.InstantOrNull(3), row.InstantOrNull(4)))
                {
                    wrong.Add(figure);
                }

                return 0;
            }, cancellationToken);
        CustomerFigures.Write(db, wrong);
        return wrong.Count;
    }

    private struct Sum
    {
        private int _orders;
        private long _spent;
        private long? _first;
        private long? _last;

        public void Add(OrderKind kind, OrderStatus status, long total, long? orderedAt)
        {
            if (kind == OrderKind.Return)
            {
                _spent -= Math.Abs(total);
            }
            else if (status != OrderStatus.Cancelled)
            {
                _orders++;
                _spent += total;
                (_first, _last) = (Least(_first, orderedAt), orderedAt > _last || _last is null ? orderedAt ?? _last : _last);
            }
        }

        public readonly OrderSums Of(Guid customer) => new(customer, _orders, _spent, Time(_first), Time(_last));

        private static long? Least(long? one, long? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);

        private static Instant? Time(long? stored) => stored is { } some ? StoredTypes.ToInstant(some) : null;
    }
}
