using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>
/// Takes source records out again, or puts back how they were. Their customers are folded from what is left and lose the keys that no record of theirs has any more.
/// A customer left without records is not removed here: see <see cref="CustomerRemoval"/>. Inside a transaction of <see cref="Store"/>.
/// </summary>
public static class RecordRemoval
{
    /// <returns>The customers they were of.</returns>
    public static async Task<List<Guid>> Remove(DangolContext db, IReadOnlyList<Guid> records)
    {
        var lost = Read(db, records);
        using (var bulk = Bulk.Remove(db, "source_records", "id"))
        {
            foreach (var record in records)
            {
                bulk.Add(record).EndRow();
            }

            bulk.Complete();
        }

        return await Settle(db, lost);
    }

    /// <param name="images">By record: how it was.</param>
    public static async Task Restore(DangolContext db, IReadOnlyDictionary<Guid, string> images)
    {
        var lost = Read(db, [.. images.Keys]);
        foreach (var (record, image) in images)
        {
            await RowImages.Restore(db, "source_records", image, $"id = {record}");
        }

        await Settle(db, lost);
    }

    /// <summary>Folds customers who gained or lost records, and brings their keys in step with the records.</summary>
    /// <param name="lost">Customers with keys they may have lost.</param>
    internal static async Task<List<Guid>> Settle(DangolContext db, IReadOnlyList<(Guid Customer, PersonKey[] Keys)> lost)
    {
        var customers = lost.Select(entry => entry.Customer).Distinct().ToList();
        var records = Folding.Records(db, customers);
        var held = customers.ToDictionary(customer => customer, customer => records[customer].SelectMany(record => record.Fields.Keys(record.Source)).ToHashSet());
        using (var bulk = Bulk.Remove(db, "identity_keys", "kind, value, customer_id"))
        {
            foreach (var (customer, keys) in lost)
            {
                foreach (var key in keys.Where(key => !held[customer].Contains(key)))
                {
                    bulk.Add((int)key.Kind).Add(key.Value).Add(customer).EndRow();
                }
            }

            bulk.Complete();
        }

        foreach (var (customer, keys) in held)
        {
            foreach (var key in keys)
            {
                await db.Execute($"insert into identity_keys (workspace_id, kind, value, customer_id) values ({db.WorkspaceId}, {key.Kind}, {key.Value}, {customer}) on conflict (workspace_id, kind, value) do nothing");
            }
        }

        await Folding.Refold(db, [.. customers.Where(customer => records[customer].Count > 0)], db.Now);
        return customers;
    }

    private static List<(Guid Customer, PersonKey[] Keys)> Read(DangolContext db, IReadOnlyList<Guid> records)
    {
        var read = new List<(Guid, PersonKey[])>(records.Count);
        using var probe = Probe.Into(db, "source_records", "customer_id, source, fields", "id");
        probe.Find(records, (_, row) => read.Add((row.Id(0), [.. CustomerFields.Parse(row.Text(2)).Keys(row.Text(1))])));
        return read;
    }
}
