using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Dangol.Imports.Reading;

/// <summary>Bytes to characters without state and without replacement: what does not decode is an error with a place.</summary>
internal static class TextDecoding
{
    private const string C1 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes what fits. <c>NeedMoreData</c>: the source ends inside a character; <c>InvalidData</c>: the byte at <paramref name="read"/> is wrong.</summary>
    public static OperationStatus Decode(TextEncoding encoding, ReadOnlySpan<byte> source, Span<char> target, out int read, out int written)
        => encoding switch
        {
            TextEncoding.Utf8 => Utf8.ToUtf16(source, target, out read, out written, replaceInvalidSequences: false, isFinalBlock: false),
            TextEncoding.Cp949 => Cp949.Decode(source, target, out read, out written),
            TextEncoding.Windows1252 => DecodeWindows(source, target, out read, out written),
            _ => DecodeWide(encoding == TextEncoding.Utf16BigEndian, source, target, out read, out written),
        };

    private static OperationStatus DecodeWindows(ReadOnlySpan<byte> source, Span<char> target, out int read, out int written)
    {
        read = written = Math.Min(source.Length, target.Length);
        for (var i = 0; i < read; i++)
        {
            var value = source[i];
            target[i] = value is >= 0x80 and < 0xA0 ? C1[value - 0x80] : (char)value;
        }

        return read == source.Length ? OperationStatus.Done : OperationStatus.DestinationTooSmall;
    }

    private static OperationStatus DecodeWide(bool bigEndian, ReadOnlySpan<byte> source, Span<char> target, out int read, out int written)
    {
        written = Math.Min(source.Length / 2, target.Length);
        read = written * 2;
        var words = MemoryMarshal.Cast<byte, ushort>(source[..read]);
        var output = MemoryMarshal.Cast<char, ushort>(target[..written]);
        if (bigEndian == BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(words, output);
        }
        else
        {
            words.CopyTo(output);
        }

        return read == source.Length ? OperationStatus.Done
            : written == target.Length ? OperationStatus.DestinationTooSmall
            : OperationStatus.NeedMoreData;
    }
}
