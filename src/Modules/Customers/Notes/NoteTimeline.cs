using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <param name="Author">As they were called then.</param>
public sealed record NoteView(long Number, string Text, string Author, Instant CreatedAt, Instant? EditedAt, int? ImportId, int Version);

/// <summary>Notes on a customer's timeline.</summary>
internal sealed class NoteTimeline : ITimelineSource
{
    public TimelineKind Kind { get; } = new("notes", 40, "메모", "Notes", "notebook-pen");

    public async Task<IReadOnlyList<TimelineEntry>> Entries(DangolContext db, Guid customerId, TimelinePlace before, int limit, CancellationToken cancellationToken)
    {
        var notes = await db.Rows($"select {Columns} from notes where workspace_id = {db.WorkspaceId} and customer_id = {customerId} and deleted_at is null and (created_at, number) < ({before.At}, {before.Number}) order by created_at desc, number desc limit {limit}", Read, cancellationToken);
        return [.. notes.Select(note => TimelineEntry.Of<NoteEntry>(note.CreatedAt, note.Number, new { Note = note }))];
    }

    public Task<long> Count(DangolContext db, Guid customerId, CancellationToken cancellationToken)
        => db.Number($"select count(*) from notes where workspace_id = {db.WorkspaceId} and customer_id = {customerId} and deleted_at is null", cancellationToken);

    public static Task<NoteView?> Find(DangolContext db, long number, CancellationToken cancellationToken)
        => db.Row<NoteView?>($"select {Columns} from notes where workspace_id = {db.WorkspaceId} and number = {number} and deleted_at is null", Read, cancellationToken);

    private static readonly Sql.Raw Columns = new("number, text, author, created_at, edited_at, import_id, version");

    private static NoteView Read(System.Data.Common.DbDataReader row)
        => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Instant(3), row.InstantOrNull(4), (int?)row.NumberOrNull(5), row.GetInt32(6));
}
