using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace Dangol.Platform.Data;

/// <summary>
/// Fast insertion of many rows into one table, inside a transaction of <see cref="Store"/>: a prepared statement driven directly on SQLite, binary
/// COPY on PostgreSQL. Values are given in the order of the columns; <see cref="EndRow"/> closes a row, <see cref="Complete"/> the whole.
/// </summary>
public abstract class Bulk : IDisposable
{
    /// <param name="columns">Column names, comma-separated; trusted text.</param>
    public static Bulk Into(DangolContext db, string table, string columns) => db.Database.GetDbConnection() switch
    {
        SqliteConnection sqlite => new SqliteBulk(sqlite, table, columns),
        NpgsqlConnection postgres => new PostgresBulk(postgres, table, columns),
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    /// <summary>Fast change of many rows that exist: values of the set columns first, then of the key.</summary>
    /// <param name="set">Columns to change, comma-separated; trusted text.</param>
    /// <param name="key">Columns that together with workspace_id name the row, comma-separated; trusted text.</param>
    /// <param name="keepWhenNull">A null leaves the column as it is.</param>
    public static Bulk Change(DangolContext db, string table, string set, string key, bool keepWhenNull = false) => db.Database.GetDbConnection() switch
    {
        SqliteConnection sqlite => SqliteBulk.Change(sqlite, db.WorkspaceId, table, set, key, keepWhenNull),
        NpgsqlConnection postgres => PostgresWithTable.Change(postgres, db.WorkspaceId, table, set, key, keepWhenNull),
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    /// <summary>Fast removal of many rows: the values of the key's columns for each.</summary>
    /// <param name="key">Columns that together with workspace_id name the rows, comma-separated; trusted text.</param>
    public static Bulk Remove(DangolContext db, string table, string key) => db.Database.GetDbConnection() switch
    {
        SqliteConnection sqlite => SqliteBulk.Remove(sqlite, db.WorkspaceId, table, key),
        NpgsqlConnection postgres => PostgresWithTable.Remove(postgres, db.WorkspaceId, table, key),
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    internal static Bulk Statement(DangolContext db, string sql) => SqliteBulk.Statement((SqliteConnection)db.Database.GetDbConnection(), sql);

    public abstract Bulk Add(long value);

    public abstract Bulk Add(int value);

    public abstract Bulk Add(bool value);

    public abstract Bulk Add(Guid value);

    public abstract Bulk Add(string? value);

    public abstract Bulk AddNull();

    public abstract void EndRow();

    public abstract void Complete();

    public Bulk Add(long? value) => value is { } some ? Add(some) : AddNull();

    public Bulk Add(int? value) => value is { } some ? Add(some) : AddNull();

    public Bulk Add(Guid? value) => value is { } some ? Add(some) : AddNull();

    public Bulk Add(Instant value) => Add(value.ToStored());

    public Bulk Add(Instant? value) => value is { } some ? Add(some.ToStored()) : AddNull();

    public Bulk Add(LocalDate? value) => value is { } some ? Add(some.ToStored()) : AddNull();

    /// <summary>A value whose type is known only here: null, text, number, id, yes or no, time, date.</summary>
    public Bulk AddAny(object? value) => value switch
    {
        null => AddNull(),
        string text => Add(text),
        long number => Add(number),
        int number => Add(number),
        Guid id => Add(id),
        bool yes => Add(yes),
        Instant time => Add(time),
        LocalDate date => Add(date.ToStored()),
        Enum named => Add(Convert.ToInt32(named, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    public abstract void Dispose();
}

internal sealed class SqliteBulk : Bulk
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly byte[] _id = new byte[16];
    private byte[] _text = new byte[1024];
    private int _column;

    public SqliteBulk(SqliteConnection connection, string table, string columns)
        : this(connection, $"insert into {table} ({columns}) values ({string.Join(',', Enumerable.Repeat('?', columns.Count(letter => letter == ',') + 1))})")
    {
    }

    private SqliteBulk(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public static SqliteBulk Change(SqliteConnection connection, int workspace, string table, string set, string key, bool keepWhenNull)
    {
        var changes = string.Join(", ", set.Split(',').Select(column => keepWhenNull ? $"{column.Trim()} = coalesce(?, {column.Trim()})" : $"{column.Trim()} = ?"));
        var condition = string.Concat(key.Split(',').Select(column => $" and {column.Trim()} = ?"));
        return new SqliteBulk(connection, $"update {table} set {changes} where workspace_id = {workspace.ToString(CultureInfo.InvariantCulture)}{condition}");
    }

    public static SqliteBulk Statement(SqliteConnection connection, string sql) => new(connection, sql);

    public static SqliteBulk Remove(SqliteConnection connection, int workspace, string table, string key)
        => new(connection, $"delete from {table} where workspace_id = {workspace.ToString(CultureInfo.InvariantCulture)}{string.Concat(key.Split(',').Select(column => $" and {column.Trim()} = ?"))}");

    public override Bulk Add(long value) => Bound(raw.sqlite3_bind_int64(_statement, ++_column, value));

    public override Bulk Add(int value) => Bound(raw.sqlite3_bind_int(_statement, ++_column, value));

    public override Bulk Add(bool value) => Bound(raw.sqlite3_bind_int(_statement, ++_column, value ? 1 : 0));

    public override Bulk Add(Guid value)
    {
        value.TryWriteBytes(_id, bigEndian: true, out _);
        return Bound(raw.sqlite3_bind_blob(_statement, ++_column, _id));
    }

    public override Bulk Add(string? value)
    {
        if (value is null)
        {
            return AddNull();
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_text.Length < most)
        {
            _text = new byte[most * 2];
        }

        var length = Encoding.UTF8.GetBytes(value, _text);
        return Bound(raw.sqlite3_bind_text(_statement, ++_column, _text.AsSpan(0, length)));
    }

    public override Bulk AddNull() => Bound(raw.sqlite3_bind_null(_statement, ++_column));

    public override void EndRow()
    {
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        _column = 0;
        if (result != raw.SQLITE_DONE)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
        }
    }

    public override void Complete()
    {
    }

    public override void Dispose() => _statement.Dispose();

    private SqliteBulk Bound(int result)
    {
        Check(result);
        return this;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
        }
    }
}

internal class PostgresBulk(NpgsqlConnection connection, string table, string columns) : Bulk
{
    private readonly NpgsqlBinaryImporter _copy = connection.BeginBinaryImport($"copy {table} ({columns}) from stdin (format binary)");
    private bool _inRow;

    public override Bulk Add(long value) => Write(value, NpgsqlDbType.Bigint);

    public override Bulk Add(int value) => Write(value, NpgsqlDbType.Integer);

    public override Bulk Add(bool value) => Write(value, NpgsqlDbType.Boolean);

    public override Bulk Add(Guid value) => Write(value, NpgsqlDbType.Uuid);

    // PostgreSQL text cannot hold NUL; the import refuses such rows before they come here.
    public override Bulk Add(string? value) => value is null ? AddNull() : Write(value, NpgsqlDbType.Text);

    public override Bulk AddNull()
    {
        StartRow();
        _copy.WriteNull();
        return this;
    }

    public override void EndRow() => _inRow = false;

    public override void Complete() => _copy.Complete();

    public override void Dispose()
    {
        _copy.Dispose();
        GC.SuppressFinalize(this);
    }

    private PostgresBulk Write<T>(T value, NpgsqlDbType type)
    {
        StartRow();
        _copy.Write(value, type);
        return this;
    }

    private void StartRow()
    {
        if (!_inRow)
        {
            _copy.StartRow();
            _inRow = true;
        }
    }
}

/// <summary>Copies keys and values into a temporary table and changes or removes the rows from there in one statement.</summary>
internal sealed class PostgresWithTable : PostgresBulk
{
    private readonly NpgsqlConnection _connection;
    private readonly string _statement;

    private PostgresWithTable(NpgsqlConnection connection, string table, string columns, string statement)
        : base(connection, Prepare(connection, table, columns), columns)
        => (_connection, _statement) = (connection, statement);

    public static PostgresWithTable Change(NpgsqlConnection connection, int workspace, string table, string set, string key, bool keepWhenNull)
    {
        var changes = string.Join(", ", set.Split(',').Select(column => column.Trim()).Select(column => keepWhenNull ? $"{column} = coalesce(given.{column}, here.{column})" : $"{column} = given.{column}"));
        return new(connection, table, $"{set}, {key}", $"update {table} here set {changes} from given_{table} given where {Condition(workspace, key)}");
    }

    public static PostgresWithTable Remove(NpgsqlConnection connection, int workspace, string table, string key)
        => new(connection, table, key, $"delete from {table} here using given_{table} given where {Condition(workspace, key)}");

    public override void Complete()
    {
        base.Complete();
        base.Dispose();
        Run(_connection, _statement);
    }

    private static string Condition(int workspace, string key)
        => $"here.workspace_id = {workspace.ToString(CultureInfo.InvariantCulture)}" + string.Concat(key.Split(',').Select(column => $" and here.{column.Trim()} = given.{column.Trim()}"));

    private static string Prepare(NpgsqlConnection connection, string table, string columns)
    {
        Run(connection, $"drop table if exists given_{table}; create temp table given_{table} on commit drop as select {columns} from {table} limit 0");
        return $"given_{table}";
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
