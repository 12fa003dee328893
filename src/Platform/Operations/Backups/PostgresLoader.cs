using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Dangol.Platform.Operations.Backups;

/// <summary>One transaction of binary COPYs: either all of the backup is there afterwards, or nothing.</summary>
internal sealed class PostgresLoader : Loader
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly ILookup<string, PostgresColumn> _columns;

    private PostgresLoader(NpgsqlConnection connection, NpgsqlTransaction transaction, ILookup<string, PostgresColumn> columns)
        => (_connection, _transaction, _columns) = (connection, transaction, columns);

    public static async Task<PostgresLoader> Begin(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        return new PostgresLoader(connection, transaction, await PostgresColumns.Read(connection));
    }

    public override async Task<long> Load(TablePart table, RowReader rows, CancellationToken cancellationToken)
    {
        await Run($"delete from \"{table.Name}\"", cancellationToken);
        var types = table.Columns.Select(name => _columns[table.Name].Single(column => column.Name == name).Type).ToArray();
        await using var copy = await _connection.BeginBinaryImportAsync($"copy \"{table.Name}\" ({ColumnList(table)}) from stdin (format binary)", cancellationToken);
        copy.Timeout = Timeout.InfiniteTimeSpan;
        var count = 0L;
        for (; rows.Row(); count++)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var type in types)
            {
                rows.Value();
                Write(copy, rows, type);
            }
        }

        await copy.CompleteAsync(cancellationToken);
        return count;
    }

    public override async Task Complete(CancellationToken cancellationToken)
    {
        // Rows came with their numbers; whoever is added next takes one after them.
        const string identities = """
            select format('select setval(%L, (select coalesce(max(%I), 0) + 1 from %I), false)', pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name)
            from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'
            """;
        await using (var command = new NpgsqlCommand(identities, _connection, _transaction))
        {
            var statements = new List<string>();
            await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    statements.Add(reader.GetString(0));
                }
            }

            foreach (var statement in statements)
            {
                await Run(statement, cancellationToken);
            }
        }

        await _transaction.CommitAsync(cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static void Write(NpgsqlBinaryImporter copy, RowReader rows, string type)
    {
        if (rows.Tag == Tag.Null)
        {
            copy.WriteNull();
            return;
        }

        switch (type)
        {
            case "bool":
                copy.Write(rows.Integer != 0, NpgsqlDbType.Boolean);
                break;
            case "int2":
                copy.Write((short)rows.Integer, NpgsqlDbType.Smallint);
                break;
            case "int4":
                copy.Write((int)rows.Integer, NpgsqlDbType.Integer);
                break;
            case "int8":
                copy.Write(rows.Integer, NpgsqlDbType.Bigint);
                break;
            case "float4":
                copy.Write((float)rows.Real, NpgsqlDbType.Real);
                break;
            case "float8":
                copy.Write(rows.Tag == Tag.Integer ? rows.Integer : rows.Real, NpgsqlDbType.Double);
                break;
            case "uuid":
                copy.Write(new Guid(rows.Bytes, bigEndian: true), NpgsqlDbType.Uuid);
                break;
            case "bytea":
                copy.Write(rows.Bytes.ToArray(), NpgsqlDbType.Bytea);
                break;
            case "jsonb":
                copy.Write(Encoding.UTF8.GetString(rows.Bytes), NpgsqlDbType.Jsonb);
                break;
            default:
                copy.Write(Encoding.UTF8.GetString(rows.Bytes), NpgsqlDbType.Text);
                break;
        }
    }

    private async Task Run(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
