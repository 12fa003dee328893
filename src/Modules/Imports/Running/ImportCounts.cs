using System.Text.Json;
using Dangol.Imports.Planning;
using Dangol.Platform.Data;

namespace Dangol.Imports.Running;

/// <summary>What became of the rows of one kind of record.</summary>
internal sealed class KindCounts
{
    public long Created { get; set; }

    /// <summary>Customers only: further records of people already known.</summary>
    public long Linked { get; set; }

    public long Updated { get; set; }

    public long Unchanged { get; set; }

    public long Skipped { get; set; }

    /// <summary>Rows of files of this kind that could not be taken.</summary>
    public long Rejected { get; set; }

    /// <summary>Orders, order lines, reviews and notes of no known customer.</summary>
    public long Unlinked { get; set; }

    internal void Add(Taken taken)
    {
        switch (taken)
        {
            case Taken.Created: Created++; break;
            case Taken.Linked: Linked++; break;
            case Taken.Updated: Updated++; break;
            case Taken.Unchanged: Unchanged++; break;
            default: Skipped++; break;
        }
    }

    internal void Add(KindCounts other)
    {
        Created += other.Created;
        Linked += other.Linked;
        Updated += other.Updated;
        Unchanged += other.Unchanged;
        Skipped += other.Skipped;
        Rejected += other.Rejected;
        Unlinked += other.Unlinked;
    }
}

/// <summary>The run's own counts; saved with every chunk, so that they go on after a stop.</summary>
internal sealed class ImportCounts
{
    public Dictionary<RecordKind, KindCounts> Kinds { get; init; } = [];

    public KindCounts Promises { get; init; } = new();

    /// <summary>Customers that moved into others.</summary>
    public long Merged { get; set; }

    /// <summary>Single values that could not be read and were left empty.</summary>
    public long ValuesLeftEmpty { get; set; }

    /// <summary>Rows without any value.</summary>
    public long EmptyRows { get; set; }

    public long Changes { get; set; }

    public long Rejections { get; set; }

    public KindCounts this[RecordKind kind] => Kinds.TryGetValue(kind, out var counts) ? counts : Kinds[kind] = new KindCounts();

    public void Add(ImportCounts other)
    {
        foreach (var (kind, counts) in other.Kinds)
        {
            this[kind].Add(counts);
        }

        Promises.Add(other.Promises);
        Merged += other.Merged;
        ValuesLeftEmpty += other.ValuesLeftEmpty;
        EmptyRows += other.EmptyRows;
        Changes += other.Changes;
        Rejections += other.Rejections;
    }

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static ImportCounts Parse(string? json) => json is null ? new() : JsonSerializer.Deserialize<ImportCounts>(json, JsonSerializerOptions.Web)!;
}
