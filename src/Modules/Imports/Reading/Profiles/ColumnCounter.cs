using System.Numerics;

namespace Dangol.Imports.Reading;

/// <summary>
/// Adds up what all values of one column look like. A value seen lately is only counted; the judging of its look is remembered.
/// </summary>
internal sealed class ColumnCounter(string header, int index, int sketchSize)
{
    private const int Slots = 512;
    private const int MostTopValues = 256;
    private const int MostSamples = 5;

    private readonly Slot[] recent = new Slot[Slots];
    private readonly long[] counts = new long[64];
    private readonly KeySketch keys = new(sketchSize);
    private readonly DayRange[] days = [DayRange.None, DayRange.None, DayRange.None];
    private readonly Dictionary<string, long> prefixes = [];
    private readonly Dictionary<string, long> currencies = [];
    private readonly List<string> samples = [];
    private Dictionary<ulong, TopValue>? top = [];
    private long rows;
    private long empty;
    private int minLength = int.MaxValue;
    private int maxLength;
    private double minNumber = double.PositiveInfinity;
    private double maxNumber = double.NegativeInfinity;

    public void Add(ReadOnlySpan<char> value)
    {
        rows++;
        if (value.Length > 0 && (value[0] <= ' ' || value[^1] <= ' ' || value[0] is '\u00A0' or '\u3000' || value[^1] is '\u00A0' or '\u3000'))
        {
            value = value.Trim();
        }

        if (value.Length == 0)
        {
            empty++;
            return;
        }

        var key = value[^1] == '0' ? KeyHash.WithoutFloat(value) : value;
        var hash = KeyHash.Of(key) ^ (key.Length == value.Length ? 0UL : 1UL);
        ref var slot = ref recent[(int)(hash >> 20) & (Slots - 1)];
        if (slot.Hash == hash && slot.Times > 0)
        {
            slot.Times++;
            return;
        }

        Flush(ref slot);
        slot.Hash = hash;
        slot.Times = 1;
        Judge(ref slot, value);
    }

    /// <summary>Values missing at the end of a short row.</summary>
    public void AddEmpty()
    {
        rows++;
        empty++;
    }

    public void Merge(ColumnCounter other)
    {
        FlushAll();
        other.FlushAll();
        rows += other.rows;
        empty += other.empty;
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }

        keys.Merge(other.keys);
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = days[i].With(other.days[i]);
        }

        (minLength, maxLength) = (Math.Min(minLength, other.minLength), Math.Max(maxLength, other.maxLength));
        (minNumber, maxNumber) = (Math.Min(minNumber, other.minNumber), Math.Max(maxNumber, other.maxNumber));
        foreach (var (prefix, times) in other.prefixes)
        {
            Count(prefixes, prefix, times);
        }

        foreach (var (currency, times) in other.currencies)
        {
            Count(currencies, currency, times);
        }

        samples.AddRange(other.samples.Where(sample => !samples.Contains(sample)).Take(MostSamples - samples.Count));
        MergeTop(other);
    }

    public ColumnProfile ToProfile()
    {
        FlushAll();
        return new ColumnProfile(header, index, rows, empty, counts, keys, days)
        {
            MinLength = maxLength == 0 ? 0 : minLength,
            MaxLength = maxLength,
            MinNumber = minNumber,
            MaxNumber = maxNumber,
            Samples = samples,
            Prefixes = prefixes,
            Currencies = currencies,
            TopValues = top?.Values.OrderByDescending(value => value.Times).ThenBy(value => value.Text, StringComparer.Ordinal).ToList(),
        };
    }

    private void Judge(ref Slot slot, ReadOnlySpan<char> value)
    {
        (minLength, maxLength) = (Math.Min(minLength, value.Length), Math.Max(maxLength, value.Length));
        var look = Looks.At(value);
        slot.Fits = look.Fits;
        if ((look.Fits & Fits.Number) != 0)
        {
            (minNumber, maxNumber) = (Math.Min(minNumber, look.Number), Math.Max(maxNumber, look.Number));
        }

        if ((look.Fits & Fits.Date) != 0)
        {
            days[0] = days[0].With(look.YearMonthDay);
            days[1] = days[1].With(look.DayMonthYear);
            days[2] = days[2].With(look.MonthDayYear);
        }

        if (look.PrefixLength > 0 && prefixes.Count < 64)
        {
            Count(prefixes, value[..look.PrefixLength].ToString(), 1);
        }

        if (look.Currency is { } currency)
        {
            Count(currencies, currency, 1);
        }

        if (samples.Count < MostSamples)
        {
            var sample = value[..Math.Min(value.Length, 80)].ToString();
            if (!samples.Contains(sample))
            {
                samples.Add(sample);
            }
        }

        if (top is not null && !top.ContainsKey(slot.Hash))
        {
            top[slot.Hash] = new TopValue(value[..Math.Min(value.Length, 80)].ToString(), 0);
            top = top.Count > MostTopValues ? null : top;
        }
    }

    private void Flush(ref Slot slot)
    {
        if (slot.Times == 0)
        {
            return;
        }

        keys.Add(slot.Hash & ~1UL, slot.Times);
        if (top is not null)
        {
            top[slot.Hash] = top[slot.Hash] with { Times = top[slot.Hash].Times + slot.Times };
        }

        for (var bits = (ulong)slot.Fits; bits != 0; bits &= bits - 1)
        {
            counts[BitOperations.TrailingZeroCount(bits)] += slot.Times;
        }

        slot.Times = 0;
    }

    private void FlushAll()
    {
        foreach (ref var slot in recent.AsSpan())
        {
            Flush(ref slot);
        }
    }

    private void MergeTop(ColumnCounter other)
    {
        if (top is null || other.top is null)
        {
            top = null;
            return;
        }

        foreach (var (hash, value) in other.top)
        {
            top[hash] = top.TryGetValue(hash, out var mine) ? mine with { Times = mine.Times + value.Times } : value;
        }

        top = top.Count > MostTopValues ? null : top;
    }

    private static void Count(Dictionary<string, long> counted, string word, long times)
        => counted[word] = counted.GetValueOrDefault(word) + times;

    private struct Slot
    {
        public ulong Hash;
        public Fits Fits;
        public int Times;
    }
}
