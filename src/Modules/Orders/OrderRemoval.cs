using Dangol.Platform.Data;

namespace Dangol.Orders;

/// <summary>Takes orders and their parts out again. Inside a transaction of <see cref="Store"/>.</summary>
public static class OrderRemoval
{
    /// <summary>Who else has added lines or payments to the orders: order and import, null for nobody's.</summary>
    public static List<(Guid Order, int? ImportId)> PartsOfOthers(DangolContext db, IReadOnlyList<Guid> orders, int importId)
    {
        var others = new List<(Guid, int?)>();
        foreach (var table in new[] { "order_lines", "payments" })
        {
            using var probe = Probe.Into(db, table, "import_id", "order_id");
            probe.Find(orders, (i, row) =>
            {
                if (row.NumberOrNull(0) is var import && import != importId)
                {
                    others.Add((orders[i], (int?)import));
                }
            });
        }

        return others;
    }

    /// <summary>An order that stays, with the parts that came with it, is the heir's from now on.</summary>
    public static async Task PassOn(DangolContext db, Guid order, int importId, int? heir)
    {
        await db.Execute($"update orders set import_id = {heir} where workspace_id = {db.WorkspaceId} and id = {order}");
        await db.Execute($"update order_lines set import_id = {heir} where workspace_id = {db.WorkspaceId} and order_id = {order} and import_id = {importId}");
        await db.Execute($"update payments set import_id = {heir} where workspace_id = {db.WorkspaceId} and order_id = {order} and import_id = {importId}");
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

    /// <summary>Products of an import that lines still speak of, each with the latest import of those lines.</summary>
    public static Task<List<(Guid Product, int? ImportId)>> UsedProducts(DangolContext db, int importId, Guid first, Guid last)
        => db.Rows($"""
            select product_id, max(import_id) from order_lines where workspace_id = {db.WorkspaceId}
            and product_id in (select id from products where workspace_id = {db.WorkspaceId} and id >= {first} and id <= {last} and import_id = {importId}) group by product_id
            """, row => (row.Id(0), (int?)row.NumberOrNull(1)));
}
