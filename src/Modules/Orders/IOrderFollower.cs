using Dangol.Platform.Data;

namespace Dangol.Orders;

/// <summary>
/// What has to happen elsewhere when an order is added or changed through the API, in the same transaction: its promise. Orders cannot see the modules that
/// build on them, so they register here. (An import calls them itself, a chunk at a time.)
/// </summary>
public interface IOrderFollower
{
    /// <param name="promised">The orders that promise a time, as they stand now.</param>
    /// <param name="substances">What their lines say about them.</param>
    Task Follow(Intake intake, IReadOnlyList<PromisedOrder> promised, IReadOnlyList<OrderSubstance> substances);
}
