using System.Text;

namespace Dangol.Tests.Http.Imports.Formats;

/// <summary>Reads and writes CSV letter by letter, to compare with what the product makes of it.</summary>
internal static class PlainCsv
{
    public static List<string[]> Read(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        var (quoted, any) = (false, false);
        var lineEnd = text.Contains('\n') ? '\n' : '\r';
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted ? c == '"' : c == '"' && field.Length == 0)
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append(text[i++]);
                    continue;
                }

                (quoted, any) = (!quoted, true);
            }
            else if (!quoted && (c == ',' || c == lineEnd))
            {
                row.Add(field.ToString());
                (field, any) = (field.Clear(), c == ',');
                if (c == lineEnd)
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else if (quoted || c != '\r')
            {
                field.Append(c);
                any = true;
            }
        }

        if (any || row.Count > 0)
        {
            rows.Add([.. row, field.ToString()]);
        }

        return rows;
    }

    public static string Write(params IEnumerable<string[]> rows)
        => string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
}
