using Dangol.Orders;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>Tells promises what their orders are about, for the reports.</summary>
public static class PromiseSubstance
{
    public static void Write(DangolContext db, IReadOnlyCollection<OrderSubstance> orders)
    {
        using var change = Bulk.Change(db, "promises", "category, seller", "order_id");
        foreach (var order in orders.Where(order => order.Category is not null || order.Seller is not null))
        {
            change.Add(order.Category).Add(order.Seller).Add(order.OrderId).EndRow();
        }

        change.Complete();
    }
}
