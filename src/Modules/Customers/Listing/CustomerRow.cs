using System.Data.Common;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <summary>A customer as lists, exports and the API show them.</summary>
/// <param name="Spent">Hundredths of the currency's unit.</param>
public sealed record CustomerRow(
    Guid Id, long Number, string? Name, string? Email, string? Phone, string? Region, string? City, string? Grade, int OrderCount, long Spent,
    Instant? FirstOrderAt, Instant? LastOrderAt, Instant? SlipsAt, Instant? JoinedAt, Instant? ArchivedAt, Instant CreatedAt, Instant UpdatedAt, int Version)
{
    public const string Columns = "c.id, c.number, c.name, c.email, c.phone, c.region, c.city, c.grade, c.order_count, c.spent, c.first_order_at, c.last_order_at, c.slips_at, c.joined_at, c.archived_at, c.created_at, c.updated_at, c.version";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public static CustomerRow Read(DbDataReader row) => new(
        row.Id(0), row.GetInt64(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.GetInt32(8), row.GetInt64(9),
        row.InstantOrNull(10), row.InstantOrNull(11), row.InstantOrNull(12), row.InstantOrNull(13), row.InstantOrNull(14), row.Instant(15), row.Instant(16), row.GetInt32(17));

    /// <summary>The value that the list is ordered by, for the cursor; null when the order is by number, by text or the row has none.</summary>
    public long? Value(CustomerSort sort) => sort.Name switch
    {
        "joined" => JoinedAt?.ToStored(),
        "last" => LastOrderAt?.ToStored(),
        "orders" => OrderCount > 0 ? OrderCount : null,
        "spent" => Spent != 0 ? Spent : null,
        _ => null,
    };
}

/// <summary>How many there are; <paramref name="OrMore"/> when counting was stopped there.</summary>
public readonly record struct CustomerTotal(long Count, bool OrMore = false);

/// <param name="LastFour">The four digits were looked for at the end of phone numbers only.</param>
public sealed record CustomerPageOfRows(IReadOnlyList<CustomerRow> Rows, string? Next, CustomerTotal Total, bool LastFour = false);
