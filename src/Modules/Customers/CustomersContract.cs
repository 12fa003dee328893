using System.Globalization;
using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Customers;

/// <summary>What other modules may ask about customers. Customers that were merged answer as the one they became part of.</summary>
public static class CustomersContract
{
    /// <summary>Their name, or words for somebody who gave none.</summary>
    public static string Title(Words words, string? name, long number)
        => string.IsNullOrWhiteSpace(name) ? words[$"이름 없는 손님 #{number}", $"Unnamed customer #{number}"] : name;

    /// <summary>The address of their page.</summary>
    public static string Href(long number) => "/customers/" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when this workspace has no such customer.</summary>
    public static Task<KnownCustomer?> Find(DangolContext db, long number, CancellationToken cancellationToken = default)
        => Read(db, $"c.number = {number}", cancellationToken);

    /// <inheritdoc cref="Find(DangolContext, long, CancellationToken)"/>
    public static Task<KnownCustomer?> Find(DangolContext db, Guid id, CancellationToken cancellationToken = default)
        => Read(db, $"c.id = {id}", cancellationToken);

    // The merging keeps the chain one step long: whoever points at a customer that moves is pointed on.
    private static Task<KnownCustomer?> Read(DangolContext db, SqlText which, CancellationToken cancellationToken)
        => db.Row<KnownCustomer?>($"select k.id, k.number, k.name, k.phone, k.email from customers c join customers k on k.workspace_id = c.workspace_id and k.id = coalesce(c.merged_into, c.id) where c.workspace_id = {db.WorkspaceId} and {which}",
            row => new KnownCustomer(row.Id(0), row.GetInt64(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4)), cancellationToken);
}

/// <param name="Phone">E.164.</param>
public sealed record KnownCustomer(Guid Id, long Number, string? Name, string? Phone, string? Email);
