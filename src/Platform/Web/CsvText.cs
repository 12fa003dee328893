using System.Buffers;
using System.Text;

namespace Dangol.Platform.Web;

/// <summary>
/// CSV that spreadsheets open as it is meant: UTF-8 with BOM, CRLF, quotes where needed. Text that a spreadsheet would run as a formula gets an apostrophe
/// before it (OWASP, "CSV injection"); numbers are written by us and stay numbers.
/// </summary>
public static class CsvText
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static ReadOnlySpan<byte> Start => [0xEF, 0xBB, 0xBF];

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    /// <summary>One line with its end. A number is a <see cref="long"/>, <see cref="int"/> or <see cref="decimal"/>; null is empty; anything else is text.</summary>
    public static void AppendLine(StringBuilder lines, params ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            lines.Append(i == 0 ? "" : ",");
            if (cells[i] is long or int or decimal)
            {
                lines.Append(((IFormattable)cells[i]!).ToString(null, System.Globalization.CultureInfo.InvariantCulture));
            }
            else if (cells[i]?.ToString() is { Length: > 0 } text)
            {
                AppendText(lines, text);
            }
        }

        lines.Append("\r\n");
    }

    private static void AppendText(StringBuilder lines, string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        if (safe.AsSpan().ContainsAny(Quoted))
        {
            lines.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            lines.Append(safe);
        }
    }

    // Full-width forms too: some spreadsheets read them as the plain ones.
    private static bool IsFormula(string text) => text.TrimStart(' ', '\u00a0') is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
