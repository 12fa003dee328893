using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Dangol.Imports.Reading;

/// <summary>Opens workbooks (.xlsx, .xls) with care: no bombs, no passwords, a plain sentence for what is damaged.</summary>
internal static class Workbook
{
    private const int SampleRows = 300;

    /// <summary>The sheets that hold a table, in order. Hidden and empty ones are given to <paramref name="skip"/>.</summary>
    /// <param name="open">Opens the workbook, seekable, from its beginning.</param>
    public static IReadOnlyList<SheetLayout> Sheets(Func<Stream> open, ReadLimits limits, Action<string, Sentence> skip)
    {
        using (var stream = open())
        {
            CheckSizes(stream, limits);
        }

        using var source = open();
        using var reader = Reader(source);
        var sheets = new List<SheetLayout>();
        do
        {
            if (reader.VisibleState != "visible")
            {
                skip(reader.Name, new("숨겨진 시트입니다", "hidden sheet"));
            }
            else if (Detect(reader, limits) is { } layout)
            {
                sheets.Add(layout);
            }
            else
            {
                skip(reader.Name, new("빈 시트입니다", "empty sheet"));
            }
        }
        while (Guarded(reader.NextResult));

        return sheets;
    }

    public static IExcelDataReader Reader(Stream stream)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Guarded(() => ExcelReaderFactory.CreateReader(stream, new() { FallbackEncoding = Encoding.GetEncoding(949), LeaveOpen = true }));
    }

    /// <summary>Turns the library's many ways to fail on a damaged file into one.</summary>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw Faults.LockedWorkbook();
        }
        catch (Exception fault) when (fault is ExcelReaderException or XmlException or InvalidDataException or EndOfStreamException
            or IndexOutOfRangeException or FormatException or NullReferenceException or ArgumentException or OverflowException or KeyNotFoundException)
        {
            throw Faults.BadWorkbook();
        }
    }

    private static SheetLayout? Detect(IExcelDataReader reader, ReadLimits limits)
    {
        var rows = new List<string[]>();
        var cells = 0;
        while (rows.Count < SampleRows && Guarded(reader.Read))
        {
            var row = new string[Math.Min(reader.FieldCount, limits.MaxColumns + 1)];
            for (var i = 0; i < row.Length; i++)
            {
                var value = reader.GetValue(i);
                row[i] = value is DateTime time ? time.ToString("yyyy-MM-dd", null) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
                cells += row[i].Length > 0 ? 1 : 0;
            }

            rows.Add(row);
        }

        if (cells == 0)
        {
            return null;
        }

        var guess = HeaderGuess.Of(rows);
        var width = rows.Skip(guess.PreambleRows).Max(row => Array.FindLastIndex(row, cell => !string.IsNullOrWhiteSpace(cell))) + 1;
        return width > limits.MaxColumns ? throw Faults.TooManyColumns(1, limits.MaxColumns)
            : new(reader.Name, guess.PreambleRows, guess.HasHeader, ColumnNames.From(guess.HasHeader ? rows[guess.PreambleRows] : [], width));
    }

    // Shared texts and styles are held in memory by the library; sheets are streamed.
    private static void CheckSizes(Stream stream, ReadLimits limits)
    {
        Span<byte> magic = stackalloc byte[2];
        if (stream.ReadAtLeast(magic, 2, throwOnEndOfStream: false) < 2 || magic is not [(byte)'P', (byte)'K'])
        {
            return;
        }

        stream.Position = 0;
        using var archive = Guarded(() => new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true));
        ArchiveLimits.Check(archive, stream.Length, limits);
        if (archive.Entries.Any(entry => entry.Length > limits.MaxWorkbookPart && !entry.FullName.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase)))
        {
            throw Faults.WorkbookTooLarge();
        }

        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            Guarded(() => CheckPart(entry, limits));
        }
    }

    // The library reads a cell whole, however long it is; what stands between two tags is a cell's text at most.
    private static bool CheckPart(ZipArchiveEntry entry, ReadLimits limits)
    {
        var buffer = new byte[64 << 10];
        using var part = new CheckedEntry(entry, archive: null);
        var sinceTag = 0L;
        int length;
        while ((length = part.Read(buffer)) > 0)
        {
            var last = buffer.AsSpan(0, length).LastIndexOf((byte)'<');
            sinceTag = last < 0 ? sinceTag + length : length - last;
            if (sinceTag > limits.MaxField * 3L)
            {
                throw Faults.CellTooLong(limits.MaxField);
            }
        }

        return true;
    }
}
