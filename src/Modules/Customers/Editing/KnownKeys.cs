using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>Somebody has this e-mail, phone number or id already. Becomes 409 with the way to them.</summary>
internal sealed class KnownCustomerException(KnownCustomer customer, IdentityKind key) : ConflictException($"Customer #{customer.Number} has this e-mail, phone number or id already.", $"/api/customers/{customer.Number}")
{
    public KnownCustomer Customer => customer;

    /// <summary>What they have.</summary>
    public IdentityKind Key => key;
}

/// <summary>Whose keys are they?</summary>
internal static class KnownKeys
{
    /// <summary>The customer who has one of the keys; the oldest when several do. Null when nobody has.</summary>
    /// <param name="except">Does not count.</param>
    public static Task<(KnownCustomer Customer, IdentityKind Key)?> Owner(DangolContext db, IReadOnlyList<PersonKey> keys, Guid? except = null)
    {
        if (keys.Count == 0)
        {
            return Task.FromResult<(KnownCustomer, IdentityKind)?>(null);
        }

        var any = new SqlText(0, keys.Count);
        foreach (var key in keys)
        {
            any.AppendLiteral(any.Text.Length == 0 ? "" : " or ");
            any.AppendFormatted((SqlText)$"(k.kind = {key.Kind} and k.value = {key.Value})");
        }

        return db.Row<(KnownCustomer, IdentityKind)?>($"""
            select c.id, c.number, c.name, c.phone, c.email, k.kind from identity_keys k join customers c on c.workspace_id = k.workspace_id and c.id = k.customer_id
            where k.workspace_id = {db.WorkspaceId} and ({any}) and k.customer_id <> {except ?? Guid.Empty} order by c.number limit 1
            """, row => (new KnownCustomer(row.Id(0), row.GetInt64(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4)), (IdentityKind)row.GetInt32(5)));
    }
}
