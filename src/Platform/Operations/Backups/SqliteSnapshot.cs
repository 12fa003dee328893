using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dangol.Platform.Operations.Backups;

/// <summary>One read transaction: in WAL mode it sees its moment and stops nobody.</summary>
internal sealed class SqliteSnapshot : Snapshot
{
    private readonly SqliteConnection _connection;

    private SqliteSnapshot(SqliteConnection connection) => _connection = connection;

    public static SqliteSnapshot Take(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        // BEGIN alone takes no snapshot; the first read does.
        using var begin = connection.CreateCommand();
        begin.CommandText = "pragma busy_timeout=5000; begin; select count(*) from sqlite_schema;";
        begin.ExecuteNonQuery();
        return new SqliteSnapshot(connection);
    }

    protected override DbConnection Connection => _connection;

    public override async Task<IReadOnlyList<Table>> Tables()
    {
        var names = await List("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%' order by name");
        var tables = new List<Table>();
        foreach (var name in names.Where(name => !IsLeftOut(name)))
        {
            tables.Add(new Table(name, await List($"select name from pragma_table_info('{name}') order by cid")));
        }

        return tables;
    }

    public override Task Write(Table table, RowWriter rows, CancellationToken cancellationToken)
    {
        var database = _connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, $"select {table.ColumnList} from \"{table.Name}\"", out var statement));
        using (statement)
        {
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                cancellationToken.ThrowIfCancellationRequested();
                WriteRow(statement, table.Columns.Count, rows);
            }

            Check(result);
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static void WriteRow(sqlite3_stmt statement, int columns, RowWriter rows)
    {
        rows.StartRow();
        for (var column = 0; column < columns; column++)
        {
            switch (raw.sqlite3_column_type(statement, column))
            {
                case raw.SQLITE_NULL:
                    rows.Null();
                    break;
                case raw.SQLITE_INTEGER:
                    rows.Integer(raw.sqlite3_column_int64(statement, column));
                    break;
                case raw.SQLITE_FLOAT:
                    rows.Real(raw.sqlite3_column_double(statement, column));
                    break;
                case raw.SQLITE_TEXT:
                    rows.Text(raw.sqlite3_column_blob(statement, column));
                    break;
                default:
                    rows.Bytes(raw.sqlite3_column_blob(statement, column));
                    break;
            }
        }
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new SqliteException(raw.sqlite3_errmsg(_connection.Handle!).utf8_to_string(), result);
        }
    }
}
