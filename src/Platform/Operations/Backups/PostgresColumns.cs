using Npgsql;

namespace Dangol.Platform.Operations.Backups;

/// <param name="Type">PostgreSQL's own name: "int8", "text", "uuid" ...</param>
internal sealed record PostgresColumn(string Table, string Name, string Type);

internal static class PostgresColumns
{
    /// <summary>Every table of the connection's schema with its columns, in their order.</summary>
    public static async Task<ILookup<string, PostgresColumn>> Read(NpgsqlConnection connection)
    {
        const string sql = """
            select c.table_name::text, c.column_name::text, c.udt_name::text from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' order by 1, c.ordinal_position
            """;
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<PostgresColumn>();
        while (await reader.ReadAsync())
        {
            columns.Add(new PostgresColumn(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return columns.ToLookup(column => column.Table);
    }
}
