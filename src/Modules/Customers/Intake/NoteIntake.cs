using Dangol.Platform.Data;
using Dangol.Platform.Search;
using NodaTime;

namespace Dangol.Customers;

/// <summary>A note about a customer, from a source.</summary>
public sealed class IncomingNote : ISourcedRow
{
    public required string Key { get; init; }

    public required long Hash { get; init; }

    public Guid? CustomerId { get; init; }

    public required string Text { get; init; }

    public required string Author { get; init; }

    public required Instant CreatedAt { get; init; }

    public bool IsMention => false;

    public Guid Id { get; set; }

    public long Number { get; set; }

    public Taken Taken { get; set; }

    public object?[] Values() => [CustomerId, Text, Author, CreatedAt];
}

/// <summary>Takes notes in and makes their words findable. Each key comes once in a call.</summary>
public sealed class NoteIntake
{
    private readonly SourcedRows _notes = new("notes", "customer_id, text, author, created_at", "note");

    public async Task Take(Intake intake, IReadOnlyList<IncomingNote> rows)
    {
        await _notes.Take(intake, rows);
        await intake.IndexTaken(SearchKind.Note, rows, row => row.Text);
    }
}
