using NodaTime;

namespace Dangol.Calendars;

/// <summary>Open times by the wall clock, in minutes since the beginning of 1 January 1970 there: sorted, apart from each other.</summary>
internal static class WallClock
{
    private const int MinutesOfDay = 24 * 60;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>What is open on the days from the first to the last, both included; what begins a day earlier and lasts into the first is included whole.</summary>
    public static List<(long From, long To)> Open(BusinessHours hours, LocalDate first, LocalDate last)
    {
        var open = new List<(long From, long To)>();
        var shut = new List<(long From, long To)>();
        for (var date = first.PlusDays(-1); date <= last; date = date.PlusDays(1))
        {
            var midnight = Midnight(date);
            Add(open, midnight, hours.Of(date));
            Add(shut, midnight, hours.Closings.GetValueOrDefault(date));
            Add(shut, midnight, hours.Breaks.GetValueOrDefault(date));
        }

        return Without(Joined(open), Joined(shut));
    }

    /// <summary>What begins on a date is not all closed or a break.</summary>
    public static bool OpensOn(BusinessHours hours, LocalDate date)
    {
        var (open, shut) = (new List<(long From, long To)>(), new List<(long From, long To)>());
        Add(open, 0, hours.Of(date));
        Add(shut, 0, hours.Closings.GetValueOrDefault(date));
        Add(shut, 0, hours.Breaks.GetValueOrDefault(date));
        return Without(Joined(open), Joined(shut)).Count > 0;
    }

    public static long Midnight(LocalDate date) => (long)Period.DaysBetween(Epoch, date) * MinutesOfDay;

    private static void Add(List<(long From, long To)> all, long midnight, IReadOnlyList<DayHours>? hours)
    {
        for (var i = 0; i < (hours?.Count ?? 0); i++)
        {
            all.Add((midnight + hours![i].From, midnight + hours[i].To));
        }
    }

    private static List<(long From, long To)> Joined(List<(long From, long To)> all)
    {
        all.Sort();
        var joined = new List<(long From, long To)>(all.Count);
        foreach (var (from, to) in all)
        {
            if (joined.Count > 0 && from <= joined[^1].To)
            {
                joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, to));
            }
            else
            {
                joined.Add((from, to));
            }
        }

        return joined;
    }

    private static List<(long From, long To)> Without(List<(long From, long To)> open, List<(long From, long To)> shut)
    {
        if (shut.Count == 0)
        {
            return open;
        }

        var left = new List<(long From, long To)>(open.Count + shut.Count);
        var next = 0;
        foreach (var (begin, end) in open)
        {
            while (next < shut.Count && shut[next].To <= begin)
            {
                next++;
            }

            var from = begin;
            for (var i = next; i < shut.Count && shut[i].From < end; i++)
            {
                if (shut[i].From > from)
                {
                    left.Add((from, shut[i].From));
                }

                from = Math.Max(from, shut[i].To);
            }

            if (from < end)
            {
                left.Add((from, end));
            }
        }

        return left;
    }
}
