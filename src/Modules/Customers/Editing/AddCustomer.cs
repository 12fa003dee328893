using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Search;

namespace Dangol.Customers;

/// <param name="Source">"hand", "api" or the system that <paramref name="Key"/> belongs to.</param>
/// <param name="Key">The record's id in its source; null where it has none.</param>
/// <param name="LinkIfKnown">Somebody with one of these keys takes the record as one more of theirs; else that is refused.</param>
internal sealed record NewCustomer(CustomerFields Fields, string Source, string? Key, IReadOnlyList<string> Tags, bool LinkIfKnown);

internal sealed record AddedCustomer(Guid Id, long Number, bool IsKnown);

/// <summary>
/// Adds one customer, entered by hand or sent to the API: record, keys, search words, count and audit entry, in the caller's transaction. The hot path of the API:
/// one look at the keys, then everything in one command.
/// </summary>
internal sealed class AddCustomer(Numbers numbers)
{
    /// <exception cref="KnownCustomerException">Somebody has one of the keys already.</exception>
    public async Task<AddedCustomer> Run(DangolContext db, NewCustomer wish)
    {
        var keys = wish.Fields.Keys(wish.Source).ToList();
        if (await KnownKeys.Owner(db, keys) is { } owner)
        {
            return wish.LinkIfKnown ? await Link(db, wish, owner.Customer) : throw new KnownCustomerException(owner.Customer, owner.Key);
        }

        var (id, record) = (Ids.New(db.Clock), Ids.New(db.Clock));
        var number = await numbers.Take(db, "customer");
        var fields = wish.Fields with { JoinedAt = wish.Fields.JoinedAt ?? db.Now };
        var entered = Entered.Write(new() { [""] = Entered.Now(db) });
        var custom = fields.Custom is null ? null : System.Text.Json.JsonSerializer.Serialize(fields.Custom, Json.Default.SortedDictionaryStringString);
        SqlText all = $"""
            insert into customers (workspace_id, id, number, name, email, phone, region, city, postal_code, address, country, birthday, gender, grade, memo, joined_at, custom, created_at, updated_at, version, order_count, spent)
            values ({db.WorkspaceId}, {id}, {number}, {fields.Name}, {fields.Email}, {fields.Phone}, {fields.Region}, {fields.City}, {fields.PostalCode}, {fields.Address}, {fields.Country}, {fields.Birthday}, {fields.Gender}, {fields.Grade}, {fields.Memo}, {fields.JoinedAt}, {custom}, {db.Now}, {db.Now}, 1, 0, 0);
            insert into source_records (workspace_id, id, customer_id, source, source_key, fields, hash, entered, recorded_at)
            values ({db.WorkspaceId}, {record}, {id}, {wish.Source}, {Key(wish, number, record)}, {fields.ToJson()}, 0, {entered}, {db.Now});
            {Keys(db, keys, id)}
            {Tags(db, wish.Tags, id)}
            """;
        var written = await db.Execute(all);
        if (written < 2 + keys.Count)
        {
            throw new ConflictException("Somebody else added this customer at the same moment. Try again.");
        }

        await db.Index(SearchKind.Customer, number, CustomerSearchText.Of(fields.Name, fields.Email, fields.Phone));
        await db.Add(CustomerCounts.Known, 1);
        db.Audit("created", nameof(Customer), number.ToString(System.Globalization.CultureInfo.InvariantCulture), new { fields.Name, fields.Email, fields.Phone, wish.Source });
        return new AddedCustomer(id, number, IsKnown: false);
    }

    private static string Key(NewCustomer wish, long number, Guid record)
        => wish.Key ?? (wish.Source == RecordView.Hand ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : record.ToString());

    // A key that another transaction took meanwhile is left out, and the count tells.
    private static SqlText Keys(DangolContext db, List<PersonKey> keys, Guid customer)
    {
        var all = new SqlText(0, keys.Count);
        foreach (var key in keys)
        {
            all.AppendFormatted((SqlText)$"insert into identity_keys (workspace_id, kind, value, customer_id) values ({db.WorkspaceId}, {key.Kind}, {key.Value}, {customer}) on conflict (workspace_id, kind, value) do nothing;\n");
        }

        return all;
    }

    private static SqlText Tags(DangolContext db, IReadOnlyList<string> tags, Guid customer)
    {
        var all = new SqlText(0, tags.Count);
        foreach (var tag in tags)
        {
            all.AppendFormatted((SqlText)$"insert into customer_tags (workspace_id, tag, customer_id) values ({db.WorkspaceId}, {tag}, {customer}) on conflict do nothing;\n");
        }

        return all;
    }

    private static async Task<AddedCustomer> Link(DangolContext db, NewCustomer wish, KnownCustomer owner)
    {
        var record = Ids.New(db.Clock);
        await db.Execute($"""
            insert into source_records (workspace_id, id, customer_id, source, source_key, fields, hash, entered, recorded_at)
            values ({db.WorkspaceId}, {record}, {owner.Id}, {wish.Source}, {wish.Key ?? record.ToString()}, {wish.Fields.ToJson()}, 0, {Entered.Write(new() { [""] = Entered.Now(db) })}, {db.Now})
            """);
        if (wish.Tags.Count > 0)
        {
            await db.Execute(Tags(db, wish.Tags, owner.Id));
        }

        await Folding.Follow(db, owner.Id);
        db.Audit("linked", nameof(Customer), owner.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), new { wish.Source, wish.Key });
        return new AddedCustomer(owner.Id, owner.Number, IsKnown: true);
    }
}
