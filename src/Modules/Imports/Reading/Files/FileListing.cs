using System.IO.Compression;

namespace Dangol.Imports.Reading;

/// <summary>Goes through what was given and sorts it into tables and the rest.</summary>
internal sealed class FileListing(ReadLimits limits)
{
    private static readonly Sentence NotATable = new("표 파일이 아닙니다", "not a table");
    private static readonly string[] TextExtensions = [".csv", ".tsv", ".tab", ".txt"];
    private static readonly string[] WorkbookExtensions = [".xlsx", ".xlsm", ".xls"];

    public List<TableFile> Tables { get; } = [];

    public List<SkippedFile> Skipped { get; } = [];

    public void AddFolder(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System };
        foreach (var path in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
        {
            AddNamed(new(Path.GetRelativePath(folder, path).Replace('\\', '/'), () => Read(path), new FileInfo(path).Length));
        }
    }

    /// <summary>A file somebody chose: its content decides, not its name.</summary>
    public void AddGiven(string path, string name)
    {
        var file = new FileEntry(name, () => Read(path), new FileInfo(path).Length);
        switch (file.Sniff())
        {
            case FileContent.Archive when !WorkbookExtensions.Contains(Path.GetExtension(name).ToLowerInvariant()):
                AddArchive(path, name);
                break;
            case FileContent.Archive:
                throw Faults.BadWorkbook().In(name);
            case FileContent.Workbook:
                AddWorkbook(file);
                break;
            case FileContent.Web:
                throw (WorkbookExtensions.Contains(Path.GetExtension(name).ToLowerInvariant()) ? Faults.NotAWorkbook() : Faults.WebPage()).In(name);
            default:
                AddText(file, mustHaveColumns: false);
                break;
        }
    }

    private void AddArchive(string path, string name)
    {
        try
        {
            using var stream = Read(path);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, new ArchiveNames());
            ArchiveLimits.Check(archive, stream.Length, limits);
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                AddEntry(path, entry);
            }
        }
        catch (InvalidDataException)
        {
            throw Faults.BadArchive().In(name);
        }
        catch (UnreadableException fault)
        {
            throw fault.In(name);
        }
    }

    private void AddEntry(string path, ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        var steps = name.Split('/');
        if (name.StartsWith('/') || name.Contains(':') || steps.Contains("..") || name.Any(char.IsControl))
        {
            Skipped.Add(new(name, new("이름이 압축 파일 밖을 가리켜 열지 않았습니다", "not opened: its name points outside the archive")));
        }
        else if (steps.Any(step => step.StartsWith('.') || step == "__MACOSX"))
        {
            Skipped.Add(new(name, new("숨김 파일입니다", "hidden file")));
        }
        else if (entry.IsEncrypted)
        {
            Skipped.Add(new(name, new("암호가 걸려 있습니다", "protected by a password")));
        }
        else
        {
            AddNamed(new(name, () => ArchiveEntryStream.Open(path, entry.FullName), entry.Length));
        }
    }

    private void AddNamed(FileEntry file)
    {
        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        if (extension == ".zip")
        {
            Skipped.Add(new(file.Name, new("압축 파일 속의 압축 파일은 열지 않습니다", "an archive inside what was given is not opened")));
        }
        else if (WorkbookExtensions.Contains(extension))
        {
            AddWorkbook(file);
        }
        else if (TextExtensions.Contains(extension))
        {
            AddText(file, mustHaveColumns: extension == ".txt");
        }
        else
        {
            Skipped.Add(new(file.Name, NotATable));
        }
    }

    private void AddText(FileEntry file, bool mustHaveColumns)
    {
        if (file.Bytes == 0)
        {
            Skipped.Add(new(file.Name, Faults.Empty().Sentence));
            return;
        }

        try
        {
            var layout = LayoutDetection.Detect(file.Open, limits);
            if (mustHaveColumns && layout.Columns.Count < 2)
            {
                Skipped.Add(new(file.Name, NotATable));
                return;
            }

            Tables.Add(new(file.Name, file.Bytes, layout.Columns, layout.HasHeader, layout, () => new CsvRows(file.Open(), file.Bytes, layout, limits)));
        }
        catch (UnreadableException fault)
        {
            throw fault.In(file.Name);
        }
    }

    private void AddWorkbook(FileEntry file)
    {
        try
        {
            if (file.Sniff() != FileContent.Workbook)
            {
                throw file.Sniff() == FileContent.Web ? Faults.NotAWorkbook() : Faults.BadWorkbook();
            }

            Stream Seekable() => ArchiveEntryStream.Seekable(file.Open());
            var sheets = Workbook.Sheets(Seekable, limits, (sheet, reason) => Skipped.Add(new($"{file.Name}#{sheet}", reason)));
            foreach (var sheet in sheets)
            {
                var name = sheets.Count == 1 ? file.Name : $"{file.Name}#{sheet.Sheet}";
                Tables.Add(new(name, file.Bytes, sheet.Columns, sheet.HasHeader, null, () => new WorkbookRows(Seekable(), sheet, limits)));
            }
        }
        catch (UnreadableException fault)
        {
            throw fault.In(file.Name);
        }
    }

    private static FileStream Read(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
}
