using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

internal static class KeptRateByDay
{
    /// <summary>Each figure is the length of one stretch of an index: quick enough for a page that everybody opens many times a day.</summary>
    public static async Task<IReadOnlyList<Share>> Read(DangolContext db, LocalDate first, int days, PromiseClock clock, CancellationToken cancellationToken)
    {
        var zone = db.Caller.Zone;
        SqlText bounds = $"";
        for (var day = 0; day < days; day++)
        {
            var comma = new Sql.Raw(day == 0 ? "" : ", ");
            bounds = $"{bounds}{comma}({day}, {zone.AtStartOfDay(first.PlusDays(day)).ToInstant()}, {zone.AtStartOfDay(first.PlusDays(day + 1)).ToInstant()})";
        }

        var (kept, late, broken) = (Counted(db, PromiseTab.Kept, clock), Counted(db, PromiseTab.Late, clock), Counted(db, PromiseTab.Broken, clock));
        return await db.Rows(
            $"with days (day, starts, ends) as (values {bounds}) select d.day, {kept}, {late} + {broken} from days d order by d.day",
            row => new Share(row.GetInt64(1), row.GetInt64(1) + row.GetInt64(2)), cancellationToken);
    }

    private static SqlText Counted(DangolContext db, PromiseTab tab, PromiseClock clock)
    {
        SqlText? sum = null;
        foreach (var arm in PromiseConditions.Arms(tab, clock))
        {
            SqlText count = $"(select count(*) from promises p where p.workspace_id = {db.WorkspaceId} and {arm} and p.due_at >= d.starts and p.due_at < d.ends)";
            sum = sum is null ? count : $"{sum} + {count}";
        }

        return sum!;
    }
}
