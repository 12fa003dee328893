using System.IO.Compression;

namespace Dangol.Imports.Reading;

/// <summary>Streams of archive entries that live by themselves: each has its own archive, so several can be read at once.</summary>
internal static class ArchiveEntryStream
{
    public static Stream Open(string archivePath, string entryName)
    {
        var archive = new ZipArchive(new FileStream(archivePath, FileMode.Open, FileAccess.Read, FileShare.Read), ZipArchiveMode.Read, leaveOpen: false, new ArchiveNames());
        var entry = archive.Entries.First(entry => entry.FullName == entryName);
        return new Owning(entry.Open(), archive);
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
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 << 10, FileOptions.DeleteOnClose);
            stream.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
    }

    private sealed class Owning(Stream inner, ZipArchive archive) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            archive.Dispose();
            base.Dispose(disposing);
        }
    }
}
