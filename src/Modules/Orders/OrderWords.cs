using Dangol.Ui;

namespace Dangol.Orders;

/// <summary>Orders in words.</summary>
internal static class OrderWords
{
    /// <summary>What the status is called; the source's own words where it is none of ours.</summary>
    public static string Status(this Words t, OrderKind kind, OrderStatus status, string? text) => (kind, status) switch
    {
        (OrderKind.Return, _) => t["반품", "Return"],
        (_, OrderStatus.Placed) => t["주문 받음", "Placed"],
        (_, OrderStatus.Paid) => t["결제됨", "Paid"],
        (_, OrderStatus.Shipped) => t["보냄", "Shipped"],
        (_, OrderStatus.Delivered) => t["배송됨", "Delivered"],
        (_, OrderStatus.Cancelled) => t["취소됨", "Cancelled"],
        (_, OrderStatus.Returned) => t["반품됨", "Returned"],
        _ => text ?? t["상태 없음", "No status"],
    };

    public static Tone Tone(OrderKind kind, OrderStatus status) => (kind, status) switch
    {
        (OrderKind.Return, _) or (_, OrderStatus.Returned) => Ui.Tone.Warn,
        (_, OrderStatus.Delivered) => Ui.Tone.Good,
        (_, OrderStatus.Shipped or OrderStatus.Paid) => Ui.Tone.Accent,
        _ => Ui.Tone.Neutral,
    };

    public static string Icon(OrderKind kind, OrderStatus status) => (kind, status) switch
    {
        (OrderKind.Return, _) or (_, OrderStatus.Returned) => "rotate-ccw",
        (_, OrderStatus.Cancelled) => "ban",
        (_, OrderStatus.Delivered) => "package-check",
        (_, OrderStatus.Shipped) => "truck",
        _ => "shopping-bag",
    };

    /// <summary>Thousandths as people write them: 2, 0.5.</summary>
    public static string Quantity(this Words t, long thousandths) => t.Number(thousandths / 1000.0, 3);
}
