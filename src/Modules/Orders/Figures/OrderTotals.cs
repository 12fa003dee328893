using Dangol.Platform.Data;

namespace Dangol.Orders;

/// <summary>What an order's lines say about it: the dearest line gives product category and seller.</summary>
public sealed record OrderSubstance(Guid OrderId, string? Category, string? Seller);

/// <summary>Keeps orders' line counts, and totals that no source gave, in step with their lines. Inside a transaction of <see cref="Store"/>.</summary>
public static class OrderTotals
{
    /// <returns>The orders that have lines, with what they are about.</returns>
    public static List<OrderSubstance> Refresh(DangolContext db, IReadOnlyList<Guid> orders)
    {
        var tallies = new Dictionary<Guid, Tally>(orders.Count);
        using (var probe = Probe.Into(db, "orders", "total, total_is_sum, line_count", "id"))
        {
            probe.Find(orders, (i, row) => tallies[orders[i]] = new Tally { Total = row.NumberOrNull(0), TotalIsSum = row.Yes(1), LineCount = (int)row.Number(2) });
        }

        var known = tallies.Keys.ToList();
        var products = new Dictionary<Guid, string?>();
        var lines = new List<(Guid Order, long Amount, long Fee, string? Seller, Guid? Product)>();
        using (var probe = Probe.Into(db, "order_lines", "amount, shipping_fee, seller, product_id", "order_id"))
        {
            probe.Find(known, (i, row) => lines.Add((known[i], row.NumberOrNull(0) ?? 0, row.NumberOrNull(1) ?? 0, row.TextOrNull(2), row.IdOrNull(3))));
        }

        var wanted = lines.Select(line => line.Product).OfType<Guid>().Distinct().ToList();
        using (var probe = Probe.Into(db, "products", "category", "id"))
        {
            probe.Find(wanted, (i, row) => products[wanted[i]] = row.TextOrNull(0));
        }

        foreach (var (order, amount, fee, seller, product) in lines)
        {
            tallies[order].Add(amount, fee, seller, product is { } id ? products.GetValueOrDefault(id) : null);
        }

        Write(db, tallies);
        return [.. tallies.Where(pair => pair.Value.Lines > 0).Select(pair => new OrderSubstance(pair.Key, pair.Value.Category, pair.Value.Seller))];
    }

    private static void Write(DangolContext db, Dictionary<Guid, Tally> tallies)
    {
        using var change = Bulk.Change(db, "orders", "total, line_count", "id");
        foreach (var (order, tally) in tallies.Where(pair => pair.Value.IsStale))
        {
            change.Add(tally.NewTotal).Add(tally.Lines).Add(order).EndRow();
        }

        change.Complete();
    }

    private sealed class Tally
    {
        private long _sum;
        private long _dearest = long.MinValue;

        public long? Total { get; init; }

        public bool TotalIsSum { get; init; }

        public int LineCount { get; init; }

        public int Lines { get; private set; }

        public string? Category { get; private set; }

        public string? Seller { get; private set; }

        public long? NewTotal => !TotalIsSum ? Total : Lines > 0 ? _sum : null;

        public bool IsStale => Lines != LineCount || NewTotal != Total;

        public void Add(long amount, long fee, string? seller, string? category)
        {
            Lines++;
            _sum += amount + fee;
            if (amount > _dearest)
            {
                (_dearest, Category, Seller) = (amount, category ?? Category, seller ?? Seller);
            }
        }
    }
}
