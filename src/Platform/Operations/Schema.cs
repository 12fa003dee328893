using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Platform.Operations;

/// <summary>How a database's schema stands to this program.</summary>
/// <param name="Applied">Migrations in the database, oldest first. Empty: nothing there yet.</param>
/// <param name="Pending">Migrations this program has and the database lacks.</param>
/// <param name="Unknown">Migrations in the database this program has never heard of: the database is newer.</param>
/// <param name="WrittenBy">Version of the newest program that wrote here; null when none did.</param>
public sealed record SchemaState(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown, Version? WrittenBy)
{
    public bool IsEmpty => Applied.Count == 0;

    /// <summary>A release with another first or second number may read the same tables differently, so it counts as newer too.</summary>
    public bool IsNewer => Unknown.Count > 0 || (WrittenBy is { } version && (version.Major, version.Minor).CompareTo((Schema.ProgramVersion.Major, Schema.ProgramVersion.Minor)) > 0);

    public bool IsCurrent => !IsNewer && Pending.Count == 0;
}

public static class Schema
{
    private const string VersionSetting = "program-version";

    public static Version ProgramVersion { get; } = typeof(Schema).Assembly.GetName().Version is { } version ? new Version(version.Major, version.Minor, version.Build) : new Version(0, 0, 0);

    public static async Task<SchemaState> State(DangolContext db, CancellationToken cancellationToken = default)
    {
        var known = db.Database.GetMigrations().ToList();
        if (db.IsSqlite && !File.Exists(db.Database.GetDbConnection().DataSource))
        {
            return new SchemaState([], known, [], null);
        }

        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var written = applied.Count == 0 ? null : await db.Setting(VersionSetting, workspaceId: 0);
        return new SchemaState(applied, [.. known.Except(applied)], [.. applied.Except(known)], Version.TryParse(written, out var version) ? version : null);
    }

    /// <exception cref="OperationRefusedException">The database is newer than this program.</exception>
    public static SchemaState NotNewer(this SchemaState state)
    {
        if (state.IsNewer)
        {
            var version = state.WrittenBy?.ToString() ?? "?";
            throw new OperationRefusedException(
                $"이 데이터는 더 새로운 Dangol({version})이 쓴 것이라 이 프로그램({ProgramVersion})으로는 열 수 없습니다. 새 버전을 설치하거나 예전 백업을 복원하세요. 데이터는 바뀌지 않았습니다.",
                $"These data were written by a newer Dangol ({version}) than this program ({ProgramVersion}). Install the newer version, or restore an older backup. Nothing was changed.");
        }

        return state;
    }

    /// <summary>On SQLite a migration that was killed leaves its lock behind, and the next would wait for it for ever. The folder's own lock is the real one.</summary>
    internal static async Task DropStaleLock(DangolContext db, CancellationToken cancellationToken)
    {
        if (db.IsSqlite && File.Exists(db.Database.GetDbConnection().DataSource) && await db.Number($"select count(*) from sqlite_schema where name = '__EFMigrationsLock'", cancellationToken) > 0)
        {
            await db.Execute($"delete from \"__EFMigrationsLock\"", cancellationToken);
        }
    }

    /// <summary>Remembers that a program of this version wrote here.</summary>
    internal static Task RecordVersion(Store store)
        => store.Write(new Caller(), db => db.SetSetting(VersionSetting, ProgramVersion.ToString(), workspaceId: 0));
}
