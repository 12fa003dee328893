using Dangol.Orders;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Promises to known customers that were missed, with what was done for their customers since, the latest first.</summary>
internal static class RecoveryList
{
    public const int PageSize = 50;

    /// <summary>How far back a miss is still worth going after.</summary>
    public const int Days = 90;

    public static async Task<Page<RecoveryRow>> Read(DangolContext db, RecoveryTab tab, PromiseClock clock, string? cursor = null, int limit = PageSize)
    {
        var after = Cursor.Read(cursor, 2);
        SqlText more = after is null ? (SqlText)$"" : $" and (p.due_at, p.number) < ({after[0]}, {after[1]})";
        SqlText which = tab switch
        {
            RecoveryTab.ToDo => (SqlText)$" and not {IsClosed}",
            RecoveryTab.Closed => $" and {IsClosed}",
            _ => $"",
        };
        var rows = await db.Rows(
            $"""
            select p.id, p.due_at, p.number, {Again(db)}
            from promises p where p.workspace_id = {db.WorkspaceId} and {Missed(clock)}{which}{more} order by p.due_at desc, p.number desc limit {limit + 1}
            """,
            row => (Id: row.Id(0), DueAt: row.GetInt64(1), Number: row.GetInt64(2), Orders: row.GetInt64(3), Spent: row.GetInt64(4)));
        var shown = rows.Count > limit ? rows[..limit] : rows;
        var steps = (await Recoveries.Of(db, shown.ConvertAll(row => row.Id))).ToLookup(step => step.PromiseId);
        var promises = (await PromiseList.Of(db, shown.ConvertAll(row => row.Id), clock)).ToDictionary(promise => promise.Id);
        return new Page<RecoveryRow>([.. shown.Select(row => new RecoveryRow(promises[row.Id], [.. steps[row.Id].Select(Body)], row.Orders, row.Spent))], rows.Count > limit ? Cursor.Of(rows[limit - 1].DueAt, rows[limit - 1].Number) : null);
    }

    public static async Task<RecoveryRow?> One(DangolContext db, Guid promise, PromiseClock clock)
    {
        if (await PromiseList.One(db, promise, clock) is not { } row)
        {
            return null;
        }

        var (orders, spent) = await db.Row($"select {Again(db)} from promises p where p.workspace_id = {db.WorkspaceId} and p.id = {promise}", one => (one.GetInt64(0), one.GetInt64(1)));
        return new RecoveryRow(row, [.. (await Recoveries.Of(db, [promise])).Select(Body)], orders, spent);
    }

    /// <summary>What came of the misses of the last <see cref="Days"/> days.</summary>
    public static async Task<RecoverySummary> Summary(DangolContext db, PromiseClock clock) => await db.Row(
        $"""
        select count(*), coalesce(sum(case when m.taken > 0 then 1 else 0 end), 0), coalesce(sum(case when m.closed then 1 else 0 end), 0), coalesce(sum(m.cost), 0),
               coalesce(sum(case when m.taken > 0 and m.orders > 0 then 1 else 0 end), 0), coalesce(sum(case when m.taken = 0 and m.orders > 0 then 1 else 0 end), 0)
        from (
          select (select count(*) from recovery_steps s where s.workspace_id = {db.WorkspaceId} and {Stands}) as taken, {IsClosed} as closed, (select coalesce(sum(s.cost), 0) from recovery_steps s where s.workspace_id = {db.WorkspaceId} and {Stands}) as cost,
                 (select count(*) from orders o where o.workspace_id = {db.WorkspaceId} and {Since}) as orders
          from promises p where p.workspace_id = {db.WorkspaceId} and {Missed(clock)}
        ) m
        """,
        row => new RecoverySummary(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), Convert.ToInt64(row.GetValue(3), System.Globalization.CultureInfo.InvariantCulture), new Share(row.GetInt64(4), row.GetInt64(1)), new Share(row.GetInt64(5), row.GetInt64(0) - row.GetInt64(1)))) ?? RecoverySummary.Nothing;

    private static RecoveryStepBody Body(RecoveryStep step) => new(step.Sequence, step.Kind, step.At, step.Words, step.Cost, step.Who);

    private static SqlText Missed(PromiseClock clock)
        => $"p.customer_id is not null and p.due_at >= {clock.Now - Duration.FromDays(Days)} and p.due_at < {clock.Now} and ({PromiseOutcomes.Is(PromiseOutcome.Late, clock, "p.")} or {PromiseOutcomes.Is(PromiseOutcome.Broken, clock, "p.")} or {PromiseOutcomes.Is(PromiseOutcome.Overdue, clock, "p.")})";

    private static readonly SqlText IsClosed = $"""
        exists (select 1 from recovery_steps c where c.workspace_id = p.workspace_id and c.promise_id = p.id and c.kind = {RecoveryKind.Closed}
                and not exists (select 1 from recovery_steps u where u.workspace_id = c.workspace_id and u.promise_id = c.promise_id and u.kind = {RecoveryKind.Undone} and u.of = c.sequence))
        """;

    private static readonly SqlText Stands = $"""
        s.promise_id = p.id and s.kind not in ({RecoveryKind.Undone}, {RecoveryKind.Closed})
        and not exists (select 1 from recovery_steps u where u.workspace_id = s.workspace_id and u.promise_id = s.promise_id and u.kind = {RecoveryKind.Undone} and u.of = s.sequence)
        """;

    // Sales to the same customer after the promise fell due.
    private static readonly SqlText Since = $"o.customer_id = p.customer_id and o.kind = {OrderKind.Sale} and o.ordered_at > p.due_at";

    private static SqlText Again(DangolContext db) => $"(select count(*) from orders o where o.workspace_id = {db.WorkspaceId} and {Since}), (select cast(coalesce(sum(o.total), 0) as bigint) from orders o where o.workspace_id = {db.WorkspaceId} and {Since})";
}

internal enum RecoveryTab
{
    ToDo,
    Closed,
    All,
}

/// <param name="Orders">How often the customer bought since the promise fell due.</param>
/// <param name="Spent">For how much, in hundredths of the workspace's currency.</param>
public sealed record RecoveryRow(PromiseRow Promise, IReadOnlyList<RecoveryStepBody> Steps, long Orders, long Spent)
{
    public bool IsClosed => Steps.Any(step => step.Kind == RecoveryKind.Closed);

    public long Cost => Steps.Sum(step => step.Cost);
}

/// <param name="Cost">In hundredths of the workspace's currency.</param>
public sealed record RecoveryStepBody(int Sequence, RecoveryKind Kind, Instant At, string? Words, long Cost, string Who);

/// <param name="Missed">Promises to known customers that were missed in the last 90 days.</param>
/// <param name="GoneAfter">For how many of them something was done.</param>
/// <param name="Cost">What it cost, in hundredths of the currency.</param>
/// <param name="BoughtAgain">Of those, how many whose customers bought again.</param>
/// <param name="BoughtWithout">Of the others.</param>
public sealed record RecoverySummary(long Missed, long GoneAfter, long Closed, long Cost, Share BoughtAgain, Share BoughtWithout)
{
    public static RecoverySummary Nothing { get; } = new(0, 0, 0, 0, default, default);
}
