using System.Buffers;
using System.Text;

namespace Dangol.Imports.Reading;

/// <summary>
/// CP949 by table: the framework's decoder replaces faults silently and is several times slower.
/// </summary>
internal static class Cp949
{
    private static readonly char[] Table = Build();

    /// <summary>The character of a double-byte pair; '\0' where none is assigned.</summary>
    public static char Pair(byte lead, byte trail) => Table[((lead & 0x7F) << 8) | trail];

    public static bool IsLead(byte value) => value is > 0x80 and < 0xFF;

    public static OperationStatus Decode(ReadOnlySpan<byte> source, Span<char> target, out int read, out int written)
    {
        read = written = 0;
        while (read < source.Length)
        {
            if (source[read] < 0x80)
            {
                var room = Math.Min(source.Length - read, target.Length - written);
                Ascii.ToUtf16(source.Slice(read, room), target[written..], out var ascii);
                read += ascii;
                written += ascii;
                if (read == source.Length)
                {
                    break;
                }
            }

            if (written == target.Length)
            {
                return OperationStatus.DestinationTooSmall;
            }

            if (!DecodePairs(source, target, ref read, ref written))
            {
                return read + 1 == source.Length && IsLead(source[read]) ? OperationStatus.NeedMoreData : OperationStatus.InvalidData;
            }
        }

        return OperationStatus.Done;
    }

    // Stays in Korean text over the single spaces between words, so that the ASCII path is entered for real runs only.
    private static bool DecodePairs(ReadOnlySpan<byte> source, Span<char> target, ref int read, ref int written)
    {
        var table = Table;
        while (read < source.Length && written < target.Length)
        {
            var lead = source[read];
            if (lead < 0x80)
            {
                if (read + 1 >= source.Length || source[read + 1] < 0x80)
                {
                    return true;
                }

                target[written++] = (char)lead;
                read++;
                continue;
            }

            if (!IsLead(lead) || read + 1 == source.Length)
            {
                return false;
            }

            var decoded = table[((lead & 0x7F) << 8) | source[read + 1]];
            if (decoded == 0)
            {
                return false;
            }

            target[written++] = decoded;
            read += 2;
        }

        return true;
    }

    private static char[] Build()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(949, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\0"));
        var table = new char[0x8000];
        Span<byte> pair = stackalloc byte[2];
        Span<char> decoded = stackalloc char[4];
        for (var lead = 0x81; lead < 0xFF; lead++)
        {
            for (var trail = 0x41; trail < 0xFF; trail++)
            {
                (pair[0], pair[1]) = ((byte)lead, (byte)trail);
                if (encoding.GetChars(pair, decoded) == 1)
                {
                    table[((lead & 0x7F) << 8) | trail] = decoded[0];
                }
            }
        }

        return table;
    }
}
