using Dangol.Calendars;
using NodaTime;

namespace Dangol.Tests.Unit.Calendars;

/// <summary>The same rules minute by minute: slow, and plain enough to be believed.</summary>
internal sealed class SlowCalendar(BusinessHours hours)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    public bool IsOpen(Instant at)
    {
        var local = at.InZone(hours.Zone).LocalDateTime;
        return Begins(local, hours.Of) && !Begins(local, date => hours.Closings.GetValueOrDefault(date, [])) && !Begins(local, date => hours.Breaks.GetValueOrDefault(date, []));
    }

    public long Between(Instant from, Instant to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var minutes = 0L;
        for (var at = from; at < to; at += Minute)
        {
            minutes += IsOpen(at) ? 1 : 0;
        }

        return minutes;
    }

    /// <summary>Null when it does not come within that many minutes.</summary>
    public Instant? Add(Instant from, long minutes, int most)
    {
        var at = from;
        for (var i = 0; i < most && minutes != 0; i++)
        {
            if (minutes > 0)
            {
                minutes -= IsOpen(at) ? 1 : 0;
                at += Minute;
            }
            else
            {
                at -= Minute;
                minutes += IsOpen(at) ? 1 : 0;
            }
        }

        return minutes == 0 ? at : null;
    }

    private static bool Begins(LocalDateTime local, Func<LocalDate, IReadOnlyList<DayHours>> of)
        => Has(of(local.Date), Of(local)) || Has(of(local.Date.PlusDays(-1)), Of(local) + (24 * 60)) || Has(of(local.Date.PlusDays(-2)), Of(local) + (48 * 60));

    private static bool Has(IReadOnlyList<DayHours> all, int minute) => all.Any(one => one.From <= minute && minute < one.To);

    private static int Of(LocalDateTime local) => (local.Hour * 60) + local.Minute;
}
