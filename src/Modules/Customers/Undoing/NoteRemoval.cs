using Dangol.Platform.Data;
using Dangol.Platform.Search;

namespace Dangol.Customers;

/// <summary>Takes notes out again. Inside a transaction of <see cref="Store"/>.</summary>
public static class NoteRemoval
{
    /// <summary>Those of the notes that somebody has edited since.</summary>
    public static HashSet<Guid> Edited(DangolContext db, IReadOnlyList<Guid> notes)
    {
        var edited = new HashSet<Guid>();
        using var probe = Probe.Into(db, "notes", "edited_at", "id");
        probe.Find(notes, (i, row) =>
        {
            if (!row.IsNull(0))
            {
                edited.Add(notes[i]);
            }
        });
        return edited;
    }

    public static async Task Remove(DangolContext db, IReadOnlyList<Guid> notes)
    {
        var numbers = new List<long>(notes.Count);
        using (var probe = Probe.Into(db, "notes", "number", "id"))
        {
            probe.Find(notes, (_, row) => numbers.Add(row.Number(0)));
        }

        await BulkSearch.Remove(db, SearchKind.Note, numbers);
        using var bulk = Bulk.Remove(db, "notes", "id");
        foreach (var note in notes)
        {
            bulk.Add(note).EndRow();
        }

        bulk.Complete();
    }

    /// <summary>After a note was put back: its words are findable as they were.</summary>
    public static async Task Reindex(DangolContext db, Guid note)
    {
        var (number, text) = await db.Row($"select number, text from notes where workspace_id = {db.WorkspaceId} and id = {note}", row => (row.GetInt64(0), row.GetString(1)));
        await db.Index(SearchKind.Note, number, text ?? "");
    }
}
