using Dangol.Platform.Data;

namespace Dangol.Orders;

/// <summary>Takes orders and their parts out again. Inside a transaction of <see cref="Store"/>.</summary>
public static class OrderRemoval
{
    /// <summary>Those of the orders that hold lines or payments which another import, or nobody's, added.</summary>
    public static HashSet<Guid> WithPartsOfOthers(DangolContext db, IReadOnlyList<Guid> orders, int importId)
    {
        var kept = new HashSet<Guid>();
        foreach (var table in new[] { "order_lines", "payments" })
        {
            using var probe = Probe.Into(db, table, "import_id", "order_id");
            probe.Find(orders, (i, row) =>
            {
                if (row.NumberOrNull(0) != importId)
                {
                    kept.Add(orders[i]);
                }
            });
        }

        return kept;
    }

    /// <summary>With lines and payments.</summary>
    public static async Task Remove(DangolContext db, IReadOnlyList<Guid> orders)
    {
        foreach (var (table, key) in new[] { ("order_lines", "order_id"), ("payments", "order_id"), ("orders", "id") })
        {
            using var bulk = Bulk.Remove(db, table, key);
            foreach (var order in orders)
            {
                bulk.Add(order).EndRow();
            }

            bulk.Complete();
        }

        await db.Add(OrderCounts.Known, -orders.Count);
    }

    /// <summary>Products of an import that no line speaks of any more.</summary>
    public static Task<int> RemoveUnusedProducts(DangolContext db, int importId, Guid first, Guid last)
        => db.Execute($"""
            delete from products where workspace_id = {db.WorkspaceId} and id >= {first} and id <= {last} and import_id = {importId}
            and id not in (select product_id from order_lines where workspace_id = {db.WorkspaceId} and product_id is not null)
            """);
}
