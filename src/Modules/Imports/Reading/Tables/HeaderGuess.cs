using Dangol.Imports.Planning;

namespace Dangol.Imports.Reading;

/// <summary>Where the table begins in the first rows of a file, and whether its first row names the columns.</summary>
internal readonly record struct HeaderGuess(int PreambleRows, bool HasHeader)
{
    private const int Compared = 100;

    public static HeaderGuess Of(IReadOnlyList<string[]> rows)
    {
        var first = FirstTableRow(rows);
        return new(first, first < rows.Count && IsHeader(rows[first], rows.Skip(first + 1).Take(Compared).ToList()));
    }

    // Titles and periods above the table fill a cell or two; the header fills most of its width.
    private static int FirstTableRow(IReadOnlyList<string[]> rows)
    {
        var widest = rows.Count == 0 ? 0 : rows.Max(Filled);
        for (var i = 0; i < rows.Count; i++)
        {
            if (Filled(rows[i]) >= Math.Max(1, widest * 0.6))
            {
                return i;
            }
        }

        return 0;
    }

    private static int Filled(string[] row) => row.Count(value => !string.IsNullOrWhiteSpace(value));

    private static bool IsHeader(string[] head, List<string[]> body)
    {
        double header = 0, data = 0;
        for (var i = 0; i < head.Length; i++)
        {
            var cell = head[i].Trim();
            if (cell.Length == 0)
            {
                continue;
            }

            var look = Looks.At(cell).Fits;
            var values = body.Where(row => i < row.Length && row[i].Trim().Length > 0).Select(row => row[i].Trim()).ToList();
            header += !values.Contains(cell) && HeaderWords.Read(cell).IsWhole ? 2 : 0;
            data += (look & (Fits.Email | Fits.Date | Fits.Phone)) != 0 ? 2 : (look & (Fits.Number | Fits.HexId)) != 0 ? 1 : 0;
            var (named, same) = Compare(cell, look, values);
            header += named;
            data += same;
        }

        data += head.Where(cell => cell.Trim().Length > 0).GroupBy(cell => cell).Count(group => group.Count() > 1);
        return header >= data;
    }

    // A word above numbers is a name; a number above numbers is one of them.
    private static (double Header, double Data) Compare(string cell, Fits look, List<string> values)
    {
        if (values.Count == 0)
        {
            return (0, 0);
        }

        foreach (var kind in (ReadOnlySpan<Fits>)[Fits.Email, Fits.Date, Fits.Phone, Fits.HexId, Fits.Number])
        {
            if (values.Count(value => (Looks.At(value).Fits & kind) != 0) >= values.Count * 0.8)
            {
                return (look & kind) != 0 ? (0, 1) : (1, 0);
            }
        }

        if (values.Contains(cell))
        {
            return (0, 1);
        }

        var names = values.Count(value => Names.IsKoreanName(value));
        return names >= values.Count * 0.6 && Names.IsKoreanName(cell) && !HeaderWords.Read(cell).IsWhole ? (0, 1) : (0, 0);
    }
}
