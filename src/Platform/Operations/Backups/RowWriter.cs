using System.Buffers.Binary;
using System.Text;

namespace Dangol.Platform.Operations.Backups;

/// <summary>What a value of a backup can be; the byte before each one.</summary>
internal enum Tag : byte
{
    End = 0,
    Row = 1,
    Null = 2,
    Integer = 3,
    Real = 4,
    Text = 5,
    Bytes = 6,
}

/// <summary>
/// Writes rows: each is a mark and its values; an integer is a zigzag variable-length number, a text or blob its length and bytes.
/// </summary>
internal sealed class RowWriter(Stream output)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _used;

    public long Rows { get; private set; }

    public void StartRow()
    {
        Put(Tag.Row);
        Rows++;
    }

    public void Null() => Put(Tag.Null);

    public void Integer(long value)
    {
        Put(Tag.Integer);
        Number((ulong)((value << 1) ^ (value >> 63)));
    }

    public void Real(double value)
    {
        Put(Tag.Real);
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        Put(bytes);
    }

    public void Text(string value) => Sized(Tag.Text, Encoding.UTF8.GetBytes(value));

    /// <param name="utf8">Already encoded.</param>
    public void Text(ReadOnlySpan<byte> utf8) => Sized(Tag.Text, utf8);

    public void Bytes(ReadOnlySpan<byte> value) => Sized(Tag.Bytes, value);

    public void End()
    {
        Put(Tag.End);
        output.Write(_buffer, 0, _used);
        _used = 0;
    }

    private void Sized(Tag tag, ReadOnlySpan<byte> value)
    {
        Put(tag);
        Number((ulong)value.Length);
        Put(value);
    }

    private void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Put((byte)(value | 0x80));
        }

        Put((byte)value);
    }

    private void Put(Tag tag) => Put((byte)tag);

    private void Put(byte value)
    {
        Make(1);
        _buffer[_used++] = value;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        Make(bytes.Length);
        if (bytes.Length > _buffer.Length)
        {
            output.Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Make(int room)
    {
        if (_used + room > _buffer.Length)
        {
            output.Write(_buffer, 0, _used);
            _used = 0;
        }
    }
}
