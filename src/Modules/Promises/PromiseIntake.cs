using Dangol.Orders;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// The promises that orders carry. A new order with a promised time makes one; when a source says something else later, the ledger gets
/// further movements, and the fold says what they come to.
/// </summary>
public sealed class PromiseIntake
{
    /// <summary>Takes the orders' word; call it in the transaction of the orders themselves.</summary>
    /// <param name="graceDays">The workspace's, 0..365.</param>
    /// <returns>How many promises were made, and how many were changed.</returns>
    public async Task<(int Made, int Changed)> Take(Intake intake, IReadOnlyList<PromisedOrder> orders, int graceDays)
    {
        var known = KnownPromise.Of(intake.Db, [.. orders.Where(order => !order.IsNew).Select(order => order.Id)]);
        var made = orders.Where(order => !known.ContainsKey(order.Id)).ToList();
        var movements = new List<PromiseMovement>();
        await Make(intake, made, movements, graceDays);
        var changed = Change(intake, orders, known, movements, graceDays);
        using var bulk = Bulk.Into(intake.Db, "promise_movements", "workspace_id, promise_id, sequence, kind, at, recorded_at, due_at, due_is_date, customer_told, who, who_id, import_id");
        foreach (var movement in movements)
        {
            bulk.Add(intake.Db.WorkspaceId).Add(movement.PromiseId).Add(movement.Sequence).Add((int)movement.Kind).Add(movement.At).Add(movement.RecordedAt)
                .Add(movement.DueAt).Add(movement.DueIsDate).Add(movement.CustomerTold).Add(movement.Who).Add(movement.WhoId).Add(movement.ImportId).EndRow();
        }

        bulk.Complete();
        return (made.Count, changed);
    }

    private static async Task Make(Intake intake, List<PromisedOrder> orders, List<PromiseMovement> movements, int graceDays)
    {
        if (orders.Count == 0)
        {
            return;
        }

        var number = await intake.Numbers.Take(intake.Db, "promise", orders.Count);
        using (var bulk = Bulk.Into(intake.Db, "promises", "workspace_id, id, number, customer_id, order_id, kind, origin, made_at, due_at, due_is_date, grace_until, state, closed_at, moves, region, movement_count, import_id, version"))
        {
            foreach (var order in orders)
            {
                var id = intake.Ids.Next();
                var ledger = OrderEvidence.First(order, intake.At);
                var standing = PromiseFold.Of(ledger);
                movements.AddRange(Signed(intake, id, 0, ledger));
                bulk.Add(intake.Db.WorkspaceId).Add(id).Add(number++).Add(order.CustomerId).Add(order.Id).Add((int)(order.IsPickup ? PromiseKind.Pickup : PromiseKind.Delivery))
                    .Add((int)PromiseOrigin.Order).Add(standing.MadeAt).Add(standing.Due.At).Add(standing.Due.IsDate).Add(standing.Due.At + Duration.FromDays(graceDays))
                    .Add((int)standing.State).Add(standing.ClosedAt).Add(0).Add(order.Region).Add(ledger.Count).Add(intake.ImportId).Add(1).EndRow();
            }

            bulk.Complete();
        }

        await intake.Db.Add(PromiseLedger.Count, orders.Count);
    }

    private static int Change(Intake intake, IReadOnlyList<PromisedOrder> orders, Dictionary<Guid, KnownPromise> known, List<PromiseMovement> movements, int graceDays)
    {
        var changed = 0;
        using var bulk = Bulk.Change(intake.Db, "promises", "customer_id, due_at, due_is_date, grace_until, state, closed_at, moves, movement_count, paused_at, parts_done, version", "id");
        foreach (var order in orders)
        {
            if (!known.TryGetValue(order.Id, out var promise))
            {
                continue;
            }

            var further = OrderEvidence.Further(order, promise.Movements, intake.At);
            if (further.Count == 0 && promise.CustomerId == order.CustomerId)
            {
                continue;
            }

            var standing = PromiseFold.Of([.. promise.Movements, .. further]);
            movements.AddRange(Signed(intake, promise.Id, promise.Movements[^1].Sequence, further));
            bulk.Add(order.CustomerId).Add(standing.Due.At).Add(standing.Due.IsDate).Add(standing.Due.At + Duration.FromDays(graceDays)).Add((int)standing.State)
                .Add(standing.ClosedAt).Add(standing.Moves).Add(promise.Movements.Count + further.Count).Add(standing.PausedAt).Add(standing.PartsDone).Add(promise.Version + 1).Add(promise.Id).EndRow();
            changed++;
        }

        bulk.Complete();
        return changed;
    }

    private static IEnumerable<PromiseMovement> Signed(Intake intake, Guid promise, int sequence, IEnumerable<PromiseMovement> movements)
    {
        foreach (var movement in movements)
        {
            (movement.PromiseId, movement.Sequence, movement.RecordedAt) = (promise, ++sequence, intake.At);
            (movement.Who, movement.WhoId, movement.ImportId) = (intake.Db.Caller.Name, intake.Db.Caller.UserId, intake.ImportId);
            yield return movement;
        }
    }
}
