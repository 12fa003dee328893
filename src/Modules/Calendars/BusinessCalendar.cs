using NodaTime;

namespace Dangol.Calendars;

/// <summary>
/// Exact arithmetic with open time. Open times are computed once for a span of years and kept; the span grows when somebody asks beyond it. Safe for many threads.
/// </summary>
/// <exception cref="NeverOpenException">The open time asked for does not come within 200 years.</exception>
public sealed class BusinessCalendar
{
    private const int FurthestYears = 200;
    private const int FirstYear = 1, LastYear = 9990;

    private readonly BusinessHours _hours;
    private readonly Lock _growing = new();
    private volatile OpenTimes? _times;
    private (int First, int Last) _years;

    internal BusinessCalendar(BusinessHours hours) => _hours = hours;

    public DateTimeZone Zone => _hours.Zone;

    /// <summary>
    /// The earliest instant by which this much open time has passed since <paramref name="from"/>: an hour from 17:00 with closing at 18:00 is 18:00. Backwards (negative)
    /// the latest. Nothing added is the instant itself.
    /// </summary>
    public Instant Add(Instant from, Duration openTime)
    {
        var (at, ticks) = (from.ToUnixTimeTicks(), openTime.BclCompatibleTicks);
        if (ticks == 0)
        {
            return from;
        }

        for (var years = 1; ; years = Math.Min(years * 4, FurthestYears))
        {
            var times = Around(from, ticks < 0 ? -years : 0, ticks < 0 ? 0 : years);
            var target = times.Passed(at) + ticks;
            if (ticks > 0 && target <= times.Whole)
            {
                return Instant.FromUnixTimeTicks(times.Earliest(target, at));
            }

            if (ticks < 0 && target >= 0)
            {
                return Instant.FromUnixTimeTicks(times.Latest(target));
            }

            if (years == FurthestYears)
            {
                throw new NeverOpenException();
            }
        }
    }

    /// <summary>Open time from one instant to another; negative when the second is earlier.</summary>
    public Duration Between(Instant from, Instant to)
    {
        var times = _times;
        var (begin, end) = (from.ToUnixTimeTicks(), to.ToUnixTimeTicks());
        if (times is null || !times.Covers(begin) || !times.Covers(end))
        {
            times = Spanning(from, to);
        }

        return Duration.FromTicks(times.Passed(end) - times.Passed(begin));
    }

    /// <summary>True at an open interval's start, false at its end.</summary>
    public bool IsOpen(Instant at) => Around(at, 0, 0).IsOpen(at.ToUnixTimeTicks());

    /// <summary>Is it open at some time of the hours that begin on this date? Those of the day before that last over midnight do not count.</summary>
    public bool OpensOn(LocalDate date) => WallClock.OpensOn(_hours, date);

    /// <summary>Is the day a holiday, by the calendar's wall clock?</summary>
    public bool IsHoliday(Instant at) => _hours.Holidays.Contains(at.InZone(Zone).Date);

    /// <summary>Is it the time of a break of that date, or of one of the day before that lasts over midnight?</summary>
    public bool IsBreak(Instant at)
    {
        var local = at.InZone(Zone).LocalDateTime;
        return In(local.Date, 0) || In(local.Date.PlusDays(-1), 24 * 60);

        bool In(LocalDate date, int further)
        {
            var minute = (local.TickOfDay / NodaConstants.TicksPerMinute) + further;
            return _hours.Breaks.TryGetValue(date, out var breaks) && breaks.Any(one => one.From <= minute && minute < one.To);
        }
    }

    /// <summary>The open intervals between two instants, cut at both; in order.</summary>
    public IEnumerable<(Instant From, Instant To)> Periods(Instant from, Instant to)
        => from >= to ? [] : Spanning(from, to).Between(from.ToUnixTimeTicks(), to.ToUnixTimeTicks()).Select(open => (Instant.FromUnixTimeTicks(open.From), Instant.FromUnixTimeTicks(open.To)));

    private OpenTimes Around(Instant at, int yearsBefore, int yearsAfter)
    {
        var times = _times;
        var ticks = at.ToUnixTimeTicks();
        if (times is not null && times.Covers(ticks) && yearsBefore >= -1 && yearsAfter <= 1)
        {
            return times;
        }

        var year = at.InZone(Zone).Year;
        return Covering(year - 1 + yearsBefore, year + 1 + yearsAfter);
    }

    private OpenTimes Spanning(Instant one, Instant other)
    {
        var (from, to) = (one.InZone(Zone).Year, other.InZone(Zone).Year);
        return Covering(Math.Min(from, to) - 1, Math.Max(from, to) + 1);
    }

    private OpenTimes Covering(int first, int last)
    {
        lock (_growing)
        {
            (first, last) = (Math.Clamp(first, FirstYear, LastYear), Math.Clamp(last, FirstYear, LastYear));
            if (_times is { } times && _years.First <= first && last <= _years.Last)
            {
                return times;
            }

            _years = _times is null ? (first, last) : (Math.Min(first, _years.First), Math.Max(last, _years.Last));
            return _times = OpenTimes.Of(_hours, _years.First, _years.Last);
        }
    }
}

/// <summary>The calendar is not open long enough within two hundred years.</summary>
public sealed class NeverOpenException() : Exception("This much open time does not come within 200 years.");
