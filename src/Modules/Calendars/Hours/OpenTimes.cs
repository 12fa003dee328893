using NodaTime;

namespace Dangol.Calendars;

/// <summary>
/// The open times of a span of years as real instants (ticks of 100 ns since 1970, UTC), with the open time that has passed before each. Immutable. Inside the span
/// everything is exact; beyond it nothing is said.
/// </summary>
internal sealed class OpenTimes
{
    private const long TicksOfMinute = NodaConstants.TicksPerMinute;
    private const long TicksOfBucket = NodaConstants.TicksPerDay;

    private readonly long[] _from;
    private readonly long[] _to;

    // Open ticks before each interval; one more at the end for the whole.
    private readonly long[] _before;

    // For each day of the span the first interval that ends after the day's beginning.
    private readonly int[] _firstOf;

    private OpenTimes(long begin, long end, List<(long From, long To)> open)
    {
        (Begin, End) = (begin, end);
        _from = [.. open.Select(interval => interval.From)];
        _to = [.. open.Select(interval => interval.To)];
        _before = new long[open.Count + 1];
        for (var i = 0; i < open.Count; i++)
        {
            _before[i + 1] = _before[i] + _to[i] - _from[i];
        }

        _firstOf = new int[((end - begin) / TicksOfBucket) + 1];
        for (int bucket = 0, at = 0; bucket < _firstOf.Length; bucket++)
        {
            while (at < _to.Length && _to[at] <= begin + (bucket * TicksOfBucket))
            {
                at++;
            }

            _firstOf[bucket] = at;
        }
    }

    public long Begin { get; }

    public long End { get; }

    public long Whole => _before[^1];

    public static OpenTimes Of(BusinessHours hours, int firstYear, int lastYear)
    {
        var (first, last) = (new LocalDate(firstYear, 1, 1), new LocalDate(lastYear, 12, 31));
        var (begin, end) = (hours.Zone.AtStartOfDay(first).ToInstant().ToUnixTimeTicks(), hours.Zone.AtStartOfDay(last.PlusDays(1)).ToInstant().ToUnixTimeTicks());
        return new OpenTimes(begin, end, Real(hours, WallClock.Open(hours, first, last), begin, end));
    }

    public bool Covers(long at) => at >= Begin && at < End;

    /// <summary>Open ticks from the span's begin to this instant.</summary>
    public long Passed(long at)
    {
        var i = Next(at);
        return i < _from.Length && _from[i] < at ? _before[i] + at - _from[i] : _before[i];
    }

    public bool IsOpen(long at)
    {
        var i = Next(at);
        return i < _from.Length && _from[i] <= at;
    }

    /// <summary>The earliest instant by which this much open time has passed since the span's begin; more than none and at most the whole.</summary>
    public long Earliest(long passed, long near)
    {
        var i = Next(near);
        var step = 1;
        var low = i;
        while (low < _from.Length && _before[Math.Min(low + step, _from.Length)] < passed)
        {
            low = Math.Min(low + step, _from.Length);
            step *= 2;
        }

        // The interval is among low .. low + step: the first whose end comes to at least that much.
        var high = Math.Min(low + step, _from.Length) - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_before[middle + 1] >= passed)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return _from[low] + passed - _before[low];
    }

    /// <summary>The latest instant by which no more than this much has passed; at least none and less than the whole.</summary>
    public long Latest(long passed)
    {
        var found = Array.BinarySearch(_before, passed);
        var i = found >= 0 ? found : ~found - 1;

        // Of intervals that begin after the same open time there is one only: none is empty.
        return _from[i] + passed - _before[i];
    }

    public IEnumerable<(long From, long To)> Between(long from, long to)
    {
        for (var i = Next(from); i < _from.Length && _from[i] < to; i++)
        {
            yield return (Math.Max(_from[i], from), Math.Min(_to[i], to));
        }
    }

    // The first interval that ends after the instant.
    private int Next(long at)
    {
        var i = _firstOf[(at - Begin) / TicksOfBucket];
        while (i < _to.Length && _to[i] <= at)
        {
            i++;
        }

        return i;
    }

    // An instant is open when its wall clock is: in an hour that the clock skips nothing is open, in one it shows twice both are.
    private static List<(long From, long To)> Real(BusinessHours hours, List<(long From, long To)> wall, long begin, long end)
    {
        var real = new List<(long From, long To)>(wall.Count);
        var next = 0;
        foreach (var stretch in hours.Zone.GetZoneIntervals(Instant.FromUnixTimeTicks(begin), Instant.FromUnixTimeTicks(end)))
        {
            var offset = stretch.WallOffset.Ticks;
            var from = stretch.HasStart ? Math.Max(begin, stretch.Start.ToUnixTimeTicks()) : begin;
            var to = stretch.HasEnd ? Math.Min(end, stretch.End.ToUnixTimeTicks()) : end;
            while (next > 0 && (wall[next - 1].To * TicksOfMinute) - offset > from)
            {
                next--;
            }

            for (; next < wall.Count && (wall[next].From * TicksOfMinute) - offset < to; next++)
            {
                Add(real, Math.Max(from, (wall[next].From * TicksOfMinute) - offset), Math.Min(to, (wall[next].To * TicksOfMinute) - offset));
            }
        }

        return real;
    }

    private static void Add(List<(long From, long To)> real, long from, long to)
    {
        if (from >= to)
        {
            return;
        }

        if (real.Count > 0 && real[^1].To == from)
        {
            real[^1] = (real[^1].From, to);
        }
        else
        {
            real.Add((from, to));
        }
    }
}
