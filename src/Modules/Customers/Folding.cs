using Dangol.Platform.Data;
using Dangol.Platform.Search;
using NodaTime;

namespace Dangol.Customers;

/// <summary>Makes customers' fields anew from their records and keeps the search index in step. Inside a transaction of <see cref="Store"/>.</summary>
internal static class Folding
{
    private const string Columns = "name, email, phone, region, city, postal_code, address, country, birthday, gender, grade, memo, joined_at, custom";

    /// <summary>After a record of one customer was added or changed, by hand or through the API: fields, keys and index follow.</summary>
    public static async Task Follow(DangolContext db, Guid customer)
    {
        var records = await Refold(db, [customer], db.Now);
        foreach (var key in records[customer].SelectMany(record => record.Fields.Keys(record.Source)).Distinct())
        {
            await db.Execute($"insert into identity_keys (workspace_id, kind, value, customer_id) values ({db.WorkspaceId}, {key.Kind}, {key.Value}, {customer}) on conflict (workspace_id, kind, value) do nothing");
        }
    }

    /// <returns>The records of each customer, as they are folded.</returns>
    public static async Task<Dictionary<Guid, List<RecordView>>> Refold(DangolContext db, IReadOnlyList<Guid> customers, Instant at)
    {
        var records = Records(db, customers);
        var standing = new Dictionary<Guid, (long Number, long Version)>(customers.Count);
        using (var probe = Probe.Into(db, "customers", "number, version", "id"))
        {
            probe.Find(customers, (i, row) => standing[customers[i]] = (row.Number(0), row.Number(1)));
        }

        var folded = customers.ToDictionary(customer => customer, customer => CustomerFold.Of(records[customer]).Fields);
        using (var change = Bulk.Change(db, "customers", $"{Columns}, updated_at, version", "id"))
        {
            foreach (var (customer, fields) in folded)
            {
                Add(change, fields).Add(at).Add((int)standing[customer].Version + 1).Add(customer).EndRow();
            }

            change.Complete();
        }

        foreach (var (customer, fields) in folded)
        {
            await db.Index(SearchKind.Customer, standing[customer].Number, Words(fields));
        }

        return records;
    }

    /// <summary>New customers, each with its first records folded.</summary>
    public static async Task Create(DangolContext db, IReadOnlyList<(Guid Id, CustomerFields Fields)> customers, long firstNumber, int? importId, Instant at)
    {
        using (var bulk = Bulk.Into(db, "customers", $"workspace_id, id, number, {Columns}, created_at, updated_at, import_id, version, order_count, spent"))
        {
            var number = firstNumber;
            foreach (var (id, fields) in customers)
            {
                bulk.Add(db.WorkspaceId).Add(id).Add(number++);
                Add(bulk, fields).Add(at).Add(at).Add(importId).Add(1).Add(0).Add(0L).EndRow();
            }

            bulk.Complete();
        }

        using var search = await BulkSearch.Begin(db, SearchKind.Customer);
        for (var i = 0; i < customers.Count; i++)
        {
            if (Words(customers[i].Fields) is { Length: > 0 } text)
            {
                search.Add(firstNumber + i, Grams.Of(text));
            }
        }

        await search.Complete();
    }

    private static string Words(CustomerFields fields) => CustomerSearchText.Of(fields.Name, fields.Email, fields.Phone);

    public static Dictionary<Guid, List<RecordView>> Records(DangolContext db, IReadOnlyList<Guid> customers)
    {
        var records = customers.ToDictionary(customer => customer, _ => new List<RecordView>());
        using var probe = Probe.Into(db, "source_records", "id, source, source_key, recorded_at, line, fields", "customer_id");
        probe.Find(customers, (i, row) => records[customers[i]].Add(new RecordView(
            row.Id(0), row.Text(1), row.Text(2), StoredTypes.ToInstant(row.Number(3)), row.NumberOrNull(4) ?? 0, CustomerFields.Parse(row.Text(5)))));
        return records;
    }

    private static Bulk Add(Bulk bulk, CustomerFields fields) => bulk
        .Add(fields.Name).Add(fields.Email).Add(fields.Phone).Add(fields.Region).Add(fields.City).Add(fields.PostalCode).Add(fields.Address).Add(fields.Country)
        .Add(fields.Birthday).Add(fields.Gender).Add(fields.Grade).Add(fields.Memo).Add(fields.JoinedAt)
        .Add(fields.Custom is { Count: > 0 } custom ? System.Text.Json.JsonSerializer.Serialize(custom, Json.Default.SortedDictionaryStringString) : null);
}
