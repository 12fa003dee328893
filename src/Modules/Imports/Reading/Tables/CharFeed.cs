using System.Buffers;

namespace Dangol.Imports.Reading;

/// <summary>Decoded text of a file in one growing window: <see cref="Text"/> holds the part not yet consumed.</summary>
internal sealed class CharFeed : IDisposable
{
    private const int ByteBlock = 64 << 10;

    private readonly Stream stream;
    private readonly TextEncoding encoding;
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(ByteBlock);
    private char[] window;
    private int byteStart;
    private int byteEnd;
    private bool streamEnded;
    private bool needMore;
    private bool halfCharacter;
    private int start;
    private int end;

    /// <param name="stream">Owned; stands at the beginning of the file.</param>
    public CharFeed(Stream stream, FoundEncoding found, int capacity = 64 << 10)
    {
        this.stream = stream;
        encoding = found.Encoding;
        window = ArrayPool<char>.Shared.Rent(capacity);
        stream.ReadExactly(bytes, 0, found.MarkLength);
        BytesRead = found.MarkLength;
    }

    public long BytesRead { get; private set; }

    /// <summary>True when <see cref="Text"/> holds everything that is left.</summary>
    public bool AtEnd { get; private set; }

    public char[] Window => window;

    public int Start => start;

    public int End => end;

    public ReadOnlySpan<char> Text => window.AsSpan(start, end - start);

    public void Consume(int count) => start += count;

    /// <summary>Adds text behind what is there; the window moves or grows, so earlier spans and offsets are void.</summary>
    public void Fill(long line)
    {
        MakeRoom();
        while (!AtEnd)
        {
            if (byteStart == byteEnd || needMore)
            {
                ReadBytes();
            }

            var status = TextDecoding.Decode(encoding, bytes.AsSpan(byteStart, byteEnd - byteStart), window.AsSpan(end), out var read, out var written);
            CheckWide(window.AsSpan(end, written), line);
            byteStart += read;
            end += written;
            needMore = status == OperationStatus.NeedMoreData;
            if (status == OperationStatus.InvalidData)
            {
                throw Faults.BadBytes(encoding, line);
            }

            if (streamEnded && (byteStart == byteEnd || (needMore && written == 0)))
            {
                AtEnd = true;
                if (byteStart < byteEnd || halfCharacter)
                {
                    throw Faults.CutCharacter(line);
                }
            }

            if (written > 0)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(window);
            (bytes, window) = ([], []);
        }
    }

    // The other encodings are looked through from end to end before.
    private void CheckWide(ReadOnlySpan<char> text, long line)
    {
        if (encoding is not (TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian))
        {
            return;
        }

        if (text.Contains('\0'))
        {
            throw Faults.Binary(line);
        }

        for (var at = halfCharacter ? 0 : text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length;)
        {
            if (char.IsLowSurrogate(text[at]) != halfCharacter)
            {
                throw Faults.BadBytes(encoding, line);
            }

            halfCharacter = !halfCharacter;
            var next = halfCharacter ? 0 : text[(at + 1)..].IndexOfAnyInRange('\uD800', '\uDFFF');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private void MakeRoom()
    {
        var length = end - start;
        if (length > window.Length / 2)
        {
            var larger = ArrayPool<char>.Shared.Rent(window.Length * 2);
            window.AsSpan(start, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(window);
            window = larger;
        }
        else if (start > 0)
        {
            window.AsSpan(start, length).CopyTo(window);
        }

        (start, end) = (0, length);
    }

    private void ReadBytes()
    {
        var carried = byteEnd - byteStart;
        bytes.AsSpan(byteStart, carried).CopyTo(bytes);
        var more = stream.Read(bytes, carried, bytes.Length - carried);
        BytesRead += more;
        streamEnded = more == 0;
        (byteStart, byteEnd) = (0, carried + more);
    }
}
