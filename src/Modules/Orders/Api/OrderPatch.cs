using Dangol.Platform.Data;
using Dangol.Platform.Web;
using NodaTime;

namespace Dangol.Orders;

/// <summary>What a merge patch may change of an order: its status and times, and what it is for.</summary>
internal static class OrderPatch
{
    public static void Apply(MergePatch patch, Order order, DateTimeZone zone, Instant now)
    {
        var status = patch.Choice("status", order.Status);
        var moved = status != order.Status;
        order.Status = status;
        order.StatusText = patch.Text("statusText", order.StatusText);
        order.OrderedAt = patch.Time("orderedAt", order.OrderedAt);
        order.ApprovedAt = patch.Time("approvedAt", order.ApprovedAt);
        order.ShippedAt = patch.Time("shippedAt", order.ShippedAt);
        order.DeliveredAt = patch.Time("deliveredAt", order.DeliveredAt);
        order.CancelledAt = patch.Time("cancelledAt", order.CancelledAt);
        order.Channel = patch.Text("channel", order.Channel);
        order.Region = patch.Text("region", order.Region);
        order.Recipient = patch.Text("recipient", order.Recipient, 500);
        Promised(patch, order, zone);
        // Whoever says it is so now, and not since when, means now.
        if (moved && !patch.Has("deliveredAt") && status == OrderStatus.Delivered)
        {
            order.DeliveredAt ??= now;
        }

        if (moved && !patch.Has("cancelledAt") && status == OrderStatus.Cancelled)
        {
            order.CancelledAt ??= now;
        }

        if (moved && !patch.Has("shippedAt") && status == OrderStatus.Shipped)
        {
            order.ShippedAt ??= now;
        }
    }

    public static Dictionary<string, string?[]> Changes(DangolContext db, Order order)
        => db.Entry(order).Properties.Where(property => property.IsModified && property.Metadata.Name is not (nameof(Order.Version) or nameof(Order.UpdatedAt)))
            .ToDictionary(property => property.Metadata.Name, property => new[] { Text(property.OriginalValue), Text(property.CurrentValue) });

    private static void Promised(MergePatch patch, Order order, DateTimeZone zone)
    {
        if (patch.Has("promisedAt") && patch.Has("promisedOn"))
        {
            patch.Fault("promisedAt", "Give the time told (promisedAt) or the day told (promisedOn), not both.");
        }
        else if (patch.Has("promisedOn"))
        {
            var day = patch.Date("promisedOn", null);
            (order.PromisedAt, order.PromisedIsDate) = (day is { } told ? OrderZone.EndOf(told, zone) : null, day is not null);
        }
        else if (patch.Has("promisedAt"))
        {
            (order.PromisedAt, order.PromisedIsDate) = (patch.Time("promisedAt", null), false);
        }
    }

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
}
