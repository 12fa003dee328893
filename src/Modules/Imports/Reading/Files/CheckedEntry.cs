using System.IO.Compression;

namespace Dangol.Imports.Reading;

/// <summary>
/// An archive's entry that, read to its end, is compared with the checksum (CRC-32, ISO 3309) it was packed with. The framework does not, and damage inside packed
/// text may still unpack to text.
/// </summary>
/// <param name="archive">Disposed with the stream; null leaves it open.</param>
internal sealed class CheckedEntry(ZipArchiveEntry entry, ZipArchive? archive) : Stream
{
    private const int Tables = 8;

    private static readonly uint[] Table = Build();

    private readonly Stream _inner = entry.Open();
    private uint _sum = uint.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">The entry is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        var length = _inner.Read(buffer);
        if (length == 0 && buffer.Length > 0 && ~_sum != entry.Crc32)
        {
            throw new InvalidDataException($"The checksum of {entry.FullName} does not agree.");
        }

        Add(buffer[..length]);
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _inner.Dispose();
        archive?.Dispose();
        base.Dispose(disposing);
    }

    // Eight bytes at a time ("slicing", Kounavis and Berry 2005).
    private void Add(ReadOnlySpan<byte> bytes)
    {
        var (sum, table) = (_sum, Table);
        for (; bytes.Length >= Tables; bytes = bytes[Tables..])
        {
            sum ^= System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            sum = table[(7 * 256) + (byte)sum] ^ table[(6 * 256) + (byte)(sum >> 8)] ^ table[(5 * 256) + (byte)(sum >> 16)] ^ table[(4 * 256) + (int)(sum >> 24)]
                ^ table[(3 * 256) + bytes[4]] ^ table[(2 * 256) + bytes[5]] ^ table[256 + bytes[6]] ^ table[bytes[7]];
        }

        foreach (var value in bytes)
        {
            sum = table[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        _sum = sum;
    }

    private static uint[] Build()
    {
        var table = new uint[Tables * 256];
        for (var i = 0u; i < 256; i++)
        {
            var sum = i;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }

            table[i] = sum;
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = (table[i - 256] >> 8) ^ table[(byte)table[i - 256]];
        }

        return table;
    }
}
