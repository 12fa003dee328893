namespace Dangol.Imports.Reading;

/// <summary>
/// Splits text into the fields of one row by RFC 4180: quotes count only at the start of a field, may hold delimiters and line ends,
/// and are doubled inside. A quote that is not doubled is kept as text and marks the row as <see cref="Loose"/>; such a row ends with its line.
/// </summary>
internal sealed class CsvTokenizer(char delimiter, bool returnEndsRow, ReadLimits limits)
{
    private const int Incomplete = -1;

    private readonly char lineEnd = returnEndsRow ? '\r' : '\n';
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private bool anyQuoted;
    private bool anyDoubled;

    public int Count { get; private set; }

    /// <summary>Line ends inside the row, its own included.</summary>
    public int Lines { get; private set; }

    public bool Loose { get; private set; }

    /// <summary>The row ends with a line end, not with the end of the file.</summary>
    public bool Ended { get; private set; }

    public ReadOnlySpan<char> Field(char[] text, int field) => text.AsSpan(starts[field], lengths[field]);

    /// <summary>Reads the row at <paramref name="start"/>; the text is changed only when the row is complete (doubled quotes are undone in place).</summary>
    /// <param name="final">Nothing follows <paramref name="end"/>.</param>
    /// <returns>Where the next row starts; -1 when the text ends before the row does.</returns>
    public int Next(char[] text, int start, int end, bool final, long line)
    {
        (Count, Lines, Loose, Ended, anyQuoted, anyDoubled) = (0, 0, false, false, false, false);
        var position = start;
        while (true)
        {
            var from = position;
            int to;
            if (position < end && text[position] == '"')
            {
                from++;
                to = EndOfQuoted(text, ref position, end, final);
                if (to == Incomplete && final)
                {
                    throw Faults.UnclosedQuote(line);
                }
            }
            else
            {
                var rest = text.AsSpan(position, end - position);
                var stop = returnEndsRow ? rest.IndexOfAny(delimiter, '\r', '\n') : rest.IndexOfAny(delimiter, '\n');
                to = stop < 0 ? end : position + stop;
                position = to;
            }

            if (to == Incomplete || (position == end && !final))
            {
                Check(end - from, end - start, line);
                return Incomplete;
            }

            if (position < end && text[position] == '\n' && to == position && to > from && text[to - 1] == '\r')
            {
                to--;
            }

            Check(to - from, position - start, line);
            Add(from, to - from, line);
            if (position < end && text[position] == delimiter)
            {
                position++;
                continue;
            }

            if (position + 1 == end && !final && text[position] == '\r')
            {
                return Incomplete;
            }

            return Finish(text, PastLineEnd(text, position, end));
        }
    }

    // Leaves position at what follows the value and returns where the value ends.
    private int EndOfQuoted(char[] text, ref int position, int end, bool final)
    {
        anyQuoted = true;
        var read = position + 1;
        while (true)
        {
            var length = text.AsSpan(read, end - read).IndexOf('"');
            var stop = length < 0 ? end : read + length;
            if (Loose && text.AsSpan(read, stop - read).IndexOf(lineEnd) is >= 0 and var cut)
            {
                position = read + cut;
                return position > read && text[position - 1] == '\r' ? position - 1 : position;
            }

            if (length < 0 || (stop + 1 == end && !final))
            {
                return Incomplete;
            }

            read = stop + 1;
            if (read < end && text[read] == '"')
            {
                anyDoubled = true;
                read++;
                continue;
            }

            var after = read;
            while (after < end && text[after] == ' ')
            {
                after++;
            }

            if (!final && (after == end || (after + 1 == end && text[after] == '\r')))
            {
                return Incomplete;
            }

            if (after == end || EndsField(text, after, end))
            {
                position = after;
                return stop;
            }

            Loose = true;
        }
    }

    private bool EndsField(char[] text, int at, int end) => text[at] == delimiter || text[at] == '\n'
        || (text[at] == '\r' && (returnEndsRow || at + 1 == end || text[at + 1] == '\n'));

    private int PastLineEnd(char[] text, int position, int end)
    {
        if (position == end)
        {
            return end;
        }

        (Lines, Ended) = (1, true);
        return text[position] == '\r' && position + 1 < end && text[position + 1] == '\n' ? position + 2 : position + 1;
    }

    private int Finish(char[] text, int next)
    {
        if (!anyQuoted)
        {
            return next;
        }

        for (var i = 0; i < Count; i++)
        {
            var value = text.AsSpan(starts[i], lengths[i]);
            if (starts[i] > 0 && text[starts[i] - 1] == '"')
            {
                Lines += value.Count(lineEnd);
                lengths[i] = anyDoubled ? UndoDoubling(value) : value.Length;
            }
        }

        return next;
    }

    private static int UndoDoubling(Span<char> value)
    {
        var write = value.IndexOf("\"\"");
        if (write < 0)
        {
            return value.Length;
        }

        for (var read = write; read < value.Length; read++)
        {
            value[write++] = value[read];
            if (value[read] == '"' && read + 1 < value.Length && value[read + 1] == '"')
            {
                read++;
            }
        }

        return write;
    }

    private void Add(int start, int length, long line)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref lengths, Count * 2);
        }

        if (Count == limits.MaxColumns)
        {
            throw Faults.TooManyColumns(line, limits.MaxColumns);
        }

        (starts[Count], lengths[Count]) = (start, length);
        Count++;
    }

    private void Check(int field, int row, long line)
    {
        if (field > limits.MaxField)
        {
            throw Faults.FieldTooLong(line, limits.MaxField);
        }

        if (row > limits.MaxRow)
        {
            throw Faults.RowTooLong(line, limits.MaxRow);
        }
    }
}
