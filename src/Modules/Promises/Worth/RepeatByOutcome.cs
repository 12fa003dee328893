using System.Globalization;
using Dangol.Orders;
using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>What customers did after their first promise fell due, by how that promise ended.</summary>
/// <param name="Again">Of the customers whose whole window is over: how many bought again in it.</param>
/// <param name="Spent">What they spent in it, in hundredths of the workspace's currency; those who bought nothing count with 0.</param>
/// <param name="Unfinished">Customers left out because their window is not over, or the data ends before it is.</param>
public sealed record RepeatGroup(PromiseOutcome Outcome, Share Again, Mean Spent, long Unfinished);

/// <param name="Until">The last moment that is known: now, or the last order where the data ends before. Null without orders.</param>
public sealed record RepeatReport(int Days, IReadOnlyList<RepeatGroup> Groups, Instant? Until, string Currency);

internal static class RepeatByOutcome
{
    public static readonly IReadOnlyList<int> Windows = [30, 90, 180, 365];

    /// <summary>The number of days asked for; 90 when none is.</summary>
    /// <exception cref="InvalidInputException">It is none of <see cref="Windows"/>.</exception>
    public static int Window(int? asked) => asked is not { } days ? 90 : Windows.Contains(days) ? days
        : throw new InvalidInputException(new Dictionary<string, string[]> { ["days"] = [$"One of: {string.Join(", ", Windows)}."] });

    /// <summary>
    /// One case is one customer with the first promise that fell due for them: a customer with many promises would otherwise count many times, and
    /// most for those who come back. The window opens at the due time, the same for all outcomes: that is when the customer knows whether the promise
    /// was kept. An order counts when it was placed in the window and not cancelled.
    /// </summary>
    public static async Task<RepeatReport> Read(DangolContext db, int days, PromiseClock clock, CancellationToken cancellationToken = default)
    {
        var currency = await db.Row($"select currency from workspaces where id = {db.WorkspaceId}", row => row.GetString(0), cancellationToken) ?? "";
        var last = await db.Row($"select {NewOrders.Last(db)}", row => row.InstantOrNull(0), cancellationToken);
        if (last is not { } lastOrder)
        {
            return new(days, Groups([]), null, currency);
        }

        var until = Instant.Min(clock.Now, lastOrder);
        var (end, window) = (until - Duration.FromDays(days), Duration.FromDays(days).ToInt64Nanoseconds() / 1000);
        // The plus keeps SQLite at the one customer's orders: by kind it would read everybody's of those days.
        SqlText bought = $"from orders o where o.workspace_id = {db.WorkspaceId} and o.customer_id = p.customer_id and o.ordered_at > p.due_at and o.ordered_at <= p.due_at + {window} and +o.kind = 0 and o.status <> 5";
        var rows = await db.Rows(
            $"""
            select outcome, finished, count(*), sum(again), sum(spent), sum(spent * 1.0 * spent) from (
              select {KeptRateByWeek.Settled(clock)} as outcome,
                case when p.due_at <= {end} then 1 else 0 end as finished,
                case when p.due_at <= {end} and exists (select 1 {bought}) then 1 else 0 end as again,
                case when p.due_at <= {end} then coalesce((select sum(o.total) {bought} and o.currency = {currency}), 0) else 0 end as spent
              from promises p
              where p.workspace_id = {db.WorkspaceId} and p.customer_id is not null and p.due_at <= {until}
                and not exists (
                  select 1 from promises e
                  where e.workspace_id = {db.WorkspaceId} and e.customer_id = p.customer_id and (e.due_at, e.number) < (p.due_at, p.number))
            ) cases group by 1, 2
            """,
            row => new Counted((PromiseOutcome)row.GetInt32(0), row.GetInt32(1) == 1, row.GetInt64(2), Whole(row.GetValue(3)), Real(row.GetValue(4)), Real(row.GetValue(5))), cancellationToken);
        return new(days, Groups(rows), until, currency);
    }

    private static IReadOnlyList<RepeatGroup> Groups(List<Counted> rows) => [.. ScoresByOutcome.Outcomes.Select(outcome =>
    {
        var finished = rows.FirstOrDefault(row => row.Outcome == outcome && row.Finished) ?? new(outcome, true, 0, 0, 0, 0);
        var unfinished = rows.Where(row => row.Outcome == outcome && !row.Finished).Sum(row => row.Cases);
        return new RepeatGroup(outcome, new(finished.Again, finished.Cases), new(finished.Cases, finished.Spent, finished.Squares), unfinished);
    })];

    private static long Whole(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static double Real(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private sealed record Counted(PromiseOutcome Outcome, bool Finished, long Cases, long Again, double Spent, double Squares);
}
