using System.Text.Json;
using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Imports.Undoing;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Imports.Running;

/// <summary>Does for one import what its state asks for: read, run, run dry, undo. One process works on an import at a time.</summary>
internal sealed class ImportEngine(Store store, Numbers numbers, ImportRun run, DryRun dryRun, ImportUndo undo)
{
    public ImportFolder Folder(Caller caller, int importId) => new(store.Options.DataFolder, caller.WorkspaceId, importId);

    /// <summary>Works until the import stands still again. The caller holds the import's folder.</summary>
    /// <exception cref="ImportFailedException">It failed; the import says why too.</exception>
    public async Task Work(Caller caller, int importId, RunOptions options, CancellationToken cancellationToken)
    {
        var import = await Load(caller, importId);
        try
        {
            await (import.State switch
            {
                ImportState.Reading => Read(caller, import, options, cancellationToken),
                ImportState.Queued when import.DryRun => Try(caller, import, options, cancellationToken),
                ImportState.Queued or ImportState.Running => Run(caller, import, options, cancellationToken),
                ImportState.Undoing => undo.Go(RunScope.Durable(store, caller, numbers), importId, options, cancellationToken),
                _ => Task.CompletedTask,
            });
            await MakeIndexes(caller, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await MakeIndexes(caller, cancellationToken);
            var failure = ImportFailure.Of(problem);
            if (import.State == ImportState.Reading)
            {
                RemoveFiles(caller, import);
            }

            await store.Write(caller, db => ImportStates.Finish(db, importId, ImportState.Failed, failure.ToJson()));
            if (failure.Code == "internal")
            {
                throw;
            }

            throw new ImportFailedException(failure);
        }
    }

    /// <summary>Makes the indexes that a run set aside and did not live to make again.</summary>
    public Task MakeIndexes(Caller caller, CancellationToken cancellationToken)
        => SetAside.End(work => store.WriteLong(caller, async db =>
        {
            await work(db);
            return true;
        }), cancellationToken);

    private async Task Read(Caller caller, Import import, RunOptions options, CancellationToken cancellationToken)
    {
        var given = GivenFiles.Parse(import.Files!);
        await using var reading = store.Open(caller);
        var read = await PlanReading.Read(reading, given, store.Options.DataFolder, options.Watch, cancellationToken);
        var known = given with { Tables = read.Tables, LeftAside = [.. read.Files.Skipped.Select(skipped => new LeftAside(skipped.Name, skipped.Reason.Korean, skipped.Reason.English))] };
        await store.Write(caller, async db =>
        {
            await ImportStates.Set(db, import.Id, ImportState.Planned, ImportState.Reading);
            await db.Execute($"update imports set files = {known.ToJson()}, plan = {PlanJson.Write(read.Plan)}, signature = {read.Plan.Signature}, rows_total = {read.Tables.Sum(table => table.Rows ?? 0)}, bytes_total = {read.Tables.Sum(table => table.Bytes)}, heartbeat = {null as long?} where workspace_id = {db.WorkspaceId} and id = {import.Id}");
        });
    }

    private async Task Run(Caller caller, Import import, RunOptions options, CancellationToken cancellationToken)
    {
        await store.Write(caller, db => ImportStates.Start(db, import.Id));
        var files = GivenFiles.Parse(import.Files!).Open(store.Options.DataFolder);
        var scope = RunScope.Durable(store, caller, numbers);
        var isThrough = await run.Go(scope, import.Id, files, options, cancellationToken);
        await store.Write(caller, async db =>
        {
            await ImportStates.Finish(db, import.Id, isThrough ? ImportState.Done : ImportState.Cancelled);
            if (isThrough)
            {
                await db.Execute($"insert into saved_plans (workspace_id, signature, name, plan, saved_at) values ({db.WorkspaceId}, {import.Signature}, {import.Title}, {import.Plan}, {db.Now}) on conflict (workspace_id, signature) do update set plan = excluded.plan, saved_at = excluded.saved_at");
            }

            db.Audit(isThrough ? "imported" : "import-cancelled", nameof(Import), import.AuditId, new { import.Title });
        });
    }

    private async Task Try(Caller caller, Import import, RunOptions options, CancellationToken cancellationToken)
    {
        var report = await dryRun.Go(caller, import.Id, GivenFiles.Parse(import.Files!).Open(store.Options.DataFolder), options, cancellationToken);
        await store.Write(caller, async db =>
        {
            await ImportStates.Set(db, import.Id, ImportState.Planned, ImportState.Queued);
            await db.Execute($"update imports set report = {JsonSerializer.Serialize(report, JsonSerializerOptions.Web)}, dry_run = {false}, heartbeat = {null as long?} where workspace_id = {db.WorkspaceId} and id = {import.Id}");
        });
    }

    // What could not be read can never be run: only the import stays, and says why.
    private void RemoveFiles(Caller caller, Import import)
    {
        Folder(caller, import.Id).Empty();
        GivenFiles.Parse(import.Files!).RemoveUploads(store.Options.DataFolder);
    }

    private async Task<Import> Load(Caller caller, int importId)
    {
        await using var db = store.Open(caller);
        return await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == importId) ?? throw new NotFoundException("import");
    }
}
