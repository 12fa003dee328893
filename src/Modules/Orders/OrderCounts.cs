namespace Dangol.Orders;

/// <summary>The names of the kept counts of orders (<see cref="Dangol.Platform.Data.Tallies"/>).</summary>
public static class OrderCounts
{
    /// <summary>Orders of every kind and status.</summary>
    public const string Known = "orders";
}
