using System.Buffers;
using System.Text;

namespace Dangol.Imports.Reading;

/// <summary>Counts, over a whole file that is not UTF-8, what speaks for which encoding; says where two are mixed.</summary>
internal static class EncodingEvidence
{
    public static TextEncoding Weigh(Func<Stream> open, byte[] block)
    {
        // Accented western letters also form pairs, but inside Latin words.
        var korean = CountPairs(open, block);
        if (korean.Invalid == 0 && korean.InsideWords * 2 < korean.Valid)
        {
            return TextEncoding.Cp949;
        }

        if (korean is { Cut: true, Invalid: 1 } && korean.Everyday > 1 && korean.InsideWords * 2 < korean.Valid)
        {
            throw Faults.CutCharacter(korean.FirstInvalidLine);
        }

        var unicode = CountSequences(open, block);
        if (unicode.Valid > 0 && unicode.Valid >= unicode.Invalid * 4)
        {
            throw Faults.MixedEncoding("UTF-8", unicode.FirstInvalidLine);
        }

        if (korean.Invalid > 0 && korean.Everyday >= korean.Invalid * 4)
        {
            throw Faults.MixedEncoding("CP949", korean.FirstInvalidLine);
        }

        // Accented western letters stand one by one among plain ones; scripts of their own make whole words of such bytes.
        return unicode.InRuns * 2 < unicode.Foreign ? TextEncoding.Windows1252
            : unicode.FirstInvalidLine > korean.FirstInvalidLine && unicode.Valid > 0 ? throw Faults.MixedEncoding("UTF-8", unicode.FirstInvalidLine)
            : korean.FirstInvalidLine > unicode.FirstInvalidLine && korean.Everyday > 0 ? throw Faults.MixedEncoding("CP949", korean.FirstInvalidLine)
            : throw Faults.UnknownEncoding(Math.Min(unicode.FirstInvalidLine, korean.FirstInvalidLine));
    }

    private static Tally CountPairs(Func<Stream> open, byte[] block)
    {
        var tally = new Tally();
        Walk(open, block, (span, last) =>
        {
            var (i, pairEnd) = (0, 0);
            while (i < span.Length)
            {
                var value = span[i];
                if (value < 0x80)
                {
                    i += tally.Ascii(span[i..]);
                    continue;
                }

                if (i + 1 == span.Length && !last && Cp949.IsLead(value))
                {
                    break;
                }

                if (i + 1 < span.Length && Cp949.IsLead(value) && Cp949.Pair(value, span[i + 1]) != 0)
                {
                    var everyday = span[i + 1] >= 0xA1 && value is >= 0xB0 and <= 0xC8 or >= 0xA1 and <= 0xA4;
                    var insideWord = (i > pairEnd && char.IsAsciiLetter((char)span[i - 1])) || (i + 2 < span.Length && char.IsAsciiLetter((char)span[i + 2]));
                    tally.Found(everyday, insideWord);
                    i += 2;
                    pairEnd = i;
                }
                else
                {
                    tally.Cut = last && i + 1 == span.Length && Cp949.IsLead(value);
                    tally.Missed();
                    i++;
                }
            }

            return i;
        });
        return tally;
    }

    private static Tally CountSequences(Func<Stream> open, byte[] block)
    {
        var tally = new Tally();
        Walk(open, block, (span, last) =>
        {
            var i = 0;
            while (i < span.Length)
            {
                if (span[i] < 0x80)
                {
                    i += tally.Ascii(span[i..]);
                    continue;
                }

                var status = Rune.DecodeFromUtf8(span[i..], out _, out var length);
                if (status == OperationStatus.NeedMoreData && !last)
                {
                    break;
                }

                if (status == OperationStatus.Done)
                {
                    tally.Found(everyday: true, insideWord: false);
                }
                else
                {
                    tally.Cut = status == OperationStatus.NeedMoreData;
                    tally.Missed();
                }

                tally.Run += length;
                i += length;
            }

            return i;
        });
        return tally;
    }

    private static void Walk(Func<Stream> open, byte[] block, Func<ReadOnlySpan<byte>, bool, int> take)
    {
        using var stream = open();
        var carried = 0;
        while (true)
        {
            var room = block.AsSpan(carried);
            var more = stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
            var length = carried + more;
            var used = take(block.AsSpan(0, length), more < room.Length);
            if (more < room.Length)
            {
                return;
            }

            carried = length - used;
            block.AsSpan(used, carried).CopyTo(block);
        }
    }

    private sealed class Tally
    {
        private const int LongRun = 3;

        private long line = 1;
        private long foreign;
        private long inRuns;

        public long Valid { get; private set; }

        public long Everyday { get; private set; }

        public long InsideWords { get; private set; }

        public long Invalid { get; private set; }

        public long FirstInvalidLine { get; private set; }

        /// <summary>Bytes beyond ASCII that stand together without a plain one between them, up to here.</summary>
        public long Run { get; set; }

        /// <summary>Bytes beyond ASCII.</summary>
        public long Foreign => foreign + Run;

        /// <summary>Those of them that stand three or more together.</summary>
        public long InRuns => inRuns + (Run >= LongRun ? Run : 0);

        /// <summary>The last sequence stops at the end of the file.</summary>
        public bool Cut { get; set; }

        public int Ascii(ReadOnlySpan<byte> span)
        {
            var end = span.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            var run = end < 0 ? span : span[..end];
            var zero = run.IndexOf((byte)0);
            if (zero >= 0)
            {
                throw Faults.Binary(line + run[..zero].Count((byte)'\n'));
            }

            line += run.Count((byte)'\n');
            (foreign, inRuns, Run) = (Foreign, InRuns, 0);
            return run.Length;
        }

        public void Found(bool everyday, bool insideWord)
        {
            Valid++;
            InsideWords += insideWord ? 1 : 0;
            Everyday += everyday ? 1 : 0;
        }

        public void Missed()
        {
            FirstInvalidLine = Invalid++ == 0 ? line : FirstInvalidLine;
        }
    }
}
