using System.Text.Json.Serialization;

namespace Dangol.Imports;

/// <summary>Promises by outcome; open is on track, at risk or overdue.</summary>
public sealed record PromiseTotals(long Kept, long Late, long Broken, long Released, long Open);

/// <summary>
/// What an import came to. The totals and what it created are read from the tables themselves; how many rows were updated, unchanged or skipped only the run itself knows.
/// </summary>
public sealed record ImportReport
{
    // Totals of the workspace as it is now.
    public required long Customers { get; init; }

    public required long Orders { get; init; }

    public required PromiseTotals Promises { get; init; }

    public required long Reviews { get; init; }

    /// <summary>Rows of this import that could not be taken.</summary>
    public required long Rejected { get; init; }

    [JsonPropertyName("order_lines")]
    public required long OrderLines { get; init; }

    public required long Payments { get; init; }

    public required long Products { get; init; }

    public required long Notes { get; init; }

    // By kind: customers, orders, order_lines, products, reviews, payments, notes, promises.
    public required IReadOnlyDictionary<string, long> Created { get; init; }

    /// <summary>Further records of people already known.</summary>
    public required long Linked { get; init; }

    public required IReadOnlyDictionary<string, long> Updated { get; init; }

    public required IReadOnlyDictionary<string, long> Unchanged { get; init; }

    public required IReadOnlyDictionary<string, long> Skipped { get; init; }

    /// <summary>Rows of no known customer.</summary>
    public required IReadOnlyDictionary<string, long> Unlinked { get; init; }

    /// <summary>Customers that turned out to be one with another.</summary>
    public required long Merged { get; init; }

    /// <summary>Single values that could not be read; their rows were taken without them.</summary>
    [JsonPropertyName("values_left_empty")]
    public required long ValuesLeftEmpty { get; init; }

    [JsonPropertyName("empty_rows")]
    public required long EmptyRows { get; init; }

    /// <summary>Where the tables disagree with the run's own counts; empty when all is well.</summary>
    public required IReadOnlyList<string> Mismatches { get; init; }

    public required int Import { get; init; }

    /// <summary>"done", "planned" (a dry run), "cancelled", "undone" …</summary>
    public required string State { get; init; }

    [JsonPropertyName("dry_run")]
    public required bool DryRun { get; init; }

    public required double Seconds { get; init; }
}
