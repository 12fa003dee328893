using System.Globalization;
using Dangol.Platform.Data;
using Dangol.Platform.Operations.Backups;
using Microsoft.Extensions.Logging;

namespace Dangol.Platform.Operations;

/// <summary>What an upgrade did. <paramref name="Backup"/> is the file made beforehand; null when there was nothing to lose.</summary>
public sealed record Upgraded(IReadOnlyList<string> Migrations, string? Backup);

/// <summary>Brings a data folder to this program's schema, with a backup first; refuses one that is newer.</summary>
public sealed class Upgrade(Store store, DataFolder folder, Backup backup, TimeProvider clock, ILogger<Upgrade> log)
{
    private const int KeptBackups = 3;
    private const string Prefix = "before-upgrade-";

    /// <summary>The caller holds the folder's lock alone when the schema is not current: see <see cref="FolderLock"/>.</summary>
    public async Task<Upgraded> Run(CancellationToken cancellationToken = default)
    {
        var state = (await State(cancellationToken)).NotNewer();
        var file = default(string);
        if (!state.IsEmpty && state.Pending.Count > 0)
        {
            file = Path.Combine(folder.Backups, $"{Prefix}{Schema.ProgramVersion}-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.zip");
            log.LogInformation("Upgrading from {From} to {To}: backing up to {File} first", state.WrittenBy, Schema.ProgramVersion, file);
            await backup.Write(file, cancellationToken);
            DropOldBackups();
        }

        if (state.Pending.Count > 0)
        {
            await store.Migrate(cancellationToken);
        }

        if (state.WrittenBy is null || state.WrittenBy < Schema.ProgramVersion)
        {
            await Schema.RecordVersion(store);
        }

        return new Upgraded(state.Pending, file);
    }

    public async Task<SchemaState> State(CancellationToken cancellationToken = default)
    {
        await using var db = store.Open(new Caller());
        return await Schema.State(db, cancellationToken);
    }

    private void DropOldBackups()
    {
        foreach (var old in Directory.GetFiles(folder.Backups, Prefix + "*.zip").OrderByDescending(File.GetLastWriteTimeUtc).Skip(KeptBackups))
        {
            File.Delete(old);
        }
    }
}
