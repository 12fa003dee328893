using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>The weeks a report shows: whole weeks from Monday on, where the reader is.</summary>
/// <param name="First">Monday of the first week.</param>
/// <param name="Weeks">How many; 0 when no promise was ever judged.</param>
/// <param name="PassedOver">Null when these are the weeks up to now. Else how many judged promises those hold: too few, so the report goes back to where the promises are.</param>
public sealed record ReportPeriod(LocalDate First, int Weeks, long? PassedOver = null)
{
    private const int Enough = 10;

    /// <summary>Sunday of the last week.</summary>
    public LocalDate Last => First.PlusWeeks(Weeks).PlusDays(-1);

    public DayRange Days => new(First, Last);

    public IEnumerable<LocalDate> Mondays => Enumerable.Range(0, Weeks).Select(week => First.PlusWeeks(week));

    /// <summary>The last weeks whose promises were judged, ten at least: an imported history ends years ago, and a few strays may lie far after it.</summary>
    public static async Task<ReportPeriod> Latest(DangolContext db, PromiseFilter filter, PromiseClock clock, int weeks, CancellationToken cancellationToken = default)
    {
        var judged = Judged(db, filter, clock);
        var thisWeek = Monday(clock.Now.InZone(db.Caller.Zone).Date);
        var (end, best, inLast) = (thisWeek, default(ReportPeriod), 0L);
        while (true)
        {
            var period = new ReportPeriod(end.PlusWeeks(1 - weeks), weeks, end == thisWeek ? null : inLast);
            var (start, after) = (period.Days.Start(db.Caller.Zone), period.Days.End(db.Caller.Zone));
            var held = await db.Number($"select count(*) from (select 1 from promises p where {judged} and p.due_at >= {start} and p.due_at < {after} limit {Enough}) few", cancellationToken);
            inLast = end == thisWeek ? held : inLast;
            best ??= held > 0 ? period : null;
            if (held >= Enough)
            {
                return period;
            }

            if (await db.Row($"select max(p.due_at) from promises p where {judged} and p.due_at < {start}", row => row.InstantOrNull(0), cancellationToken) is not { } earlier)
            {
                return best ?? new ReportPeriod(thisWeek, 0);
            }

            end = Monday(earlier.InZone(db.Caller.Zone).Date);
        }
    }

    /// <summary>From the first week with a judged promise to the last.</summary>
    public static async Task<ReportPeriod> Everything(DangolContext db, PromiseFilter filter, PromiseClock clock, CancellationToken cancellationToken = default)
    {
        var judged = Judged(db, filter, clock);
        var first = await db.Row($"select min(p.due_at) from promises p where {judged}", row => row.InstantOrNull(0), cancellationToken);
        var last = await db.Row($"select max(p.due_at) from promises p where {judged}", row => row.InstantOrNull(0), cancellationToken);
        return first is { } from && last is { } to
            ? Between(from.InZone(db.Caller.Zone).Date, to.InZone(db.Caller.Zone).Date)
            : new ReportPeriod(Monday(clock.Now.InZone(db.Caller.Zone).Date), 0);
    }

    /// <summary>Every week that has one of these days.</summary>
    public static ReportPeriod Between(LocalDate from, LocalDate to)
        => new(Monday(from), Math.Max(0, (int)(Period.DaysBetween(Monday(from), Monday(to)) / 7) + 1));

    public static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static SqlText Judged(DangolContext db, PromiseFilter filter, PromiseClock clock)
        => $"{PromiseConditions.Where(db, filter, db.Caller.Zone)} and (p.state in (1, 2, 3) or (p.state = 0 and p.grace_until < {clock.Now}))";
}
