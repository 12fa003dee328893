using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>The promises that fell due in one week.</summary>
/// <param name="Pending">Due in the week and without a result yet: in their grace, or due later this week. Not among the cases.</param>
/// <param name="Moved">Of all of them, those that were moved in time with the customer told.</param>
public sealed record WeekOutcomes(LocalDate Monday, long Kept, long Late, long Broken, long Released, long Pending, long Moved)
{
    public Share KeptRate => new(Kept, Kept + Late + Broken);

    public long Promises => Kept + Late + Broken + Released + Pending;

    public static WeekOutcomes Sum(LocalDate monday, IEnumerable<WeekOutcomes> weeks) => weeks.Aggregate(
        new WeekOutcomes(monday, 0, 0, 0, 0, 0, 0),
        (sum, week) => new(monday, sum.Kept + week.Kept, sum.Late + week.Late, sum.Broken + week.Broken, sum.Released + week.Released, sum.Pending + week.Pending, sum.Moved + week.Moved));
}

internal static class KeptRateByWeek
{
    /// <summary>Every week of the period in order, those without promises too. Weeks end where the reader's zone says they end.</summary>
    public static async Task<IReadOnlyList<WeekOutcomes>> Read(DangolContext db, PromiseFilter filter, ReportPeriod period, PromiseClock clock, CancellationToken cancellationToken = default)
    {
        var weeks = period.Mondays.Select(monday => new WeekOutcomes(monday, 0, 0, 0, 0, 0, 0)).ToArray();
        if (weeks.Length == 0)
        {
            return weeks;
        }

        foreach (var (week, outcome, count, moved) in await db.Rows(
            $"""
            with weeks (week, starts, ends) as (values {Bounds(period, db.Caller.Zone)})
            select w.week, {Settled(clock)} as outcome, count(*), sum(case when p.moves > 0 then 1 else 0 end)
            from weeks w join promises p on p.due_at >= w.starts and p.due_at < w.ends
            where {PromiseConditions.Where(db, filter, db.Caller.Zone)}
            group by 1, 2
            """,
            row => (row.GetInt32(0), (PromiseOutcome)row.GetInt32(1), row.GetInt64(2), row.GetInt64(3)), cancellationToken))
        {
            weeks[week] = Counted(weeks[week] with { Moved = weeks[week].Moved + moved }, outcome, count);
        }

        return weeks;
    }

    /// <summary>The outcome where there is one, else <see cref="PromiseOutcome.OnTrack"/>: all that a report asks, and answered from an index alone.</summary>
    public static SqlText Settled(PromiseClock clock)
        => $"case p.state when 1 then 3 when 2 then 4 when 3 then 5 when 4 then 6 when 5 then 0 else case when p.grace_until < {clock.Now} then 5 else 0 end end";

    private static WeekOutcomes Counted(WeekOutcomes week, PromiseOutcome outcome, long count) => outcome switch
    {
        PromiseOutcome.Kept => week with { Kept = count },
        PromiseOutcome.Late => week with { Late = count },
        PromiseOutcome.Broken => week with { Broken = count },
        PromiseOutcome.Released => week with { Released = count },
        _ => week with { Pending = count },
    };

    private static SqlText Bounds(ReportPeriod period, DateTimeZone zone)
    {
        SqlText bounds = $"";
        var index = 0;
        foreach (var monday in period.Mondays)
        {
            var comma = new Sql.Raw(index == 0 ? "" : ", ");
            bounds = $"{bounds}{comma}({index++}, {DayRange.Week(monday).Start(zone)}, {DayRange.Week(monday).End(zone)})";
        }

        return bounds;
    }
}
