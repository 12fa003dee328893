namespace Dangol.Imports.Reading;

internal enum FileContent
{
    Text = 0,
    Archive = 1,
    Workbook = 2,
    Web = 3,
}

/// <summary>A file in a folder or an archive, before anyone knows what it is.</summary>
internal sealed record FileEntry(string Name, Func<Stream> Open, long Bytes)
{
    /// <summary>Judged by the first bytes: files are renamed more often than rewritten.</summary>
    public FileContent Sniff()
    {
        var head = new byte[512];
        int length;
        using (var stream = Open())
        {
            length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }

        var start = head.AsSpan(0, length);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FileContent.Workbook;
        }

        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
        {
            return HoldsWorkbook() ? FileContent.Workbook : FileContent.Archive;
        }

        var text = start.TrimStart("\uFEFF \r\n\t"u8);
        return text.StartsWith("<html"u8) || text.StartsWith("<HTML"u8) || text.StartsWith("<!DOCTYPE"u8) || text.StartsWith("<table"u8) || text.StartsWith("<meta"u8)
            ? FileContent.Web : FileContent.Text;
    }

    private bool HoldsWorkbook()
    {
        try
        {
            using var stream = ArchiveEntryStream.Seekable(Open());
            using var archive = new System.IO.Compression.ZipArchive(stream);
            return archive.GetEntry("xl/workbook.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
