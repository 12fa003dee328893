using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace Dangol.Platform.Data;

/// <summary>
/// Plain SQL for hot paths. The text is written once for both engines; every interpolated value becomes a parameter, stored as
/// <see cref="StoredTypes"/> says. A piece of trusted SQL (a column name from an allow-list) is spliced with <see cref="Raw"/>.
/// </summary>
public static class Sql
{
    /// <summary>Trusted SQL text: never anything a person typed.</summary>
    public readonly record struct Raw(string Text);

    public static async Task<List<T>> Rows<T>(this DangolContext db, SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken = default)
    {
        await using var command = await Command(db, sql, cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first row, or the default when there is none.</summary>
    public static async Task<T?> Row<T>(this DangolContext db, SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken = default)
    {
        await using var command = await Command(db, sql, cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? read(reader) : default;
    }

    public static async Task<long> Number(this DangolContext db, SqlText sql, CancellationToken cancellationToken = default)
        => await db.Row(sql, row => row.IsDBNull(0) ? 0L : Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>Returns the number of rows changed. Only inside <see cref="Store.Write{T}"/>.</summary>
    public static async Task<int> Execute(this DangolContext db, SqlText sql, CancellationToken cancellationToken = default)
    {
        await using var command = await Command(db, sql, cancellationToken);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static Guid Id(this DbDataReader row, int column)
        => row.GetFieldType(column) == typeof(Guid) ? row.GetGuid(column) : new Guid(row.GetFieldValue<byte[]>(column), bigEndian: true);

    public static Guid? IdOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Id(column);

    public static Instant Instant(this DbDataReader row, int column) => StoredTypes.ToInstant(row.GetInt64(column));

    public static Instant? InstantOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    internal static async Task<DbCommand> Command(DangolContext db, SqlText sql, CancellationToken cancellationToken)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
        }

        var command = connection.CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql.Text;
        for (var i = 0; i < sql.Values.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = Stored(sql.Values[i], db.IsSqlite);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static object Stored(object? value, bool sqlite) => value switch
    {
        null => DBNull.Value,
        Instant instant => instant.ToStored(),
        LocalDate date => date.ToStored(),
        Guid id when sqlite => id.ToStored(),
        Guid[] ids when sqlite => ids.Select(id => id.ToStored()).ToArray(),
        Enum named => Convert.ToInt32(named, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}

/// <summary>SQL with its parameters, built by string interpolation: <c>$"select name from customers where workspace_id = {db.WorkspaceId}"</c>.</summary>
[InterpolatedStringHandler]
public sealed class SqlText
{
    private readonly System.Text.StringBuilder _text;

    public SqlText(int literalLength, int formattedCount) => (_text, Values) = (new(literalLength + (formattedCount * 4)), new(formattedCount));

    public string Text => _text.ToString();

    internal List<object?> Values { get; }

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(Sql.Raw raw) => _text.Append(raw.Text);

    /// <summary>A piece of SQL with parameters of its own, which are counted on from ours.</summary>
    public void AppendFormatted(SqlText part)
    {
        var (text, from) = (part.Text, 0);
        for (var mark = text.IndexOf("@p", StringComparison.Ordinal); mark >= 0; mark = text.IndexOf("@p", from, StringComparison.Ordinal))
        {
            var end = mark + 2;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            var number = int.Parse(text.AsSpan(mark + 2, end - mark - 2), System.Globalization.CultureInfo.InvariantCulture);
            _text.Append(text, from, mark - from).Append("@p").Append(Values.Count + number);
            from = end;
        }

        _text.Append(text, from, text.Length - from);
        Values.AddRange(part.Values);
    }

    public void AppendFormatted<T>(T value)
    {
        _text.Append("@p").Append(Values.Count);
        Values.Add(value);
    }
}
