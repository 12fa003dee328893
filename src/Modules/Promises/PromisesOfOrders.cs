using Dangol.Orders;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>Orders added or changed through the API carry promises as imported ones do.</summary>
internal sealed class PromisesOfOrders(PromiseIntake promises) : IOrderFollower
{
    public async Task Follow(Intake intake, IReadOnlyList<PromisedOrder> promised, IReadOnlyList<OrderSubstance> substances)
    {
        var grace = await intake.Db.Number($"select grace_days from workspaces where id = {intake.Db.WorkspaceId}");
        await promises.Take(intake, promised, (int)grace);
        PromiseSubstance.Write(intake.Db, substances);
    }
}
