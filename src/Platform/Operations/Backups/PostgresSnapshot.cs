using System.Data;
using System.Data.Common;
using Npgsql;

namespace Dangol.Platform.Operations.Backups;

/// <summary>One repeatable-read, read-only transaction.</summary>
internal sealed class PostgresSnapshot : Snapshot
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private PostgresSnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    public static async Task<PostgresSnapshot> Take(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        await using var command = new NpgsqlCommand("set transaction read only", connection, transaction);
        await command.ExecuteNonQueryAsync();
        return new PostgresSnapshot(connection, transaction);
    }

    protected override DbConnection Connection => _connection;

    public override async Task<IReadOnlyList<Table>> Tables()
        => [.. (await PostgresColumns.Read(_connection)).Where(table => !IsLeftOut(table.Key)).Select(table => new Table(table.Key, [.. table.Select(column => column.Name)]))];

    public override async Task Write(Table table, RowWriter rows, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select {table.ColumnList} from \"{table.Name}\"", _connection, _transaction) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.StartRow();
            for (var column = 0; column < table.Columns.Count; column++)
            {
                Write(rows, reader.GetValue(column));
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static void Write(RowWriter rows, object value)
    {
        switch (value)
        {
            case DBNull:
                rows.Null();
                break;
            case bool yes:
                rows.Integer(yes ? 1 : 0);
                break;
            case short or int or long:
                rows.Integer(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case float or double:
                rows.Real(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case string text:
                rows.Text(text);
                break;
            case Guid id:
                rows.Bytes(id.ToByteArray(bigEndian: true));
                break;
            case byte[] bytes:
                rows.Bytes(bytes);
                break;
            default:
                throw new NotSupportedException($"A backup cannot hold a {value.GetType().Name}.");
        }
    }
}
