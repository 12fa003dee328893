using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>Writes what a chunk came to: new customers, records, keys; then folds the customers who gained or changed records.</summary>
internal static class CustomerWriting
{
    private const string Image = "customer_id, fields, raw, hash, file_name, line, recorded_at";

    public static async Task Write(Intake intake, List<CustomerGroup> groups, ChunkKeys keys)
    {
        groups.ForEach(group => group.Settle(intake));
        await Create(intake, [.. groups.Where(group => group.IsNew)]);
        var stale = Change(intake, groups);
        InsertRecords(intake, groups);
        InsertKeys(intake, keys);
        var known = groups.Where(group => !group.IsNew).Select(group => group.Customer).ToList();
        var records = await Folding.Refold(intake.Db, known, intake.At);
        foreach (var (customer, key) in stale.Where(old => !records[old.Customer].Any(record => record.Fields.Keys(record.Source).Contains(old.Key))))
        {
            await intake.Db.Execute($"delete from identity_keys where workspace_id = {intake.Db.WorkspaceId} and kind = {key.Kind} and value = {key.Value} and customer_id = {customer}");
        }
    }

    private static async Task Create(Intake intake, List<CustomerGroup> groups)
    {
        if (groups.Count > 0)
        {
            var first = await intake.Numbers.Take(intake.Db, "customer", groups.Count);
            await Folding.Create(intake.Db, [.. groups.Select(group => (group.Customer, Fold(intake, group)))], first, intake.ImportId, intake.At);
            await intake.Db.Add(CustomerCounts.Known, groups.Count);
        }
    }

    private static CustomerFields Fold(Intake intake, CustomerGroup group) => group.Rows.Count == 1
        ? group.Rows[0].Fields
        : CustomerFold.Of(group.Rows.Select(row => new RecordView(row.RecordId, intake.Source, row.Key, intake.At, row.Line ?? 0, row.Fields))).Fields;

    private static List<(Guid Customer, PersonKey Key)> Change(Intake intake, List<CustomerGroup> groups)
    {
        var rows = groups.SelectMany(group => group.Rows).Where(row => row.Taken == Taken.Updated).ToList();
        var stale = new List<(Guid, PersonKey)>();
        using (var probe = Probe.Into(intake.Db, "source_records", Image, "id"))
        {
            probe.Find([.. rows.Select(row => row.RecordId)], (i, row) =>
            {
                intake.Changes.Add(new ChangedRow("source_records", rows[i].RecordId.ToString(), RowImages.Of(row, Image)));
                stale.AddRange(CustomerFields.Parse(row.Text(1)).Keys(intake.Source).Except(rows[i].Fields.Keys(intake.Source)).Select(key => (rows[i].CustomerId, key)));
            });
        }

        using var change = Bulk.Change(intake.Db, "source_records", Image, "id");
        foreach (var row in rows)
        {
            change.Add(row.CustomerId).Add(row.Json).Add(row.Raw).Add(row.Hash).Add(row.FileName).Add(row.Line).Add(intake.At).Add(row.RecordId).EndRow();
        }

        change.Complete();
        return stale;
    }

    private static void InsertRecords(Intake intake, List<CustomerGroup> groups)
    {
        using var bulk = Bulk.Into(intake.Db, "source_records", "workspace_id, id, customer_id, source, source_key, fields, raw, hash, import_id, file_name, line, recorded_at");
        foreach (var row in groups.SelectMany(group => group.Rows).Where(row => row.Taken is Taken.Created or Taken.Linked))
        {
            bulk.Add(intake.Db.WorkspaceId).Add(row.RecordId).Add(row.CustomerId).Add(intake.Source).Add(row.Key).Add(row.Json).Add(row.Raw).Add(row.Hash)
                .Add(intake.ImportId).Add(row.FileName).Add(row.Line).Add(intake.At).EndRow();
        }

        bulk.Complete();
    }

    // Sorted, because rows of a tree that are written in its order share pages.
    private static void InsertKeys(Intake intake, ChunkKeys keys)
    {
        var fresh = keys.Entries.Where(entry => entry.Owner is null).ToArray();
        Array.Sort(fresh, (one, other) => one.Key.Kind != other.Key.Kind ? one.Key.Kind.CompareTo(other.Key.Kind) : string.CompareOrdinal(one.Key.Value, other.Key.Value));
        using var bulk = Bulk.Into(intake.Db, "identity_keys", "workspace_id, kind, value, customer_id");
        for (var i = 0; i < fresh.Length; i++)
        {
            if (i == 0 || fresh[i].Key != fresh[i - 1].Key)
            {
                bulk.Add(intake.Db.WorkspaceId).Add((int)fresh[i].Key.Kind).Add(fresh[i].Key.Value).Add(keys.Rows[fresh[i].Row].CustomerId).EndRow();
            }
        }

        bulk.Complete();
    }
}
