using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <summary>A customer as the API shows it.</summary>
/// <param name="Number">The short number people see: #123.</param>
/// <param name="Phone">E.164.</param>
/// <param name="SlipsAt">When a regular counts as slipping away: last order plus twice the usual interval. Null for others.</param>
/// <param name="Version">The ETag.</param>
internal sealed record CustomerBody(
    Guid Id, long Number, string? Name, string? Email, string? Phone, string? Region, string? City, string? Grade, IReadOnlyList<string> Tags, OrderFigures Orders,
    Instant? JoinedAt, Instant? SlipsAt, Instant? ArchivedAt, Instant CreatedAt, Instant UpdatedAt, int Version, CustomerMore? More = null)
{
    public static CustomerBody Of(CustomerRow row) => new(
        row.Id, row.Number, row.Name, row.Email, row.Phone, row.Region, row.City, row.Grade, row.Tags, new(row.OrderCount, row.Spent / 100m, row.FirstOrderAt, row.LastOrderAt),
        row.JoinedAt, row.SlipsAt, row.ArchivedAt, row.CreatedAt, row.UpdatedAt, row.Version);

    public static CustomerBody Of(CustomerDetails details) => Of(details.Row) with
    {
        More = new(details.PostalCode, details.Address, details.Country, details.Birthday, details.Gender, details.Memo, details.Custom.Count == 0 ? null : details.Custom, details.ImportId),
    };

    /// <summary>One that was just added, without reading it back.</summary>
    public static CustomerBody Of(AddedCustomer added, CustomerFields fields, IReadOnlyList<string> tags, Instant now) => new(
        added.Id, added.Number, fields.Name, fields.Email, fields.Phone, fields.Region, fields.City, fields.Grade, tags, new(0, 0, null, null), fields.JoinedAt ?? now, null, null, now, now, 1,
        new(fields.PostalCode, fields.Address, fields.Country, fields.Birthday, fields.Gender, fields.Memo, fields.Custom, null));
}

/// <param name="Spent">In units of the workspace's currency.</param>
internal sealed record OrderFigures(int Count, decimal Spent, Instant? FirstAt, Instant? LastAt);

/// <summary>What only one customer's own address tells.</summary>
/// <param name="Import">The import that created them.</param>
internal sealed record CustomerMore(string? PostalCode, string? Address, string? Country, LocalDate? Birthday, string? Gender, string? Memo, IReadOnlyDictionary<string, string>? Custom, int? Import);
