using System.Text.Json;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using NodaTime;

namespace Dangol.Customers;

/// <summary>
/// The merge ledger's two movements: everything of one customer moves to another because a key shows that they are one person; and back again.
/// The emptied customer stays as a signpost (<see cref="Customer.MergedInto"/>).
/// </summary>
public sealed class CustomerMerging(IEnumerable<ICustomerHolder> holders)
{
    private readonly List<ICustomerHolder> _holders = [.. holders];

    /// <summary>Merging looks for customers' rows in the holders' tables: a large import may not have made their indexes yet.</summary>
    internal Task Prepare(DangolContext db) => LateIndexes.MakeMissing(db, [.. _holders.Select(holder => holder.Table)]);

    /// <summary>The survivor's fields are stale afterwards: the caller folds it.</summary>
    internal async Task Merge(DangolContext db, Guid from, Guid into, string because, int? importId, Instant at, IdSeries ids)
    {
        var records = Folding.Records(db, [from])[from];
        await db.Execute($"update source_records set customer_id = {into} where workspace_id = {db.WorkspaceId} and customer_id = {from}");
        foreach (var key in records.SelectMany(record => record.Fields.Keys(record.Source)).Distinct())
        {
            await db.Execute($"update identity_keys set customer_id = {into} where workspace_id = {db.WorkspaceId} and kind = {key.Kind} and value = {key.Value} and customer_id = {from}");
        }

        var moved = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var holder in _holders)
        {
            if (await holder.Move(db, from, into) is { Count: > 0 } rows)
            {
                moved[holder.Table] = rows;
            }
        }

        // Whoever points at the one who moves is pointed on: the chain stays one step long.
        foreach (var earlier in await Followers(db, from))
        {
            await db.Execute($"update customers set merged_into = {into} where workspace_id = {db.WorkspaceId} and id = {earlier} and merged_into = {from}");
        }

        await db.Execute($"update customers set merged_into = {into}, updated_at = {at}, version = version + 1 where workspace_id = {db.WorkspaceId} and id = {from}");
        await db.Unindex(SearchKind.Customer, await Number(db, from));
        await db.Add(CustomerCounts.Known, -1);
        await db.Execute($"""
            insert into customer_merges (workspace_id, id, from_customer_id, into_customer_id, because, record_ids, moved, import_id, at)
            values ({db.WorkspaceId}, {ids.Next()}, {from}, {into}, {because}, {JsonSerializer.Serialize(records.Select(record => record.Id))}, {JsonSerializer.Serialize(moved)}, {importId}, {at})
            """);
    }

    /// <summary>
    /// Takes back the merges that an import caused, the latest first, once its records are gone. Where what is left on both sides shares a key, they stay one.
    /// </summary>
    /// <returns>The customers on both sides.</returns>
    public async Task<List<Guid>> UndoAll(DangolContext db, int importId)
    {
        var merges = await db.Rows($"select id, from_customer_id, record_ids, moved from customer_merges where workspace_id = {db.WorkspaceId} and import_id = {importId} and undone_at is null order by id desc",
            row => (Id: row.Id(0), From: row.Id(1), Records: JsonSerializer.Deserialize<List<Guid>>(row.GetString(2))!, Moved: JsonSerializer.Deserialize<Dictionary<string, List<string>>>(row.GetString(3))!));
        var touched = new List<Guid>();
        foreach (var merge in merges)
        {
            var owner = await db.Row($"select merged_into from customers where workspace_id = {db.WorkspaceId} and id = {merge.From}", row => row.IdOrNull(0));
            if (owner is { } holder && await Separate(db, merge.From, holder, merge.Records, merge.Moved))
            {
                touched.AddRange([merge.From, holder]);
            }

            await db.Execute($"delete from customer_merges where workspace_id = {db.WorkspaceId} and id = {merge.Id}");
        }

        return touched;
    }

    private async Task<bool> Separate(DangolContext db, Guid from, Guid owner, List<Guid> records, Dictionary<string, List<string>> moved)
    {
        var all = Folding.Records(db, [owner])[owner];
        var own = all.Where(record => records.Contains(record.Id)).ToList();
        var keys = own.SelectMany(record => record.Fields.Keys(record.Source)).ToHashSet();
        if (all.Except(own).SelectMany(record => record.Fields.Keys(record.Source)).Any(keys.Contains))
        {
            return false;
        }

        foreach (var record in own)
        {
            await db.Execute($"update source_records set customer_id = {from} where workspace_id = {db.WorkspaceId} and id = {record.Id}");
        }

        foreach (var key in keys)
        {
            await db.Execute($"update identity_keys set customer_id = {from} where workspace_id = {db.WorkspaceId} and kind = {key.Kind} and value = {key.Value}");
        }

        foreach (var holder in _holders.Where(holder => moved.ContainsKey(holder.Table)))
        {
            await holder.MoveBack(db, moved[holder.Table], owner, from);
        }

        await db.Execute($"update customers set merged_into = {null as Guid?}, version = version + 1 where workspace_id = {db.WorkspaceId} and id = {from}");
        foreach (var earlier in await Followers(db, from))
        {
            await db.Execute($"update customers set merged_into = {from} where workspace_id = {db.WorkspaceId} and id = {earlier} and merged_into = {owner}");
        }

        await db.Add(CustomerCounts.Known, 1);
        await Folding.Refold(db, [from, owner], db.Now);
        return true;
    }

    private static Task<List<Guid>> Followers(DangolContext db, Guid customer)
        => db.Rows($"select from_customer_id from customer_merges where workspace_id = {db.WorkspaceId} and into_customer_id = {customer} and undone_at is null", row => row.Id(0));

    private static Task<long> Number(DangolContext db, Guid customer)
        => db.Number($"select number from customers where workspace_id = {db.WorkspaceId} and id = {customer}");
}
