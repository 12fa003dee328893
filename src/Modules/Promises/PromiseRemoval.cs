using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Takes promises, or an import's word about them, out again. Inside a transaction of <see cref="Store"/>.</summary>
public static class PromiseRemoval
{
    /// <summary>Who else has said something about the orders' promises: order and import, null for somebody by hand.</summary>
    public static List<(Guid Order, int? ImportId)> MovementsOfOthers(DangolContext db, IReadOnlyList<Guid> orders, int importId)
        => [.. KnownPromise.AllOf(db, orders).SelectMany(promise => promise.Movements.Where(movement => movement.ImportId != importId).Select(movement => (promise.OrderId, movement.ImportId)))];

    /// <summary>With their ledgers.</summary>
    public static async Task RemoveOf(DangolContext db, IReadOnlyList<Guid> orders)
    {
        var promises = KnownPromise.AllOf(db, orders);
        foreach (var (table, key) in new[] { ("promise_movements", "promise_id"), ("promises", "id") })
        {
            using var bulk = Bulk.Remove(db, table, key);
            foreach (var promise in promises)
            {
                bulk.Add(promise.Id).EndRow();
            }

            bulk.Complete();
        }

        await db.Add(PromiseLedger.Count, -promises.Count);
    }

    /// <summary>Strikes an import's movements from the ledgers of these orders' promises; what is left is folded anew, and where nothing is left the promise goes.</summary>
    public static async Task Strike(DangolContext db, IReadOnlyList<Guid> orders, int importId)
    {
        var touched = KnownPromise.AllOf(db, orders).Where(promise => promise.Movements.Any(movement => movement.ImportId == importId)).ToList();
        var graceDays = await db.Number($"select grace_days from workspaces where id = {db.WorkspaceId}");
        foreach (var promise in touched)
        {
            var left = promise.Movements.Where(movement => movement.ImportId != importId).ToList();
            if (left.Count == 0)
            {
                await db.Execute($"delete from promise_movements where workspace_id = {db.WorkspaceId} and promise_id = {promise.Id}");
                await db.Execute($"delete from promises where workspace_id = {db.WorkspaceId} and id = {promise.Id}");
                await db.Add(PromiseLedger.Count, -1);
            }
            else if (left[0].Kind == MovementKind.Made)
            {
                var standing = PromiseFold.Of(left);
                await db.Execute($"delete from promise_movements where workspace_id = {db.WorkspaceId} and promise_id = {promise.Id} and import_id = {importId}");
                await db.Execute($"""
                    update promises set due_at = {standing.Due.At}, due_is_date = {standing.Due.IsDate}, grace_until = {standing.Due.At + Duration.FromDays(graceDays)}, state = {standing.State},
                    closed_at = {standing.ClosedAt}, paused_at = {standing.PausedAt}, parts_done = {standing.PartsDone}, moves = {standing.Moves}, movement_count = {left.Count}, version = version + 1 where workspace_id = {db.WorkspaceId} and id = {promise.Id}
                    """);
            }
        }
    }

    /// <summary>After orders were put back: their promises belong to the same customers again.</summary>
    public static void FollowOrders(DangolContext db, IReadOnlyList<Guid> orders)
    {
        var customers = new Guid?[orders.Count];
        using (var probe = Probe.Into(db, "orders", "customer_id", "id"))
        {
            probe.Find(orders, (i, row) => customers[i] = row.IdOrNull(0));
        }

        using var change = Bulk.Change(db, "promises", "customer_id", "order_id");
        for (var i = 0; i < orders.Count; i++)
        {
            change.Add(customers[i]).Add(orders[i]).EndRow();
        }

        change.Complete();
    }

    /// <summary>Promises that stay are the heir's from now on.</summary>
    public static async Task PassOn(DangolContext db, Guid order, int importId, int? heir)
    {
        foreach (var promise in KnownPromise.AllOf(db, [order]))
        {
            await db.Execute($"update promises set import_id = {heir} where workspace_id = {db.WorkspaceId} and id = {promise.Id} and import_id = {importId}");
            await db.Execute($"update promise_movements set import_id = {heir} where workspace_id = {db.WorkspaceId} and promise_id = {promise.Id} and import_id = {importId}");
        }
    }
}
