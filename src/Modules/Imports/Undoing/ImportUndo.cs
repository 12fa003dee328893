using System.Text.Json;
using Dangol.Customers;
using Dangol.Imports.Running;
using Dangol.Orders;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Imports.Undoing;

/// <summary>
/// Takes an import back: what it changed is put back, what it made is removed, the customers it joined part again. In chunks, each a transaction of its own; what is done
/// no longer shows up, so after a stop it simply starts over. What others have added to or changed since is kept, and counted by the reason.
/// </summary>
internal sealed class ImportUndo(UndoChanges changes, UndoRows rows, CustomerMerging merging, Store store, TimeProvider clock)
{
    public async Task Go(RunScope scope, int importId, RunOptions options, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var import = await scope.Write(db => db.Set<Import>().AsNoTracking().SingleAsync(row => row.Id == importId, cancellationToken));
        var tally = new UndoTally();
        foreach (var stage in Stages(import))
        {
            while (await scope.Write(db => stage(db, tally)))
            {
                options.Watch?.Invoke(new ImportProgress("undoing", tally.Rows, 0, 0, 0));
                await scope.Write(db => db.Execute($"update imports set heartbeat = {db.Now} where workspace_id = {db.WorkspaceId} and id = {importId}"));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        await scope.Write(async db =>
        {
            await db.Execute($"delete from import_rejections where workspace_id = {db.WorkspaceId} and import_id = {importId}");
            await ImportStates.Finish(db, importId, ImportState.Undone);
            var report = new UndoReport(importId, tally.Removed, tally.Restored, tally.Kept, Math.Round(clock.GetElapsedTime(started).TotalSeconds, 3));
            await db.Execute($"update imports set report = {JsonSerializer.Serialize(report, JsonSerializerOptions.Web)}, first_id = {null as Guid?}, last_id = {null as Guid?}, counts = {null as string} where workspace_id = {db.WorkspaceId} and id = {importId}");
            db.Audit("undone", nameof(Import), import.AuditId, report);
        });
        new ImportFolder(store.Options.DataFolder, scope.Caller.WorkspaceId, importId).Empty();
        GivenFiles.Parse(import.Files!).RemoveUploads(store.Options.DataFolder);
    }

    // Each answers whether it found something to do.
    private IEnumerable<Func<DangolContext, UndoTally, Task<bool>>> Stages(Import import)
    {
        yield return (db, tally) => changes.Undo(db, import.Id, tally);
        yield return (db, tally) => rows.Reviews(db, import, tally);
        yield return (db, tally) => rows.Notes(db, import, tally);
        yield return (db, tally) => rows.Orders(db, import, tally);
        yield return (db, tally) => rows.Records(db, import, tally);
        yield return async (db, _) =>
        {
            var apart = await merging.UndoAll(db, import.Id);
            OrderFigures.Refresh(db, apart);
            return false;
        };
        yield return (db, tally) => rows.Customers(db, import, tally);
        yield return (db, tally) => rows.Rest(db, import, tally);
    }
}

/// <summary>What the undoing came to so far.</summary>
internal sealed class UndoTally
{
    public Dictionary<string, long> Removed { get; } = [];

    public Dictionary<string, long> Kept { get; } = [];

    public long Restored { get; set; }

    public long Rows => Removed.Values.Sum() + Restored;

    public void Remove(string what, long count) => Add(Removed, what, count);

    public void Keep(string why, long count) => Add(Kept, why, count);

    private static void Add(Dictionary<string, long> counts, string name, long count)
    {
        if (count > 0)
        {
            counts[name] = counts.GetValueOrDefault(name) + count;
        }
    }
}
