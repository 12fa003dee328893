using Dangol.Platform.Data;

namespace Dangol.Platform.Operations.Backups;

/// <summary>Fills an empty, migrated database from a backup.</summary>
internal abstract class Loader : IAsyncDisposable
{
    /// <returns>How many rows were loaded.</returns>
    public abstract Task<long> Load(TablePart table, RowReader rows, CancellationToken cancellationToken);

    /// <summary>Brings what was loaded to disk.</summary>
    public abstract Task Complete(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    public static async Task<Loader> Begin(StoreOptions options)
        => options.IsSqlite ? new SqliteLoader(options.SqliteFile) : await PostgresLoader.Begin(options.Postgres!);

    protected static string ColumnList(TablePart table) => string.Join(", ", table.Columns.Select(column => $"\"{column}\""));
}
