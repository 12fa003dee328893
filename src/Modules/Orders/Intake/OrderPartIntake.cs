using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Orders;

/// <summary>A line of an order. Amounts in hundredths, the quantity in thousandths.</summary>
public sealed class IncomingLine : IOrderPart
{
    public required Guid OrderId { get; init; }

    public required string Key { get; init; }

    public required long Hash { get; init; }

    public bool OrderIsOlder { get; init; }

    public Guid? ProductId { get; init; }

    public string? ProductName { get; init; }

    public long? Quantity { get; init; }

    public long? UnitPrice { get; init; }

    public long? Amount { get; init; }

    public long? ShippingFee { get; init; }

    public string? Seller { get; init; }

    public Instant? ShipBy { get; init; }

    public Taken Taken { get; set; }

    public object?[] Values() => [ProductId, ProductName, Quantity, UnitPrice, Amount, ShippingFee, Seller, ShipBy];
}

/// <summary>A payment of an order.</summary>
public sealed class IncomingPayment : IOrderPart
{
    public required Guid OrderId { get; init; }

    public required string Key { get; init; }

    public required long Hash { get; init; }

    public bool OrderIsOlder { get; init; }

    public string? Method { get; init; }

    public int? Instalments { get; init; }

    public long? Amount { get; init; }

    public Instant? PaidAt { get; init; }

    public Taken Taken { get; set; }

    public object?[] Values() => [Method, Instalments, Amount, PaidAt];
}

/// <summary>A product.</summary>
public sealed class IncomingProduct : ISourcedRow
{
    public required string Key { get; init; }

    public required long Hash { get; init; }

    public bool IsMention { get; init; }

    public string? Name { get; init; }

    public string? Category { get; init; }

    public string? Brand { get; init; }

    public long? Price { get; init; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    public Taken Taken { get; set; }

    public object?[] Values() => [Name, Category, Brand, Price];
}

/// <summary>Takes products, order lines and payments in. Each key comes once in a call.</summary>
public sealed class OrderPartIntake
{
    private readonly OrderParts _lines = new("order_lines", "line_key", "product_id, product_name, quantity, unit_price, amount, shipping_fee, seller, ship_by");
    private readonly OrderParts _payments = new("payments", "payment_key", "method, instalments, amount, paid_at");
    private readonly SourcedRows _products = new("products", "name, category, brand, price");

    public void TakeLines(Intake intake, IReadOnlyList<IncomingLine> rows) => _lines.Take(intake, rows);

    public void TakePayments(Intake intake, IReadOnlyList<IncomingPayment> rows) => _payments.Take(intake, rows);

    public Task TakeProducts(Intake intake, IReadOnlyList<IncomingProduct> rows) => _products.Take(intake, rows);
}
