namespace Dangol.Imports.Reading;

/// <summary>Finds out how a delimited text file is laid out: encoding from all bytes, the rest from its first quarter of a million characters.</summary>
internal static class LayoutDetection
{
    private const int SampleLength = 256 << 10;
    private const int SampleRows = 300;

    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    /// <param name="open">Opens the file from its beginning.</param>
    /// <exception cref="UnreadableException">The file is empty, binary or mixes encodings.</exception>
    public static CsvLayout Detect(Func<Stream> open, ReadLimits limits)
    {
        var encoding = EncodingScan.Scan(open);
        using var feed = new CharFeed(open(), encoding, SampleLength);
        while (!feed.AtEnd && feed.End - feed.Start < SampleLength / 2)
        {
            feed.Fill(1);
        }

        if (feed.Text.IsWhiteSpace())
        {
            throw Faults.Empty();
        }

        var returnEndsRow = !feed.Text.Contains('\n');
        var declared = feed.Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && feed.Text.Length > 4 ? feed.Text[4] : '\0';
        var best = declared != '\0'
            ? Try(feed, declared, returnEndsRow, limits)
            : Delimiters.Select(delimiter => Try(feed, delimiter, returnEndsRow, limits)).MaxBy(tried => tried.Score)!;
        var start = declared != '\0' ? 1 : 0;
        var guess = HeaderGuess.Of(best.Rows.Skip(start).ToList());
        var preamble = guess.PreambleRows + start;
        var width = Math.Max(best.Width, preamble < best.Rows.Count ? TrimmedWidth(best.Rows[preamble]) : 0);
        var header = guess.HasHeader ? best.Rows[preamble] : [];
        return new(encoding, best.Delimiter, returnEndsRow, preamble, guess.HasHeader, ColumnNames.From(header, guess.HasHeader ? Math.Max(1, TrimmedWidth(header)) : width));
    }

    private static Tried Try(CharFeed feed, char delimiter, bool returnEndsRow, ReadLimits limits)
    {
        var text = feed.Text.ToArray();
        var tokenizer = new CsvTokenizer(delimiter, returnEndsRow, limits);
        var rows = new List<string[]>();
        try
        {
            var position = 0;
            while (position < text.Length && rows.Count < SampleRows)
            {
                position = tokenizer.Next(text, position, text.Length, feed.AtEnd, rows.Count + 1);
                if (position < 0)
                {
                    break;
                }

                rows.Add(Enumerable.Range(0, tokenizer.Count).Select(field => tokenizer.Field(text, field).ToString()).ToArray());
            }
        }
        catch (UnreadableException)
        {
            // Another delimiter may fit; when none does, reading the rows says what is wrong and where.
        }

        return new(delimiter, rows);
    }

    private static int TrimmedWidth(string[] row) => Array.FindLastIndex(row, value => !string.IsNullOrWhiteSpace(value)) + 1;

    private sealed class Tried
    {
        public Tried(char delimiter, List<string[]> rows)
        {
            (Delimiter, Rows) = (delimiter, rows);
            var widths = rows.Where(row => row.Length > 1 || row[0].Length > 0).Select(row => row.Length).ToList();
            var usual = widths.GroupBy(width => width).MaxBy(group => (group.Count(), group.Key));
            Width = usual?.Key ?? 1;
            var share = usual is null ? 0 : (double)usual.Count() / widths.Count;
            var even = widths.Count > 0 && widths[0] == Width ? 0.3 : 0;
            Score = Width < 2 ? 0 : share + even + (Math.Log10(Width) * 0.1);
        }

        public char Delimiter { get; }

        public List<string[]> Rows { get; }

        public int Width { get; }

        public double Score { get; }
    }
}
