using System.Text.Json.Nodes;
using Dangol.Customers;
using Dangol.Orders;
using Dangol.Platform.Data;
using Dangol.Promises;
using Dangol.Voice;

namespace Dangol.Imports.Undoing;

/// <summary>
/// Puts rows back that an import changed, the last change first. A row that a later import changed again stays as it is; that import's before-image becomes ours, so that
/// undoing both, in whatever order, leads back to the beginning.
/// </summary>
internal sealed class UndoChanges
{
    private const int AtOnce = 2_000;

    private sealed record Change(long Sequence, string Subject, string Key, string? Before)
    {
        public Guid Id => Guid.Parse(Key.AsSpan(0, 36));

        public string PartKey => Key[37..];
    }

    public async Task<bool> Undo(DangolContext db, int importId, UndoTally tally)
    {
        var changes = await db.Rows($"select sequence, subject, subject_key, before from import_changes where workspace_id = {db.WorkspaceId} and import_id = {importId} order by sequence desc limit {AtOnce}",
            row => new Change(row.GetInt64(0), row.GetString(1), row.GetString(2), row.TextOrNull(3)));
        var records = new Dictionary<Guid, string>();
        var orders = new HashSet<Guid>();
        var customers = new HashSet<Guid>();
        foreach (var change in changes)
        {
            if (await PassOn(db, importId, change))
            {
                tally.Keep("changed-by-later-import", 1);
                continue;
            }

            switch (change.Subject)
            {
                case "source_records" when change.Before is not null:
                    records[change.Id] = change.Before;
                    break;
                case "orders" when change.Before is not null:
                    await Order(db, change, orders, customers, tally);
                    break;
                case "order_lines" or "payments":
                    await Part(db, change, tally);
                    orders.Add(change.Id);
                    break;
                case var _ when change.Before is not null:
                    await RowImages.Restore(db, change.Subject, change.Before, $"id = {change.Id}");
                    await Reindex(db, change);
                    break;
            }

            tally.Restored += change.Before is null ? 0 : 1;
        }

        await RecordRemoval.Restore(db, records);
        await Settle(db, importId, [.. orders], customers);
        await db.Execute($"delete from import_changes where workspace_id = {db.WorkspaceId} and import_id = {importId} and sequence >= {(changes.Count == 0 ? long.MaxValue : changes[^1].Sequence)}");
        return changes.Count == AtOnce;
    }

    private static async Task<bool> PassOn(DangolContext db, int importId, Change change)
    {
        var later = await db.Row($"""
            select import_id, sequence from import_changes where workspace_id = {db.WorkspaceId} and subject = {change.Subject} and subject_key = {change.Key} and import_id > {importId}
            order by import_id, sequence limit 1
            """, row => (Import: row.GetInt32(0), Sequence: row.GetInt64(1)));
        if (later.Import == 0)
        {
            return false;
        }

        await db.Execute($"update import_changes set before = {change.Before} where workspace_id = {db.WorkspaceId} and import_id = {later.Import} and sequence = {later.Sequence}");
        return true;
    }

    // Its version tells whether somebody has worked on it since; then it is theirs.
    private static async Task Order(DangolContext db, Change change, HashSet<Guid> orders, HashSet<Guid> customers, UndoTally tally)
    {
        var before = JsonNode.Parse(change.Before!)!;
        var now = await db.Row($"select version, customer_id from orders where workspace_id = {db.WorkspaceId} and id = {change.Id}", row => (Version: row.GetInt32(0), Customer: row.IdOrNull(1)));
        if (now.Version != (int)before["version"]! + 1)
        {
            tally.Keep("changed-since", now.Version == 0 ? 0 : 1);
            return;
        }

        await RowImages.Restore(db, "orders", change.Before!, $"id = {change.Id}");
        orders.Add(change.Id);
        customers.UnionWith(new[] { now.Customer, (string?)before["customer_id"]?["id"] is { } id ? Guid.Parse(id) : null }.OfType<Guid>());
    }

    private static async Task Part(DangolContext db, Change change, UndoTally tally)
    {
        var (table, key) = (new Sql.Raw(change.Subject), new Sql.Raw(change.Subject == "payments" ? "payment_key" : "line_key"));
        if (change.Before is not null)
        {
            await RowImages.Restore(db, change.Subject, change.Before, $"order_id = {change.Id} and {key} = {change.PartKey}");
        }
        else
        {
            tally.Remove(change.Subject, await db.Execute($"delete from {table} where workspace_id = {db.WorkspaceId} and order_id = {change.Id} and {key} = {change.PartKey}"));
        }
    }

    private static Task Reindex(DangolContext db, Change change) => change.Subject switch
    {
        "reviews" => ReviewRemoval.Reindex(db, change.Id),
        "notes" => NoteRemoval.Reindex(db, change.Id),
        _ => Task.CompletedTask,
    };

    private static async Task Settle(DangolContext db, int importId, IReadOnlyList<Guid> orders, HashSet<Guid> customers)
    {
        if (orders.Count == 0)
        {
            return;
        }

        PromiseSubstance.Write(db, OrderTotals.Refresh(db, orders));
        PromiseRemoval.FollowOrders(db, orders);
        await PromiseRemoval.Strike(db, orders, importId);
        using (var probe = Probe.Into(db, "orders", "customer_id", "id"))
        {
            probe.Find(orders, (_, row) =>
            {
                if (row.IdOrNull(0) is { } customer)
                {
                    customers.Add(customer);
                }
            });
        }

        OrderFigures.Refresh(db, [.. customers]);
    }
}
