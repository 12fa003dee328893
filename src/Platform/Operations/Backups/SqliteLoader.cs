using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dangol.Platform.Operations.Backups;

internal sealed class SqliteLoader : Loader
{
    private readonly SqliteConnection _connection;

    public SqliteLoader(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        // Nobody reads the file before it is complete and flushed, so single commits need not be.
        Run("pragma synchronous=off; pragma cache_size=-131072; pragma temp_store=memory; begin immediate;");
    }

    public override Task<long> Load(TablePart table, RowReader rows, CancellationToken cancellationToken)
    {
        Run($"delete from \"{table.Name}\"");
        var marks = string.Join(',', table.Columns.Select(_ => '?'));
        Check(raw.sqlite3_prepare_v2(_connection.Handle!, $"insert into \"{table.Name}\" ({ColumnList(table)}) values ({marks})", out var statement), raw.SQLITE_OK);
        using (statement)
        {
            var count = 0L;
            for (; rows.Row(); count++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var column = 1; column <= table.Columns.Count; column++)
                {
                    Check(Bind(statement, column, rows), raw.SQLITE_OK);
                }

                Check(raw.sqlite3_step(statement), raw.SQLITE_DONE);
                raw.sqlite3_reset(statement);
            }

            return Task.FromResult(count);
        }
    }

    public override Task Complete(CancellationToken cancellationToken)
    {
        Run("commit; pragma synchronous=full; pragma wal_checkpoint(truncate);");
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static int Bind(sqlite3_stmt statement, int column, RowReader rows)
    {
        rows.Value();
        return rows.Tag switch
        {
            Tag.Null => raw.sqlite3_bind_null(statement, column),
            Tag.Integer => raw.sqlite3_bind_int64(statement, column, rows.Integer),
            Tag.Real => raw.sqlite3_bind_double(statement, column, rows.Real),
            Tag.Text => raw.sqlite3_bind_text(statement, column, rows.Bytes),
            _ => raw.sqlite3_bind_blob(statement, column, rows.Bytes),
        };
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Check(int result, int expected)
    {
        if (result != expected)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_connection.Handle!).utf8_to_string(), result);
        }
    }
}
