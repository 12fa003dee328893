using System.Data.Common;
using Dangol.Platform.Data;

namespace Dangol.Platform.Operations.Doctoring;

internal static class DatabaseChecks
{
    // Before it, two connections could corrupt the file when they wrote or checkpointed at once.
    private static readonly Version SafeSqlite = new(3, 51, 3);
    private static readonly Version LeastPostgres = new(13, 0);

    public static async Task<IReadOnlyList<Finding>> All(Store store, DataFolder folder, CancellationToken cancellationToken)
    {
        if (store.IsSqlite && !File.Exists(folder.Database))
        {
            return [Finding.Look("database", "데이터베이스가 아직 없습니다. dangol serve 가 처음 시작할 때 만듭니다.", "There is no database yet. `dangol serve` makes it when it first starts.")];
        }

        try
        {
            await using var db = store.Open(new Caller());
            return store.IsSqlite
                ? [await SqliteVersion(db, cancellationToken), await SqliteIntegrity(db, cancellationToken), await SchemaState(db, cancellationToken)]
                : [await PostgresVersion(db, cancellationToken), await SchemaState(db, cancellationToken)];
        }
        catch (DbException problem)
        {
            return [store.IsSqlite
                ? Finding.Mend("database", $"데이터베이스를 읽을 수 없습니다: {problem.Message.TrimEnd('.')}. 빈 폴더에 최근 백업을 복원하세요.", $"The database cannot be read: {problem.Message.TrimEnd('.')}. Restore the latest backup into an empty folder.")
                : Finding.Mend("database", $"PostgreSQL에 연결할 수 없습니다: {problem.Message.TrimEnd('.')}. 연결 문자열과 서버를 확인하세요.", $"PostgreSQL cannot be reached: {problem.Message.TrimEnd('.')}. Check the connection string and the server.")];
        }
    }

    private static async Task<Finding> SqliteVersion(DangolContext db, CancellationToken cancellationToken)
    {
        var version = await db.Row($"select sqlite_version()", row => row.GetString(0), cancellationToken);
        return Version.Parse(version!) >= SafeSqlite
            ? Finding.Fine("sqlite", $"SQLite {version}입니다.", $"SQLite {version}.")
            : Finding.Mend("sqlite", $"SQLite {version}에는 파일을 망가뜨릴 수 있는 결함이 있습니다. Dangol을 다시 설치하세요.", $"SQLite {version} has a fault that can damage files. Install Dangol anew.");
    }

    private static async Task<Finding> SqliteIntegrity(DangolContext db, CancellationToken cancellationToken)
    {
        var faults = await db.Rows($"pragma quick_check(10)", row => row.GetString(0), cancellationToken);
        return faults is ["ok"]
            ? Finding.Fine("integrity", "데이터베이스 파일이 온전합니다.", "The database file is sound.")
            : Finding.Mend("integrity", $"데이터베이스 파일이 손상되었습니다: {string.Join("; ", faults)}. 빈 폴더에 최근 백업을 복원하세요.", $"The database file is damaged: {string.Join("; ", faults)}. Restore the latest backup into an empty folder.");
    }

    private static async Task<Finding> PostgresVersion(DangolContext db, CancellationToken cancellationToken)
    {
        var text = await db.Row($"select current_setting('server_version')", row => row.GetString(0), cancellationToken);
        var version = text!.Split(' ')[0];
        return Version.TryParse(version.Contains('.', StringComparison.Ordinal) ? version : version + ".0", out var parsed) && parsed < LeastPostgres
            ? Finding.Mend("postgres", $"PostgreSQL {version}은(는) 너무 오래되었습니다. {LeastPostgres.Major} 이상이 필요합니다.", $"PostgreSQL {version} is too old: {LeastPostgres.Major} or newer is needed.")
            : Finding.Fine("postgres", $"PostgreSQL {version}에 연결됩니다.", $"PostgreSQL {version} answers.");
    }

    private static async Task<Finding> SchemaState(DangolContext db, CancellationToken cancellationToken)
    {
        var state = await Schema.State(db, cancellationToken);
        return state switch
        {
            { IsNewer: true } => Finding.Mend("schema", $"데이터는 더 새로운 Dangol({state.WrittenBy})의 것입니다. 새 버전을 설치하세요.", $"The data are of a newer Dangol ({state.WrittenBy}). Install the newer version."),
            { IsEmpty: true } => Finding.Look("schema", "데이터베이스가 비어 있습니다. dangol serve 가 처음 시작할 때 채웁니다.", "The database is empty. `dangol serve` fills it when it first starts."),
            { IsCurrent: false } => Finding.Look("schema", $"다음 시작 때 {state.Pending.Count}단계의 업그레이드가 백업과 함께 이루어집니다.", $"The next start upgrades the data in {state.Pending.Count} steps, with a backup first."),
            _ => Finding.Fine("schema", $"데이터는 이 버전({Schema.ProgramVersion})의 것입니다.", $"The data are of this version ({Schema.ProgramVersion})."),
        };
    }
}
