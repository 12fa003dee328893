using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Dangol.Platform.Operations.Backups;

/// <summary>Brings a backup back into an empty data folder (and, on PostgreSQL, an empty database), of either engine.</summary>
public sealed class Restore(StoreOptions options, ModelParts parts, TimeProvider clock)
{
    private readonly DataFolder _folder = new(options.DataFolder);

    /// <summary>
    /// The database is at this program's schema afterwards; the full-text index is still to be rebuilt, which <see cref="Rebuild"/> remembers.
    /// </summary>
    /// <exception cref="OperationRefusedException">The target is not empty, the backup is damaged or newer than this program.</exception>
    public async Task<Manifest> Run(string file, CancellationToken cancellationToken = default)
    {
        using var backup = await BackupFile.Open(file, cancellationToken);
        DataFolder.MakeFolder(_folder.Path);
        using var held = await FolderLock.Take(_folder, cancellationToken: cancellationToken);
        await RefuseFull(cancellationToken);

        var work = new DataFolder(_folder.Restoring);
        DataFolder.MakeFolder(work.Path);
        try
        {
            await using (var store = new Store(options with { DataFolder = work.Path }, parts, clock))
            {
                await RestoreDatabase(store, backup, cancellationToken);
            }

            await RestoreFiles(work, backup, cancellationToken);
            MoveIntoPlace(work);
        }
        catch when (!options.IsSqlite)
        {
            await EmptyPostgres();
            throw;
        }
        finally
        {
            Directory.Delete(work.Path, recursive: true);
        }

        return backup.Manifest;
    }

    private static async Task RestoreDatabase(Store store, BackupFile backup, CancellationToken cancellationToken)
    {
        await using (var db = store.Open(new Caller()))
        {
            await db.GetService<IMigrator>().MigrateAsync(Target(db, backup.Manifest), cancellationToken);
        }

        await using (var loader = await Loader.Begin(store.Options))
        {
            foreach (var table in backup.Manifest.Tables)
            {
                using var rows = backup.Rows(table);
                var loaded = await loader.Load(table, rows, cancellationToken);
                if (loaded != table.Rows)
                {
                    throw new InvalidDataException($"{table.Name}: {loaded} rows instead of {table.Rows}.");
                }
            }

            await loader.Complete(cancellationToken);
        }

        await store.Migrate(cancellationToken);
        await Schema.RecordVersion(store);
        await Rebuild.Remember(store);
    }

    /// <summary>The newest of the backup's migrations, under the name it has on this engine.</summary>
    private static string Target(DangolContext db, Manifest manifest)
    {
        var known = db.Database.GetMigrations().ToDictionary(Manifest.MigrationName);
        var missing = manifest.Migrations.FirstOrDefault(name => !known.ContainsKey(name));
        return missing is null ? known[manifest.Migrations[^1]] : throw new OperationRefusedException(
            $"이 백업은 더 새로운 Dangol({manifest.Program})이 만들었습니다. 그 버전으로 복원하세요. 아무것도 복원하지 않았습니다.",
            $"This backup was made by a newer Dangol ({manifest.Program}). Restore it with that version. Nothing was restored.");
    }

    private static async Task RestoreFiles(DataFolder work, BackupFile backup, CancellationToken cancellationToken)
    {
        foreach (var part in backup.Manifest.Files)
        {
            var path = Path.GetFullPath(Path.Combine(work.Path, part.Path));
            if (!path.StartsWith(work.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"The file {part.Path} would land outside the data folder.");
            }

            DataFolder.MakeFolder(Path.GetDirectoryName(path)!);
            await using var content = backup.Content(part);
            await using var output = DataFolder.MakeFile(path);
            await content.CopyToAsync(output, cancellationToken);
            output.Flush(flushToDisk: true);
        }
    }

    /// <summary>The database last: a folder without it is not mistaken for a whole one.</summary>
    private void MoveIntoPlace(DataFolder work)
    {
        foreach (var entry in new DirectoryInfo(work.Path).EnumerateFileSystemInfos().OrderBy(entry => entry.FullName == work.Database).ToList())
        {
            Directory.Move(entry.FullName, Path.Combine(_folder.Path, entry.Name));
        }
    }

    private async Task RefuseFull(CancellationToken cancellationToken)
    {
        if (Directory.Exists(_folder.Restoring))
        {
            Directory.Delete(_folder.Restoring, recursive: true);
        }

        if (new DirectoryInfo(_folder.Path).EnumerateFileSystemInfos().Any(entry => entry.Name != Path.GetFileName(_folder.Lock)))
        {
            throw new OperationRefusedException(
                $"데이터 폴더 {_folder.Path} 이(가) 비어 있지 않습니다. 복원은 빈 폴더에만 합니다. --data 로 빈 폴더를 지정하세요.",
                $"The data folder {_folder.Path} is not empty. A restore goes into an empty folder only: name one with --data.");
        }

        if (!options.IsSqlite && await PostgresTables(cancellationToken) > 0)
        {
            throw new OperationRefusedException(
                "PostgreSQL 데이터베이스가 비어 있지 않습니다. 복원은 빈 데이터베이스에만 합니다.",
                "The PostgreSQL database is not empty. A restore goes into an empty database only.");
        }
    }

    private async Task<int> PostgresTables(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(options.Postgres);
        await connection.OpenAsync(cancellationToken);
        return (await PostgresColumns.Read(connection)).Count;
    }

    private async Task EmptyPostgres()
    {
        await using var store = new Store(options, parts, clock);
        await using var db = store.Open(new Caller());
        await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);
        await db.Execute($"drop table if exists \"__EFMigrationsHistory\"");
    }
}
