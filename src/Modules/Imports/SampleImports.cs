using Dangol.Platform.Data;

namespace Dangol.Imports;

/// <summary>Small questions about imports that pages ask often, answered without loading plans and reports.</summary>
public static class SampleImports
{
    /// <summary>The import that holds the sample shop now; null when there is none.</summary>
    public static Task<int?> CurrentSample(this DangolContext db, CancellationToken cancellationToken = default)
        => db.Row($"select id from imports where workspace_id = {db.WorkspaceId} and is_sample = {true} and state in ({ImportState.Running}, {ImportState.Done}) order by id desc limit 1", row => (int?)row.GetInt32(0), cancellationToken);

    /// <summary>A planned import that has been tried: its report tells what would come of it.</summary>
    internal static async Task<bool> HasTrial(this DangolContext db, int id, CancellationToken cancellationToken = default)
        => await db.Number($"select count(*) from imports where workspace_id = {db.WorkspaceId} and id = {id} and state = {ImportState.Planned} and report is not null", cancellationToken) > 0;
}
