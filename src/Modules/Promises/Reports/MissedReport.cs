using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>Where a missed promise's order got stuck, by its own dates.</summary>
public enum MissCause
{
    /// <summary>It has not left the shop.</summary>
    NotSent = 0,

    /// <summary>It left after it was to have arrived.</summary>
    SentLate = 1,

    /// <summary>It left in time, and came late or not at all.</summary>
    OnTheWay = 2,

    /// <summary>There is no order, or its dates do not tell.</summary>
    Unknown = 3,
}

/// <summary>When the customer was told that a promise would not be kept as made.</summary>
public enum ToldWhen
{
    Before = 0,
    After = 1,
    Never = 2,
}

/// <summary>How long before the due time it was first noted that it would not be kept: moved, given up, or a notice drafted.</summary>
public enum KnownWhen
{
    /// <summary>Not before it was due.</summary>
    NotBefore = 0,
    LessThanADay = 1,
    OneToThreeDays = 2,
    ThreeToSevenDays = 3,
    MoreThanSevenDays = 4,
}

/// <summary>What is known about each promise beyond its columns, as SQL over promises under the alias p: numbers and lists take the same.</summary>
internal static class MissedFacts
{
    private const long DayMicroseconds = 86_400_000_000;

    public static SqlText Cause => $"""
        coalesce((select case when o.shipped_at > p.due_at then {MissCause.SentLate} when o.shipped_at is not null then {MissCause.OnTheWay} when o.delivered_at is null then {MissCause.NotSent} else {MissCause.Unknown} end
                  from orders o where o.workspace_id = p.workspace_id and o.id = p.order_id), {MissCause.Unknown})
        """;

    public static SqlText Told => $"""
        (case when p.moves > 0 or exists (select 1 from notices n where n.workspace_id = p.workspace_id and n.promise_id = p.id and n.sent_at <= n.for_due_at) then {ToldWhen.Before}
              when exists (select 1 from notices n where n.workspace_id = p.workspace_id and n.promise_id = p.id and n.sent_at is not null)
                or exists (select 1 from promise_movements m where m.workspace_id = p.workspace_id and m.promise_id = p.id and m.kind = {MovementKind.Moved} and m.customer_told) then {ToldWhen.After}
              else {ToldWhen.Never} end)
        """;

    public static SqlText Known => $"""
        (case when {FirstNoted} is null or {FirstNoted} >= p.due_at then {KnownWhen.NotBefore} when p.due_at - {FirstNoted} < {DayMicroseconds} then {KnownWhen.LessThanADay}
              when p.due_at - {FirstNoted} < {3 * DayMicroseconds} then {KnownWhen.OneToThreeDays} when p.due_at - {FirstNoted} < {7 * DayMicroseconds} then {KnownWhen.ThreeToSevenDays} else {KnownWhen.MoreThanSevenDays} end)
        """;

    /// <summary>The last reason somebody gave; null when nobody did.</summary>
    public static SqlText Reason => $"""
        coalesce((select m.reason from promise_movements m where m.workspace_id = p.workspace_id and m.promise_id = p.id and m.reason is not null order by m.sequence desc limit 1),
                 (select n.reason from notices n where n.workspace_id = p.workspace_id and n.promise_id = p.id and n.reason is not null order by n.number desc limit 1))
        """;

    private static SqlText FirstNoted => $"""
        (select min(f.noted) from (
           select m.recorded_at as noted from promise_movements m where m.workspace_id = p.workspace_id and m.promise_id = p.id and m.kind in ({MovementKind.Moved}, {MovementKind.GivenUp})
           union all select n.made_at from notices n where n.workspace_id = p.workspace_id and n.promise_id = p.id) f)
        """;
}

/// <summary>Why promises that fell due in some weeks were missed (late, broken, or overdue), and whether the customer heard of it in time.</summary>
/// <param name="Reasons">The most frequent first; null stands for no reason given.</param>
public sealed record MissedReport(
    long Missed, IReadOnlyDictionary<MissCause, long> Causes, IReadOnlyDictionary<ToldWhen, long> Told, IReadOnlyDictionary<KnownWhen, long> Known, IReadOnlyList<(string? Reason, long Count)> Reasons)
{
    private const int MostReasons = 12;

    /// <summary>Of the missed ones, those whose customer was told before they were due.</summary>
    public Share ToldInTime => new(Told.GetValueOrDefault(ToldWhen.Before), Missed);

    internal static async Task<MissedReport> Read(DangolContext db, PromiseFilter filter, ReportPeriod period, PromiseClock clock, CancellationToken cancellationToken = default)
    {
        var missed = Missing(db, filter with { Tab = PromiseTab.Missed, Due = period.Days }, clock);
        async Task<Dictionary<T, long>> Count<T>(SqlText fact)
            where T : struct, Enum
            => (await db.Rows($"select f.fact, count(*) from (select {fact} as fact from promises p where p.workspace_id = {db.WorkspaceId} and {missed}) f group by f.fact", row => ((T)(object)row.GetInt32(0), row.GetInt64(1)), cancellationToken)).ToDictionary(one => one.Item1, one => one.Item2);
        var causes = await Count<MissCause>(MissedFacts.Cause);
        return new MissedReport(
            causes.Values.Sum(), causes, await Count<ToldWhen>(MissedFacts.Told), await Count<KnownWhen>(MissedFacts.Known),
            await db.Rows($"select f.fact, count(*) from (select {MissedFacts.Reason} as fact from promises p where p.workspace_id = {db.WorkspaceId} and {missed}) f group by f.fact order by count(*) desc, f.fact limit {MostReasons}", row => (row.TextOrNull(0), row.GetInt64(1)), cancellationToken));
    }

    private static SqlText Missing(DangolContext db, PromiseFilter filter, PromiseClock clock)
    {
        SqlText? any = null;
        foreach (var arm in PromiseConditions.Arms(filter.Tab, clock))
        {
            any = any is null ? arm : $"{any} or {arm}";
        }

        return $"{PromiseConditions.Where(db, filter, db.Caller.Zone)} and ({any!})";
    }
}
