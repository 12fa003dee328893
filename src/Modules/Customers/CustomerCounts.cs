namespace Dangol.Customers;

/// <summary>The names of the kept counts of customers (<see cref="Dangol.Platform.Data.Tallies"/>).</summary>
public static class CustomerCounts
{
    /// <summary>Customers that were not merged into another, archived ones among them.</summary>
    public const string Known = "customers";

    /// <summary>Those of them that are archived: the list shows the difference.</summary>
    public const string Archived = "customers-archived";
}
