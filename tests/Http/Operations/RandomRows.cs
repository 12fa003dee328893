using System.Globalization;
using System.Text;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dangol.Tests.Http.Operations;

/// <summary>Rows of random values for every table of the model, and a fingerprint of a whole database that is the same on both engines.</summary>
internal static class RandomRows
{
    private const int RowsPerTable = 12;

    /// <summary>Every table and column that the database has by now and the model knows: fewer than the model's in an older schema.</summary>
    public static async Task<IReadOnlySet<(string Table, string Column)>> Shape(Store store)
    {
        await using var db = store.Open(new Dangol.Platform.Caller());
        return (await db.Rows(
            store.IsSqlite
                ? (SqlText)$"select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c where t.type = {"table"}"
                : $"select table_name, column_name from information_schema.columns where table_schema = current_schema()",
            row => (row.GetString(0), row.GetString(1)))).ToHashSet();
    }

    /// <summary>Fills every table that the database has and the model knows, so that a new column or type is covered without anybody thinking of it.</summary>
    public static async Task Fill(Store store, Random random)
    {
        var shape = await Shape(store);
        await store.WriteLong(new Dangol.Platform.Caller(), db => Fill(db, shape, random));
    }

    private static async Task<bool> Fill(DangolContext db, IReadOnlySet<(string Table, string Column)> shape, Random random)
    {
        foreach (var table in Tables(db).Where(table => shape.Any(known => known.Table == table.Name)))
        {
            await db.Execute($"delete from {new Sql.Raw(table.Name)}");
            for (var row = 1; row <= RowsPerTable; row++)
            {
                await Insert(db, table, [.. table.Columns.Where(column => shape.Contains((table.Name, column.Name)))], row, random);
            }
        }

        return true;
    }

    /// <summary>Table by table: how many rows, and every value of them in a form without engine types, in an order of its own.</summary>
    /// <param name="shape">The tables and columns to look at; null: all that the database has.</param>
    public static async Task<Dictionary<string, string>> Fingerprint(Store store, IReadOnlySet<(string Table, string Column)>? shape = null)
    {
        shape ??= await Shape(store);
        await using var db = store.Open(new Dangol.Platform.Caller());
        var prints = new Dictionary<string, string>();
        foreach (var table in Tables(db).Where(table => shape.Any(known => known.Table == table.Name)))
        {
            var columns = string.Join(", ", table.Columns.Where(column => shape.Contains((table.Name, column.Name))).Select(column => $"\"{column.Name}\"").Order(StringComparer.Ordinal));
            var rows = await db.Rows($"select {new Sql.Raw(columns)} from {new Sql.Raw(table.Name)}", row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => Plain(row.GetValue(i)))));
            prints[table.Name] = string.Join('\n', rows.Where(row => !row.Contains("program-version", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }

        return prints;
    }

    private static IEnumerable<ITable> Tables(DangolContext db) => db.Model.GetRelationalModel().Tables;

    private static async Task Insert(DangolContext db, ITable table, List<IColumn> columns, int row, Random random)
    {
        var sql = new SqlText(0, 0);
        sql.AppendLiteral($"insert into {table.Name} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) values (");
        for (var i = 0; i < columns.Count; i++)
        {
            sql.AppendLiteral(i == 0 ? "" : ", ");
            sql.AppendFormatted(Value(columns[i], table.PrimaryKey!.Columns.Contains(columns[i]), row, random));
            sql.AppendLiteral(columns[i].StoreType == "jsonb" ? "::jsonb" : "");
        }

        sql.AppendLiteral(")");
        await db.Execute(sql);
    }

    private static object? Value(IColumn column, bool isKey, int row, Random random)
    {
        if (column.IsNullable && random.Next(4) == 0)
        {
            return null;
        }

        var isJson = column.StoreType == "jsonb" || !column.PropertyMappings.Any();
        var type = Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType;
        return Type.GetTypeCode(type) switch
        {
            _ when isJson => "{}",
            TypeCode.Boolean => random.Next(2) == 0,
            TypeCode.Int16 => (short)random.Next(100),
            TypeCode.Int32 => isKey ? row : random.Next(int.MinValue, int.MaxValue),
            TypeCode.Int64 => isKey ? row : random.NextInt64(long.MinValue, long.MaxValue),
            TypeCode.Double => random.NextDouble(),
            TypeCode.String => Text(random, row, mayBeLong: !isKey && column.PropertyMappings[0].Property.GetMaxLength() is null && !column.Table.Indexes.Any(index => index.Columns.Contains(column))),
            _ when IsId(column) => Id(random),
            _ when type == typeof(byte[]) => Bytes(random),
            _ => throw new NotSupportedException($"{column.Table.Name}.{column.Name}: {type}"),
        };
    }

    private static bool IsId(IColumn column) => (Nullable.GetUnderlyingType(column.PropertyMappings[0].Property.ClrType) ?? column.PropertyMappings[0].Property.ClrType) == typeof(Guid);

    private static Guid Id(Random random) => new(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray());

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(1, 300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Text(Random random, int row, bool mayBeLong)
    {
        string[] pieces = ["가게", "단골", "naïve", "😀", "'", "\"", "\n", "\t", "\\", "%", "ㅎ", "0"];
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{row}:");
        for (var length = random.Next(0, mayBeLong && random.Next(20) == 0 ? 30_000 : 12); length > 0; length--)
        {
            text.Append(pieces[random.Next(pieces.Length)]);
        }

        return text.ToString();
    }

    private static string Plain(object value) => value switch
    {
        DBNull => "-",
        bool yes => yes ? "1" : "0",
        Guid id => Convert.ToHexString(id.ToByteArray(bigEndian: true)),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
