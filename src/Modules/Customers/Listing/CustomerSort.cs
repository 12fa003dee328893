namespace Dangol.Customers;

/// <summary>An order of the list. Customers without the value (nothing ordered, no name) come last either way.</summary>
/// <param name="Name">In the address, as "-spent" for the largest first.</param>
/// <param name="Column">Null: by number alone.</param>
/// <param name="Index">Reads the list in this order; it holds only rows that have the value.</param>
public sealed record CustomerSort(string Name, string? Column, string Index, bool Descending)
{
    /// <summary>The newest first.</summary>
    public static CustomerSort Newest { get; } = new("number", null, "ix_customers_workspace_id_number", true);

    private static readonly CustomerSort[] Known =
    [
        Newest,
        new("name", "name", "ix_customers_workspace_id_name_number", false),
        new("joined", "joined_at", "ix_customers_workspace_id_joined_at_number", true),
        new("last", "last_order_at", "ix_customers_workspace_id_last_order_at_number", true),
        new("orders", "order_count", "ix_customers_workspace_id_order_count_number", true),
        new("spent", "spent", "ix_customers_workspace_id_spent_number", true),
    ];

    /// <summary>"-spent" or "spent".</summary>
    public string Text => (Descending ? "-" : "") + Name;

    public bool IsText => Column == "name";

    /// <summary>The condition that the row has the value, as the index knows it.</summary>
    public string Has => Column is "order_count" ? "c.order_count > 0" : Column is "spent" ? "c.spent <> 0" : $"c.{Column} is not null";

    public string HasNot => Column is "order_count" ? "c.order_count <= 0" : Column is "spent" ? "c.spent = 0" : $"c.{Column} is null";

    /// <summary>Null when there is no such order.</summary>
    public static CustomerSort? Parse(string text)
    {
        var descending = text.StartsWith('-');
        var name = descending ? text[1..] : text;
        return Known.FirstOrDefault(sort => sort.Name == name) is { } found ? found with { Descending = descending } : null;
    }

    /// <summary>What a click on the column's head leads to: its natural direction first, then the other.</summary>
    public static CustomerSort After(string name, CustomerSort current)
        => current.Name == name ? current with { Descending = !current.Descending } : Known.Single(sort => sort.Name == name);
}
