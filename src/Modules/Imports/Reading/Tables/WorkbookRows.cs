using System.Globalization;
using Dangol.Platform.Search;
using ExcelDataReader;

namespace Dangol.Imports.Reading;

/// <summary>The part of a workbook that is one table.</summary>
internal sealed record SheetLayout(string Sheet, int PreambleRows, bool HasHeader, IReadOnlyList<string> Columns);

/// <summary>
/// Rows of one sheet, streamed. Cells become text: dates in ISO form, numbers as the shortest digits that give them back,
/// with the zeros in front that a format such as 00000 shows.
/// </summary>
internal sealed class WorkbookRows : IRowSource
{
    private readonly Stream stream;
    private readonly IExcelDataReader reader;
    private readonly int width;
    private readonly int longest;
    private char[] text = new char[1024];
    private int used;
    private int[] ends;

    /// <param name="stream">Owned and seekable.</param>
    public WorkbookRows(Stream stream, SheetLayout layout, ReadLimits limits)
    {
        (this.stream, longest) = (stream, limits.MaxField);
        reader = Workbook.Reader(stream);
        Columns = layout.Columns;
        width = Columns.Count;
        ends = new int[width];
        while (reader.Name != layout.Sheet && Workbook.Guarded(reader.NextResult))
        {
        }

        for (var i = 0; i < layout.PreambleRows + (layout.HasHeader ? 1 : 0) && Workbook.Guarded(reader.Read); i++)
        {
            LineNumber++;
        }
    }

    public IReadOnlyList<string> Columns { get; }

    public int FieldCount => width;

    public RowFault Fault => RowFault.None;

    public long LineNumber { get; private set; }

    public long RowNumber { get; private set; }

    public long EmptyRows { get; private set; }

    // The reader pulls the sheet from inside an archive, so progress is counted in rows of those announced.
    public long BytesRead => TotalRows == 0 ? TotalBytes : Math.Min(TotalBytes, TotalBytes * LineNumber / TotalRows);

    public long TotalBytes => stream.Length;

    private long TotalRows => reader.RowCount;

    public ReadOnlySpan<char> Field(int column)
    {
        if (column >= width)
        {
            return default;
        }

        var start = column == 0 ? 0 : ends[column - 1];
        return text.AsSpan(start, ends[column] - start);
    }

    public bool Read()
    {
        while (Workbook.Guarded(reader.Read))
        {
            LineNumber++;
            used = 0;
            var any = false;
            for (var i = 0; i < width; i++)
            {
                Append(i < reader.FieldCount ? reader.GetValue(i) : null, i);
                any |= !Field(i).IsWhiteSpace();
            }

            if (any)
            {
                RowNumber++;
                return true;
            }

            EmptyRows++;
        }

        return false;
    }

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }

    private void Append(object? value, int column)
    {
        switch (value)
        {
            case null:
                break;
            case string words:
                Append(words);
                break;
            case DateTime time:
                Append(time.TimeOfDay == TimeSpan.Zero ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Seconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            case TimeSpan time:
                Append(time.ToString("c", CultureInfo.InvariantCulture));
                break;
            case bool yes:
                Append(yes ? "TRUE" : "FALSE");
                break;
            case double number:
                Append(Shown(number, reader.GetNumberFormatString(column)));
                break;
            default:
                Append(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }

        ends[column] = used;
    }

    // A serial date's fraction carries the rounding of a double.
    private static DateTime Seconds(DateTime time) => new(((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond) * TimeSpan.TicksPerSecond);

    private static string Shown(double number, string? format)
    {
        var zeros = format is { Length: > 1 } && !format.AsSpan().ContainsAnyExcept('0');
        return zeros && number >= 0 && number % 1 == 0 && number < 1e15
            ? ((long)number).ToString(format, CultureInfo.InvariantCulture)
            : number % 1 == 0 && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    // Escapes in a workbook (_x0000_, _xD800_) may stand for what no text can hold.
    private void Append(string words)
    {
        if (words.Length > longest)
        {
            throw Faults.FieldTooLong(LineNumber, longest);
        }

        words = SoundText.Of(words).Replace('\0', '\uFFFD');
        if (used + words.Length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, used + words.Length));
        }

        words.CopyTo(text.AsSpan(used));
        used += words.Length;
    }
}
