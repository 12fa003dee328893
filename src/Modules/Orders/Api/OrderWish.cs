using System.Text.Json.Serialization;
using Dangol.Platform;
using NodaTime;

namespace Dangol.Orders;

/// <summary>An order to add. Amounts are in units of <paramref name="Currency"/>.</summary>
/// <param name="ExternalId">The order's number in its source; left out: one of ours.</param>
/// <param name="Source">The system that the number belongs to; left out: "api".</param>
/// <param name="Customer">A customer's UUID or number.</param>
/// <param name="PromisedAt">The time the customer was told. Either this or <paramref name="PromisedOn"/>; either makes a promise.</param>
/// <param name="PromisedOn">The day the customer was told: kept until it ends where the business is.</param>
/// <param name="Total">Left out: the sum of the lines and their shipping fees.</param>
/// <param name="Currency">ISO 4217; left out: the workspace's.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record OrderWish(
    string? ExternalId, string? Source, string? Customer, OrderKind? Kind, OrderStatus? Status, string? StatusText, Instant? OrderedAt, Instant? ApprovedAt, Instant? ShippedAt, Instant? PromisedAt, LocalDate? PromisedOn,
    Instant? DeliveredAt, Instant? CancelledAt, decimal? Total, decimal? ShippingFee, string? Currency, string? Channel, string? Region, string? Recipient, bool? Pickup, IReadOnlyList<LineWish>? Lines, IReadOnlyList<PaymentWish>? Payments)
{
    private const int Longest = 200, MostParts = 1000;

    /// <exception cref="InvalidInputException">With every fault.</exception>
    public void Check()
    {
        var faults = new Dictionary<string, string[]>();
        foreach (var (name, text) in new[] { ("externalId", ExternalId), ("source", Source), ("statusText", StatusText), ("channel", Channel), ("region", Region), ("recipient", Recipient) }.Where(pair => pair.Item2?.Length > Longest || pair.Item2?.Contains('\0', StringComparison.Ordinal) == true))
        {
            faults[name] = [$"At most {Longest} characters."];
        }

        if (PromisedAt is not null && PromisedOn is not null)
        {
            faults["promisedAt"] = ["Give the time told (promisedAt) or the day told (promisedOn), not both."];
        }

        if (Currency is not null && !(Currency.Length == 3 && Currency.All(char.IsAsciiLetterUpper)))
        {
            faults["currency"] = ["Three capital letters (ISO 4217)."];
        }

        Amount(faults, "total", Total);
        Amount(faults, "shippingFee", ShippingFee);
        if (Lines?.Count > MostParts || Payments?.Count > MostParts)
        {
            faults[Lines?.Count > MostParts ? "lines" : "payments"] = [$"At most {MostParts}."];
        }

        for (var i = 0; i < Math.Min(Lines?.Count ?? 0, MostParts); i++)
        {
            Lines![i].Check(faults, $"lines[{i}]");
        }

        for (var i = 0; i < Math.Min(Payments?.Count ?? 0, MostParts); i++)
        {
            Amount(faults, $"payments[{i}].amount", Payments![i].Amount);
        }

        if (faults.Count > 0)
        {
            throw new InvalidInputException(faults);
        }
    }

    internal static void Amount(Dictionary<string, string[]> faults, string name, decimal? amount, decimal scale = 100)
    {
        if (amount is { } some && (Math.Abs(some) > 1_000_000_000_000m || decimal.Truncate(some * scale) != some * scale))
        {
            faults[name] = [$"At most 10^12, in steps of {1 / scale}."];
        }
    }
}

/// <param name="Product">What it is called.</param>
/// <param name="ProductId">The product's id in the order's source; a product not known yet is added.</param>
/// <param name="Amount">Left out: quantity times unit price, when both are given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LineWish(string? Product, string? ProductId, string? Category, decimal? Quantity, decimal? UnitPrice, decimal? Amount, decimal? ShippingFee, string? Seller)
{
    public decimal? Sum => Amount ?? (Quantity is { } count && UnitPrice is { } price ? Math.Round(count * price, 2) : null);

    public void Check(Dictionary<string, string[]> faults, string name)
    {
        if (new[] { Product, ProductId, Category, Seller }.Any(text => text?.Length > 500 || text?.Contains('\0', StringComparison.Ordinal) == true))
        {
            faults[name] = ["Texts have at most 500 characters."];
        }

        OrderWish.Amount(faults, name + ".quantity", Quantity, 1000);
        OrderWish.Amount(faults, name + ".unitPrice", UnitPrice);
        OrderWish.Amount(faults, name + ".amount", Amount);
        OrderWish.Amount(faults, name + ".shippingFee", ShippingFee);
    }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PaymentWish(string? Method, int? Instalments, decimal? Amount, Instant? PaidAt);
