using System.IO.Compression;

namespace Dangol.Imports.Reading;

/// <summary>Streams of archive entries that live by themselves: each has its own archive, so several can be read at once.</summary>
internal static class ArchiveEntryStream
{
    public static Stream Open(string archivePath, string entryName)
    {
        var archive = new ZipArchive(new FileStream(archivePath, FileMode.Open, FileAccess.Read, FileShare.Read), ZipArchiveMode.Read, leaveOpen: false, new ArchiveNames());
        var entry = archive.Entries.First(entry => entry.FullName == entryName);
        return new CheckedEntry(entry, archive);
    }

    /// <summary>The stream itself when it can seek, else a copy in a temporary file that is gone when closed.</summary>
    public static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        using (stream)
        {
            var copy = TemporaryFile();
            try
            {
                stream.CopyTo(copy);
            }
            catch
            {
                copy.Dispose();
                throw;
            }

            copy.Position = 0;
            return copy;
        }
    }

    // Nobody else may read it, and a process that is killed leaves nothing: Unix keeps a file without a name while it is open.
    private static FileStream TemporaryFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 64 << 10, Options = FileOptions.DeleteOnClose };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
