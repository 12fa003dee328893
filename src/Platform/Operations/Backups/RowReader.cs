using System.Buffers.Binary;

namespace Dangol.Platform.Operations.Backups;

/// <summary>Reads what <see cref="RowWriter"/> wrote. The bytes were checked against their digest before.</summary>
internal sealed class RowReader(Stream input) : IDisposable
{
    private readonly BufferedStream _input = new(input, 64 * 1024);
    private byte[] _bytes = new byte[1024];

    public Tag Tag { get; private set; }

    public long Integer { get; private set; }

    public double Real { get; private set; }

    /// <summary>The text (UTF-8) or blob read last; valid until the next value.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    private int Length { get; set; }

    /// <summary>Whether there is another row.</summary>
    public bool Row() => (Tag)Byte() switch
    {
        Tag.Row => true,
        Tag.End => false,
        var other => throw new InvalidDataException($"Mark {other} where a row should begin."),
    };

    /// <summary>Reads the row's next value into the properties.</summary>
    public void Value()
    {
        Tag = (Tag)Byte();
        switch (Tag)
        {
            case Tag.Null:
                break;
            case Tag.Integer:
                var folded = Number();
                Integer = (long)(folded >> 1) ^ -(long)(folded & 1);
                break;
            case Tag.Real:
                Fill(sizeof(double));
                Real = BinaryPrimitives.ReadDoubleLittleEndian(Bytes);
                break;
            case Tag.Text or Tag.Bytes:
                Fill(checked((int)Number()));
                break;
            default:
                throw new InvalidDataException($"Mark {Tag} where a value should be.");
        }
    }

    public void Dispose() => _input.Dispose();

    private void Fill(int length)
    {
        if (_bytes.Length < length)
        {
            _bytes = new byte[Math.Max(length, _bytes.Length * 2)];
        }

        Length = length;
        _input.ReadExactly(_bytes.AsSpan(0, length));
    }

    private ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number without an end.");
    }

    private byte Byte() => _input.ReadByte() is >= 0 and var value ? (byte)value : throw new EndOfStreamException();
}
