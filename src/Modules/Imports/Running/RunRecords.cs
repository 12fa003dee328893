using Dangol.Platform.Data;

namespace Dangol.Imports.Running;

/// <summary>What an import writes about itself, in the transaction of the rows.</summary>
internal static class RunRecords
{
    public static void Write(DangolContext db, int importId, string file, ImportCounts before, List<ChangedRow> changes, List<RejectedRow> rejected)
    {
        if (changes.Count > 0)
        {
            using var bulk = Bulk.Into(db, "import_changes", "workspace_id, import_id, sequence, subject, subject_key, before");
            for (var i = 0; i < changes.Count; i++)
            {
                bulk.Add(db.WorkspaceId).Add(importId).Add(before.Changes + i + 1).Add(changes[i].Subject).Add(changes[i].Key).Add(changes[i].Before).EndRow();
            }

            bulk.Complete();
        }

        if (rejected.Count > 0)
        {
            using var bulk = Bulk.Into(db, "import_rejections", "workspace_id, import_id, sequence, file_name, line, kind, is_whole_row, reason_korean, reason_english, row");
            for (var i = 0; i < rejected.Count; i++)
            {
                var row = rejected[i];
                bulk.Add(db.WorkspaceId).Add(importId).Add(before.Rejections + i + 1).Add(file).Add(row.Line).Add(row.Kind.ToString()).Add(row.IsWholeRow)
                    .Add(Storable(row.Korean)).Add(Storable(row.English)).Add(Storable(row.Text)).EndRow();
            }

            bulk.Complete();
        }
    }

    /// <returns>False when somebody asked to stop.</returns>
    public static async Task<bool> Progress(DangolContext db, ImportRun.Saved run, Chunk chunk, int step, long bytes)
    {
        var (stepDone, rowDone) = chunk.IsLast ? (step + 1, 0L) : (step, chunk.LastRow);
        var first = run.Import.FirstId is { } known && (run.Ids.First == Guid.Empty || known < run.Ids.First) ? known : run.Ids.First;
        var last = run.Import.LastId is { } highest && highest > run.Ids.Last ? highest : run.Ids.Last;
        await db.Execute($"""
            update imports set step_done = {stepDone}, row_done = {rowDone}, bytes_done = {bytes}, bytes_total = {run.BytesTotal}, counts = {run.Next!.ToJson()},
            first_id = {first}, last_id = {last}, heartbeat = {db.Now} where workspace_id = {db.WorkspaceId} and id = {run.Import.Id}
            """);
        var asked = await db.Row($"select cancel_asked from imports where workspace_id = {db.WorkspaceId} and id = {run.Import.Id}", row => Convert.ToBoolean(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture));
        return !asked || chunk.IsLast;
    }

    // PostgreSQL's text holds no NUL.
    private static string Storable(string text) => text.Replace('\0', '\uFFFD');
}
