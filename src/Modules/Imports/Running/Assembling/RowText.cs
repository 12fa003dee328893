using System.Buffers;
using System.Text;
using Dangol.Imports.Planning;
using Dangol.Imports.Reading;

namespace Dangol.Imports.Running;

/// <summary>A row as one CSV line, for the list of rejections.</summary>
internal static class RowText
{
    private const int Longest = 20_000;
    private static readonly SearchValues<char> MustQuote = SearchValues.Create(",\"\r\n");

    /// <param name="hidden">Columns that are not written: what may not be taken may not be kept among the rejected either.</param>
    public static string Of(IRowSource row, IReadOnlySet<int> hidden)
    {
        var text = new StringBuilder();
        for (var i = 0; i < row.FieldCount && text.Length < Longest; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            Append(text, hidden.Contains(i) ? default : FieldParser.Hiding(row.Field(i)));
        }

        return text.ToString(0, Math.Min(text.Length, Longest));
    }

    public static void Append(StringBuilder text, ReadOnlySpan<char> field)
    {
        if (field.ContainsAny(MustQuote))
        {
            text.Append('"').Append(field.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            text.Append(field);
        }
    }
}
