using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace Dangol.Platform.Data;

/// <summary>
/// Looks up many keys at once through one index, inside a transaction of <see cref="Store"/>: a prepared statement per key on SQLite, one
/// statement for all on PostgreSQL. A key may find no row, one or several.
/// </summary>
public abstract class Probe : IDisposable
{
    /// <param name="columns">What to read, comma-separated; trusted text.</param>
    /// <param name="keyColumn">The column the keys are compared with.</param>
    /// <param name="fixedColumns">Further columns that must have one value for all keys, besides the workspace.</param>
    public static Probe Into(DangolContext db, string table, string columns, string keyColumn, params ReadOnlySpan<(string Column, object Value)> fixedColumns)
        => db.Database.GetDbConnection() switch
        {
            SqliteConnection sqlite => new SqliteProbe(sqlite, db.WorkspaceId, table, columns, keyColumn, fixedColumns),
            NpgsqlConnection postgres => new PostgresProbe(postgres, db.WorkspaceId, table, columns, keyColumn, fixedColumns),
            var other => throw new NotSupportedException(other.GetType().Name),
        };

    /// <param name="found">The key's index and the row; the row is valid during the call only.</param>
    public abstract void Find(IReadOnlyList<string> keys, Action<int, ProbeRow> found);

    public abstract void Find(IReadOnlyList<Guid> keys, Action<int, ProbeRow> found);

    public abstract void Dispose();
}

/// <summary>A row found by <see cref="Probe"/>; columns count from 0.</summary>
public abstract class ProbeRow
{
    public abstract bool IsNull(int column);

    public abstract Guid Id(int column);

    public abstract long Number(int column);

    public abstract string Text(int column);

    public bool Yes(int column) => Value(column) is true or 1L;

    /// <summary>null, a <see cref="Guid"/>, long, bool or string.</summary>
    public abstract object? Value(int column);

    public Guid? IdOrNull(int column) => IsNull(column) ? null : Id(column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);
}

internal sealed class SqliteProbe : Probe
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly Row _row;
    private readonly byte[] _id = new byte[16];

    public SqliteProbe(SqliteConnection connection, int workspace, string table, string columns, string keyColumn, ReadOnlySpan<(string Column, object Value)> fixedColumns)
    {
        _database = connection.Handle!;
        var condition = "";
        foreach (var (column, _) in fixedColumns)
        {
            condition += $" and {column} = ?";
        }

        Check(raw.sqlite3_prepare_v2(_database, $"select {columns} from {table} where {keyColumn} = ?1 and workspace_id = ?2{condition}", out _statement));
        Check(raw.sqlite3_bind_int(_statement, 2, workspace));
        for (var i = 0; i < fixedColumns.Length; i++)
        {
            Check(fixedColumns[i].Value is string text
                ? raw.sqlite3_bind_text(_statement, i + 3, text)
                : raw.sqlite3_bind_int64(_statement, i + 3, Convert.ToInt64(fixedColumns[i].Value, CultureInfo.InvariantCulture)));
        }

        _row = new Row(_statement);
    }

    public override void Find(IReadOnlyList<string> keys, Action<int, ProbeRow> found)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            Check(raw.sqlite3_bind_text(_statement, 1, keys[i]));
            Step(i, found);
        }
    }

    public override void Find(IReadOnlyList<Guid> keys, Action<int, ProbeRow> found)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            keys[i].TryWriteBytes(_id, bigEndian: true, out _);
            Check(raw.sqlite3_bind_blob(_statement, 1, _id));
            Step(i, found);
        }
    }

    public override void Dispose() => _statement.Dispose();

    private void Step(int index, Action<int, ProbeRow> found)
    {
        int result;
        while ((result = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
        {
            found(index, _row);
        }

        raw.sqlite3_reset(_statement);
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
        }
    }

    private sealed class Row(sqlite3_stmt statement) : ProbeRow
    {
        public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        public override Guid Id(int column) => new(raw.sqlite3_column_blob(statement, column), bigEndian: true);

        public override long Number(int column) => raw.sqlite3_column_int64(statement, column);

        public override string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

        public override object? Value(int column) => raw.sqlite3_column_type(statement, column) switch
        {
            raw.SQLITE_NULL => null,
            raw.SQLITE_INTEGER => Number(column),
            raw.SQLITE_BLOB => Id(column),
            _ => Text(column),
        };
    }
}

internal sealed class PostgresProbe : Probe
{
    private readonly NpgsqlConnection _connection;
    private readonly string _sql;
    private readonly object[] _fixed;

    public PostgresProbe(NpgsqlConnection connection, int workspace, string table, string columns, string keyColumn, ReadOnlySpan<(string Column, object Value)> fixedColumns)
    {
        var condition = $"here.workspace_id = {workspace.ToString(CultureInfo.InvariantCulture)}";
        _fixed = new object[fixedColumns.Length];
        for (var i = 0; i < fixedColumns.Length; i++)
        {
            condition += $" and here.{fixedColumns[i].Column} = ${i + 2}";
            _fixed[i] = fixedColumns[i].Value;
        }

        var read = string.Join(", ", columns.Split(',').Select(column => "here." + column.Trim()));
        _sql = $"select wanted.place, {read} from unnest($1) with ordinality wanted (key, place) join {table} here on here.{keyColumn} = wanted.key and {condition}";
        _connection = connection;
    }

    public override void Find(IReadOnlyList<string> keys, Action<int, ProbeRow> found) => Run(keys.ToArray(), found);

    public override void Find(IReadOnlyList<Guid> keys, Action<int, ProbeRow> found) => Run(keys.ToArray(), found);

    public override void Dispose()
    {
    }

    private void Run<T>(T[] keys, Action<int, ProbeRow> found)
    {
        if (keys.Length == 0)
        {
            return;
        }

        using var command = _connection.CreateCommand();
        command.CommandText = _sql;
        command.Parameters.Add(new NpgsqlParameter { Value = keys });
        foreach (var value in _fixed)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        using var reader = command.ExecuteReader();
        var row = new Row(reader);
        while (reader.Read())
        {
            found((int)reader.GetInt64(0) - 1, row);
        }
    }

    private sealed class Row(NpgsqlDataReader reader) : ProbeRow
    {
        public override bool IsNull(int column) => reader.IsDBNull(column + 1);

        public override Guid Id(int column) => reader.GetGuid(column + 1);

        public override long Number(int column) => Convert.ToInt64(reader.GetValue(column + 1), CultureInfo.InvariantCulture);

        public override string Text(int column) => reader.GetString(column + 1);

        public override object? Value(int column) => reader.IsDBNull(column + 1) ? null : reader.GetValue(column + 1) switch
        {
            int or short => Number(column),
            var value => value,
        };
    }
}
