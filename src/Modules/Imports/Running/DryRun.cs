using Dangol.Imports.Reading;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Imports.Running;

/// <summary>
/// Runs an import without keeping anything, with the counts of a real run because it is one: on SQLite into a copy of the database that is thrown away,
/// on PostgreSQL in one transaction that is rolled back. Nobody else waits for it.
/// </summary>
internal sealed class DryRun(Store store, ModelParts parts, TimeProvider clock, Numbers numbers, ImportRun run)
{
    public Task<ImportReport> Go(Caller caller, int importId, ImportFiles files, RunOptions options, CancellationToken cancellationToken)
        => store.IsSqlite ? InCopy(caller, importId, files, options, cancellationToken) : InTransaction(caller, importId, files, options, cancellationToken);

    private async Task<ImportReport> InCopy(Caller caller, int importId, ImportFiles files, RunOptions options, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(store.Options.DataFolder, $".dry-{caller.WorkspaceId}-{importId}");
        Remove(folder);
        Platform.Operations.DataFolder.MakeFolder(folder);
        try
        {
            var copyOptions = new StoreOptions(folder);
            Copy(store.Options.SqliteFile, copyOptions.SqliteFile);
            await using var copy = new Store(copyOptions, parts, clock);
            var scope = new RunScope(caller, new Numbers(copy), work => copy.WriteLong(caller, async db =>
            {
                await work(db);
                return true;
            }))
            { IsDry = true };
            return await Go(scope, importId, files, options, cancellationToken);
        }
        finally
        {
            Remove(folder);
        }
    }

    // Numbers, kept counts and the import's own row are shadowed by temporary tables, so that no other writer waits for this transaction.
    private async Task<ImportReport> InTransaction(Caller caller, int importId, ImportFiles files, RunOptions options, CancellationToken cancellationToken)
    {
        await using var db = store.Open(caller);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var table in new[] { "numbers", "tallies", "imports" })
        {
            var name = new Sql.Raw(table);
            await db.Execute($"create temp table {name} (like public.{name} including all) on commit drop", cancellationToken);
            await db.Execute($"insert into pg_temp.{name} select * from public.{name} where workspace_id = {db.WorkspaceId}", cancellationToken);
        }

        var scope = new RunScope(caller, numbers, work => work(db)) { IsDry = true };
        return await Go(scope, importId, files, options, cancellationToken);
    }

    private async Task<ImportReport> Go(RunScope scope, int importId, ImportFiles files, RunOptions options, CancellationToken cancellationToken)
    {
        await scope.Write(db => ImportStates.Start(db, importId));
        await run.Go(scope, importId, files, options, cancellationToken);
        return await scope.Write(async db =>
        {
            await ImportStates.Finish(db, importId, ImportState.Planned);
            var import = await db.Set<Import>().AsNoTracking().SingleAsync(row => row.Id == importId, cancellationToken);
            import.DryRun = true;
            return await ReportReading.Read(db, import, cancellationToken);
        });
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
