namespace Dangol.Imports.Reading;

/// <summary>A file that is no table, and why it was passed over.</summary>
internal sealed record SkippedFile(string Name, Sentence Reason);

/// <summary>One table inside what was given: a CSV file, or a sheet of a workbook ("orders.xlsx#Sheet2" when it has several).</summary>
/// <param name="Bytes">Size of the file the table is in, unpacked.</param>
/// <param name="Csv">Null for a sheet of a workbook.</param>
internal sealed record TableFile(string Name, long Bytes, IReadOnlyList<string> Columns, bool HasHeader, CsvLayout? Csv, Func<IRowSource> Open);

/// <summary>A file, a folder or a ZIP opened as a list of tables with stable names, in ordinal order.</summary>
internal sealed record ImportFiles(IReadOnlyList<TableFile> Tables, IReadOnlyList<SkippedFile> Skipped)
{
    /// <param name="path">A CSV, TSV, TXT, XLSX, XLS or ZIP file, or a folder of them.</param>
    /// <param name="displayName">What a single file is called, when the path is not its name (an upload).</param>
    /// <exception cref="UnreadableException">Nothing there, or a file among them cannot be read; the exception names it.</exception>
    public static ImportFiles Open(string path, string? displayName = null, ReadLimits? limits = null)
    {
        var listing = new FileListing(limits ?? ReadLimits.Default);
        if (Directory.Exists(path))
        {
            listing.AddFolder(path);
        }
        else if (File.Exists(path))
        {
            listing.AddGiven(path, displayName ?? Path.GetFileName(path));
        }
        else
        {
            throw Faults.NotFound(displayName ?? path);
        }

        return listing.Tables.Count == 0
            ? throw Faults.NothingToRead(listing.Skipped)
            : new([.. listing.Tables.OrderBy(table => table.Name, StringComparer.Ordinal)], listing.Skipped);
    }
}
