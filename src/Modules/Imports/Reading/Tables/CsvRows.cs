namespace Dangol.Imports.Reading;

/// <summary>Rows of a delimited text file.</summary>
internal sealed class CsvRows : IRowSource
{
    private readonly CharFeed feed;
    private readonly CsvTokenizer tokenizer;
    private readonly int width;
    private char[] window = [];
    private long nextLine = 1;
    private bool shortRowsBefore;

    /// <param name="stream">Owned; stands at the beginning of the file.</param>
    public CsvRows(Stream stream, long totalBytes, CsvLayout layout, ReadLimits limits)
    {
        feed = new CharFeed(stream, layout.Encoding);
        tokenizer = new CsvTokenizer(layout.Delimiter, layout.ReturnEndsRow, limits);
        Columns = layout.Columns;
        width = Columns.Count;
        TotalBytes = totalBytes;
        for (var i = 0; i < layout.PreambleRows + (layout.HasHeader ? 1 : 0); i++)
        {
            Advance();
        }
    }

    public IReadOnlyList<string> Columns { get; }

    public int FieldCount => tokenizer.Count;

    public RowFault Fault { get; private set; }

    public long LineNumber { get; private set; }

    public long RowNumber { get; private set; }

    public long EmptyRows { get; private set; }

    public long BytesRead => feed.BytesRead;

    public long TotalBytes { get; }

    public ReadOnlySpan<char> Field(int column) => column < tokenizer.Count ? tokenizer.Field(window, column) : default;

    public bool Read()
    {
        while (Advance())
        {
            if (IsEmpty())
            {
                EmptyRows++;
                continue;
            }

            RowNumber++;
            Fault = Judge();
            return true;
        }

        return false;
    }

    public void Dispose() => feed.Dispose();

    private bool Advance()
    {
        while (true)
        {
            if (feed.Start < feed.End)
            {
                window = feed.Window;
                var next = tokenizer.Next(window, feed.Start, feed.End, feed.AtEnd, nextLine);
                if (next >= 0)
                {
                    feed.Consume(next - feed.Start);
                    LineNumber = nextLine;
                    nextLine += tokenizer.Lines;
                    return true;
                }
            }
            else if (feed.AtEnd)
            {
                return false;
            }

            feed.Fill(nextLine);
        }
    }

    private bool IsEmpty()
    {
        for (var i = 0; i < tokenizer.Count; i++)
        {
            var value = Field(i);
            if (value.Length > 0 && (!char.IsWhiteSpace(value[0]) || !value.IsWhiteSpace()))
            {
                return false;
            }
        }

        return true;
    }

    private RowFault Judge()
    {
        if (tokenizer.Count == width)
        {
            return RowFault.None;
        }

        if (tokenizer.Count < width)
        {
            // A short last row without a line end is cut off, unless the file is in the habit of leaving empty ends away.
            var cut = !tokenizer.Ended && !shortRowsBefore;
            shortRowsBefore = true;
            return tokenizer.Loose ? RowFault.LooseQuote : cut ? RowFault.CutOff : RowFault.None;
        }

        for (var i = width; i < tokenizer.Count; i++)
        {
            if (!Field(i).IsWhiteSpace())
            {
                return tokenizer.Loose ? RowFault.LooseQuote : RowFault.TooManyFields;
            }
        }

        return RowFault.None;
    }
}
