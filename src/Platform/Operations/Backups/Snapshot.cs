using System.Data.Common;
using Dangol.Platform.Data;

namespace Dangol.Platform.Operations.Backups;

internal sealed record Table(string Name, IReadOnlyList<string> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column}\""));
}

/// <summary>The whole database as it was at one moment, while others go on writing.</summary>
internal abstract class Snapshot : IAsyncDisposable
{
    public abstract Task<IReadOnlyList<Table>> Tables();

    /// <summary>Names of the migrations applied, oldest first.</summary>
    public async Task<IReadOnlyList<string>> Migrations()
        => [.. (await List("select \"MigrationId\" from \"__EFMigrationsHistory\" order by 1")).Select(Manifest.MigrationName)];

    public abstract Task Write(Table table, RowWriter rows, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    protected abstract DbConnection Connection { get; }

    protected async Task<List<string>> List(string sql)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    public static async Task<Snapshot> Take(StoreOptions options)
        => options.IsSqlite ? SqliteSnapshot.Take(options.SqliteFile) : await PostgresSnapshot.Take(options.Postgres!);

    /// <summary>The framework's own tables are made by migrating; the full-text index is rebuilt after a restore.</summary>
    protected static bool IsLeftOut(string table) => table.StartsWith("__EF", StringComparison.Ordinal) || table == "search_grams";
}
