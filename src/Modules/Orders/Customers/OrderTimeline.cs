using Dangol.Customers;
using Dangol.Platform.Data;

namespace Dangol.Orders;

/// <summary>Orders on a customer's timeline, with what was bought.</summary>
internal sealed class OrderTimeline : ITimelineSource
{
    public TimelineKind Kind { get; } = new("orders", 20, "주문", "Orders", "shopping-bag");

    public async Task<IReadOnlyList<TimelineEntry>> Entries(DangolContext db, Guid customerId, TimelinePlace before, int limit, CancellationToken cancellationToken)
    {
        var orders = await OrderQueries.OfCustomer(db, customerId, before.At, before.Number, limit, cancellationToken);
        var lines = await OrderQueries.Lines(db, [.. orders.Select(order => order.Id)], cancellationToken);
        return [.. orders.Select(order => TimelineEntry.Of<OrderEntry>(order.At, order.Number, new { Order = order, Lines = (IReadOnlyList<LineRow>)[.. lines[order.Id]] }))];
    }

    public Task<long> Count(DangolContext db, Guid customerId, CancellationToken cancellationToken)
        => db.Number($"select count(*) from orders where workspace_id = {db.WorkspaceId} and customer_id = {customerId}", cancellationToken);
}
