using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Dangol.Imports.Reading;

/// <summary>
/// Decides a file's encoding from all of its bytes, so that a file which is ASCII for fifty megabytes and Korean after that is read right.
/// UTF-8 wins where it fits; then CP949; windows-1252 is the last resort for western text without either.
/// </summary>
internal static class EncodingScan
{
    private const int BlockSize = 128 << 10;

    /// <param name="open">Opens the file from its beginning; called once, or up to three times for files that are not UTF-8.</param>
    /// <exception cref="UnreadableException">Binary content, or encodings mixed in one file (with the line).</exception>
    public static FoundEncoding Scan(Func<Stream> open)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            using (var stream = open())
            {
                if (Marked(stream, block, out var length) is { } marked && marked.Encoding != TextEncoding.Utf8)
                {
                    return marked;
                }

                if (WideWithoutMark(block.AsSpan(0, length)) is { } wide)
                {
                    return wide;
                }

                var mark = block.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
                if (IsUtf8(stream, block, length))
                {
                    return new(TextEncoding.Utf8, mark);
                }
            }

            return new(EncodingEvidence.Weigh(open, block), 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static FoundEncoding? Marked(Stream stream, byte[] block, out int length)
    {
        length = stream.ReadAtLeast(block.AsSpan(0, BlockSize), BlockSize, throwOnEndOfStream: false);
        var head = block.AsSpan(0, length);
        return head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new(TextEncoding.Utf16LittleEndian, 2)
            : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new(TextEncoding.Utf16BigEndian, 2)
            : head.StartsWith("\uFEFF"u8) ? new(TextEncoding.Utf8, 3)
            : null;
    }

    // Digits, commas and line ends of UTF-16 have a zero in every other byte, whatever the script of the words between them.
    private static FoundEncoding? WideWithoutMark(ReadOnlySpan<byte> head)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                zeros[i & 1]++;
            }
        }

        var enough = head.Length / 20;
        return zeros[1] > enough && zeros[0] * 50 <= zeros[1] ? new(TextEncoding.Utf16LittleEndian, 0)
            : zeros[0] > enough && zeros[1] * 50 <= zeros[0] ? new(TextEncoding.Utf16BigEndian, 0)
            : null;
    }

    private static bool IsUtf8(Stream stream, byte[] block, int length)
    {
        var line = 1L;
        var foreign = false;
        while (length > 0)
        {
            var span = block.AsSpan(0, length);
            var zero = span.IndexOf((byte)0);
            if (zero >= 0)
            {
                throw Faults.Binary(line + span[..zero].Count((byte)'\n'));
            }

            var whole = length - UnfinishedTail(span);
            if (!Utf8.IsValid(span[..whole]))
            {
                return false;
            }

            line += span.Count((byte)'\n');
            foreign |= !Ascii.IsValid(span[..whole]);
            span[whole..].CopyTo(block);
            var carried = length - whole;
            var more = stream.ReadAtLeast(block.AsSpan(carried, BlockSize - carried), BlockSize - carried, throwOnEndOfStream: false);
            if (more == 0)
            {
                // Words of other scripts, all of them UTF-8, and the last letter half: no other encoding would come out so.
                return carried == 0 || (foreign ? throw Faults.CutCharacter(line) : false);
            }

            length = carried + more;
        }

        return true;
    }

    private static int UnfinishedTail(ReadOnlySpan<byte> span)
    {
        for (var back = 1; back <= Math.Min(3, span.Length); back++)
        {
            var value = span[^back];
            if (value >= 0xC0)
            {
                var needed = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
                return needed > back ? back : 0;
            }

            if (value < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
}
