using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Imports.Running;

/// <summary>An import's way through its states; each step says from where it may be taken.</summary>
internal static class ImportStates
{
    /// <exception cref="ConflictException">It stands elsewhere.</exception>
    public static async Task Set(DangolContext db, int importId, ImportState to, params ImportState[] from)
    {
        var allowed = new Sql.Raw(string.Join(", ", from.Select(state => (int)state)));
        var changed = await db.Execute($"update imports set state = {to}, heartbeat = {db.Now} where workspace_id = {db.WorkspaceId} and id = {importId} and state in ({allowed})");
        if (changed == 0)
        {
            var state = await db.Row<int?>($"select state from imports where workspace_id = {db.WorkspaceId} and id = {importId}", row => row.GetInt32(0)) ?? throw new NotFoundException("import");
            throw new ConflictException($"Import {importId} {Standing((ImportState)state)}.");
        }
    }

    private static string Standing(ImportState state) => state switch
    {
        ImportState.Reading => "is still being read",
        ImportState.Planned => "has not been started",
        ImportState.Queued or ImportState.Running => "is running",
        ImportState.Done => "is done",
        ImportState.Undoing => "is being undone",
        ImportState.Undone => "is already undone",
        _ => "was stopped",
    };

    public static Task Start(DangolContext db, int importId)
        => db.Execute($"update imports set state = {ImportState.Running}, started_at = coalesce(started_at, {db.Now}), finished_at = null, heartbeat = {db.Now}, cancel_asked = {false}, failure = null where workspace_id = {db.WorkspaceId} and id = {importId}");

    public static Task Finish(DangolContext db, int importId, ImportState state, string? failure = null)
        => db.Execute($"update imports set state = {state}, finished_at = {db.Now}, heartbeat = null, failure = {failure} where workspace_id = {db.WorkspaceId} and id = {importId}");
}
