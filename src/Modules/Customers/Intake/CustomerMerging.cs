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

        await db.Execute($"update customers set merged_into = {into}, updated_at = {at}, version = version + 1 where workspace_id = {db.WorkspaceId} and id = {from}");
        await db.Unindex(SearchKind.Customer, await Number(db, from));
        await db.Add(CustomerCounts.Known, -1);
        await db.Execute($"""
            insert into customer_merges (workspace_id, id, from_customer_id, into_customer_id, because, record_ids, moved, import_id, at)
            values ({db.WorkspaceId}, {ids.Next()}, {from}, {into}, {because}, {JsonSerializer.Serialize(records.Select(record => record.Id))}, {JsonSerializer.Serialize(moved)}, {importId}, {at})
            """);
    }

    private static Task<long> Number(DangolContext db, Guid customer)
        => db.Number($"select number from customers where workspace_id = {db.WorkspaceId} and id = {customer}");
}
