using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Orders;

/// <summary>An order as the API shows it. Amounts are in units of <paramref name="Currency"/>.</summary>
/// <param name="Number">The short number people see: #123.</param>
/// <param name="ExternalId">The order's number in its source.</param>
/// <param name="Customer">The customer's UUID.</param>
/// <param name="PromisedOn">The day told, when it was a day: <paramref name="PromisedAt"/> is its last moment.</param>
/// <param name="Version">The ETag.</param>
internal sealed record OrderBody(
    Guid Id, long Number, string Source, string ExternalId, Guid? Customer, OrderKind Kind, OrderStatus Status, string? StatusText, Instant? OrderedAt, Instant? ApprovedAt, Instant? ShippedAt,
    Instant? PromisedAt, LocalDate? PromisedOn, Instant? DeliveredAt, Instant? CancelledAt, decimal? Total, decimal? ShippingFee, string Currency, string? Channel, string? Region, string? Recipient, int LineCount, int? Import,
    Instant CreatedAt, Instant UpdatedAt, int Version, IReadOnlyList<LineBody>? Lines = null, IReadOnlyList<PaymentBody>? Payments = null)
{
    public static OrderBody Of(OrderRow row, DateTimeZone zone) => new(
        row.Id, row.Number, row.Source, row.Key, row.CustomerId, row.Kind, row.Status, row.StatusText, row.OrderedAt, row.ApprovedAt, row.ShippedAt,
        row.PromisedAt, row is { PromisedIsDate: true, PromisedAt: { } promised } ? promised.InZone(zone).Date : null, row.DeliveredAt, row.CancelledAt, row.Total / 100m, row.ShippingFee / 100m, row.Currency,
        row.Channel, row.Region, row.Recipient, row.LineCount, row.ImportId, row.CreatedAt, row.UpdatedAt, row.Version);

    /// <summary>With lines and payments.</summary>
    public static async Task<OrderBody> Read(DangolContext db, OrderRow row, CancellationToken cancellationToken = default)
    {
        var zone = await OrderZone.Read(db, cancellationToken);
        var lines = await OrderQueries.Lines(db, [row.Id], cancellationToken);
        var payments = await OrderQueries.Payments(db, row.Id, cancellationToken);
        return Of(row, zone) with
        {
            Lines = [.. lines[row.Id].Select(line => new LineBody(line.Product, line.Category, line.Quantity / 1000m, line.UnitPrice / 100m, line.Amount / 100m, line.ShippingFee / 100m, line.Seller))],
            Payments = [.. payments.Select(payment => new PaymentBody(payment.Method, payment.Instalments, payment.Amount / 100m, payment.PaidAt))],
        };
    }
}

internal sealed record LineBody(string? Product, string? Category, decimal? Quantity, decimal? UnitPrice, decimal? Amount, decimal? ShippingFee, string? Seller);

internal sealed record PaymentBody(string? Method, int? Instalments, decimal? Amount, Instant? PaidAt);

/// <summary>The zone in which the workspace's days end.</summary>
internal static class OrderZone
{
    public static async Task<DateTimeZone> Read(DangolContext db, CancellationToken cancellationToken = default)
        => DateTimeZoneProviders.Tzdb.GetZoneOrNull(await db.Row($"select zone from workspaces where id = {db.WorkspaceId}", row => row.GetString(0), cancellationToken) ?? "") ?? DateTimeZone.Utc;

    /// <summary>The last microsecond of the day.</summary>
    public static Instant EndOf(LocalDate day, DateTimeZone zone) => zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromTicks(10);
}
