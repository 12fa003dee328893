using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dangol.Platform.Data;

/// <summary>What rows look like now, as JSON by column name, so that a later change can be taken back.</summary>
public static class RowImages
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="columns">Comma-separated; trusted text.</param>
    public static string Of(ProbeRow row, string columns, int firstColumn = 0)
    {
        var image = new JsonObject();
        foreach (var column in columns.Split(','))
        {
            image[column.Trim()] = row.Value(firstColumn++) switch
            {
                null => null,
                Guid id => new JsonObject { ["id"] = id.ToString() },
                long number => number,
                bool yes => yes,
                var text => (string)text,
            };
        }

        return image.ToJsonString(Plain);
    }

    /// <summary>Puts the columns of an image back.</summary>
    /// <param name="where">Which row; without the workspace.</param>
    /// <returns>The number of rows changed.</returns>
    public static Task<int> Restore(DangolContext db, string table, string image, SqlText where)
    {
        var sql = new SqlText(0, 0);
        sql.AppendFormatted(new Sql.Raw($"update {table} set "));
        var separator = "";
        foreach (var (column, value) in JsonNode.Parse(image)!.AsObject())
        {
            sql.AppendFormatted(new Sql.Raw($"{separator}{column} = "));
            sql.AppendFormatted(Stored(value));
            separator = ", ";
        }

        return db.Execute($"{sql} where workspace_id = {db.WorkspaceId} and {where}");
    }

    private static object? Stored(JsonNode? value) => value switch
    {
        null => null,
        JsonObject id => Guid.Parse((string)id["id"]!),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.Number => (long)value,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => (string)value!,
        },
    };
}
