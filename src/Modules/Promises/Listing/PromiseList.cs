using System.Data.Common;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using Dangol.Platform.Web;
using NodaTime;

namespace Dangol.Promises;

/// <summary>The list behind every number about promises: one page of it, by keyset.</summary>
internal static class PromiseList
{
    public const int PageSize = 50;

    private const int OverdueLookedAt = 300;

    public static async Task<Page<PromiseRow>> Read(DangolContext db, PromiseFilter filter, PromiseClock clock, string? cursor = null, int limit = PageSize, CancellationToken cancellationToken = default)
    {
        var (where, after) = (PromiseConditions.Where(db, filter, db.Caller.Zone), Cursor.Read(cursor, 2));
        var (direction, key) = (new Sql.Raw(filter.Ascending ? "" : " desc"), new Sql.Raw(filter.ByStake ? "stake" : "due_at"));
        SqlText? union = null;
        foreach (var arm in PromiseConditions.Arms(filter.Tab, clock))
        {
            SqlText more = after is null ? (SqlText)$"" : $" and (p.{key}, p.number) {new Sql.Raw(filter.Ascending ? ">" : "<")} ({after[0]}, {after[1]})";
            SqlText stretch = $"select * from (select p.* from {PromiseConditions.Source(db, filter)} where {where} and {arm}{more} order by p.{key}{direction}, p.number{direction} limit {limit + 1}) arm";
            union = union is null ? stretch : $"{union} union all {stretch}";
        }

        var rows = await db.Rows(
            $"select {Columns} from ({union!} order by {key}{direction}, number{direction} limit {limit + 1}) p {Joins} order by p.{key}{direction}, p.number{direction}",
            row => Row(row, clock), cancellationToken);
        var next = rows.Count > limit ? Cursor.Of(filter.ByStake ? rows[limit - 1].Stake : rows[limit - 1].Due.At.ToStored(), rows[limit - 1].Number) : null;
        return new Page<PromiseRow>(rows.Count > limit ? rows[..limit] : rows, next);
    }

    /// <summary>One promise as the list shows it; null when there is none.</summary>
    public static Task<PromiseRow?> One(DangolContext db, long number, PromiseClock clock, CancellationToken cancellationToken = default)
        => One(db, $"p.number = {number}", clock, cancellationToken);

    /// <inheritdoc cref="One(DangolContext, long, PromiseClock, CancellationToken)"/>
    public static Task<PromiseRow?> One(DangolContext db, Guid id, PromiseClock clock, CancellationToken cancellationToken = default)
        => One(db, $"p.id = {id}", clock, cancellationToken);

    /// <summary>These promises, in no order.</summary>
    public static Task<List<PromiseRow>> Of(DangolContext db, IReadOnlyCollection<Guid> ids, PromiseClock clock, CancellationToken cancellationToken = default)
        => ids.Count == 0 ? Task.FromResult(new List<PromiseRow>()) : db.Rows($"select {Columns} from promises p {Joins} where p.workspace_id = {db.WorkspaceId} and p.id in ({SqlList.Of(ids)})", row => Row(row, clock), cancellationToken);

    /// <summary>A customer's promises in the order of the timeline, downwards from a place in it.</summary>
    public static Task<List<PromiseRow>> OfCustomer(DangolContext db, Guid customer, Instant beforeAt, long beforeNumber, int limit, PromiseClock clock, CancellationToken cancellationToken)
        => db.Rows(
            $"select {Columns} from promises p {Joins} where p.workspace_id = {db.WorkspaceId} and p.customer_id = {customer} and (coalesce(p.closed_at, p.due_at), p.number) < ({beforeAt}, {beforeNumber}) order by coalesce(p.closed_at, p.due_at) desc, p.number desc limit {limit}",
            row => Row(row, clock), cancellationToken);

    /// <summary>Promises whose number or words are these, the newest first.</summary>
    public static async Task<List<PromiseRow>> Told(DangolContext db, string query, int limit, PromiseClock clock, CancellationToken cancellationToken)
    {
        var numbers = await db.Search(SearchKind.Promise, query, limit, cancellationToken: cancellationToken);
        if (long.TryParse(query.TrimStart('#'), out var number) && query.StartsWith('#'))
        {
            numbers = [number];
        }

        var rows = new List<PromiseRow>();
        foreach (var found in numbers)
        {
            if (await One(db, found, clock, cancellationToken) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>Of the overdue promises that fell due last, those to the customers who spent most.</summary>
    public static Task<List<PromiseRow>> OverdueByValue(DangolContext db, PromiseClock clock, int limit, CancellationToken cancellationToken)
        => db.Rows(
            $"""
            select {Columns} from (
              select p.* from promises p
              where p.workspace_id = {db.WorkspaceId} and {PromiseOutcomes.Is(PromiseOutcome.Overdue, clock, "p.")}
              order by p.due_at desc, p.number desc limit {OverdueLookedAt}
            ) p {Joins} order by coalesce(c.spent, 0) desc, p.due_at desc, p.number desc limit {limit}
            """,
            row => Row(row, clock), cancellationToken);

    private static readonly Sql.Raw Columns = new("""
        p.id, p.number, p.kind, p.what, p.origin, p.made_at, p.due_at, p.due_is_date, p.grace_until, p.state, p.closed_at, p.moves,
        p.category, p.seller, p.region, p.kept_by, p.version, p.customer_id, c.number, c.name, c.phone, p.order_id, o.number, o.source_key,
        p.paused_at, p.parts_done, p.parts_total, p.team, p.channel, p.priority, p.about, p.made_by, p.target, p.policy_id, p.miss_chance, p.stake
        """);

    private static readonly Sql.Raw Joins = new("""
        left join customers c on c.workspace_id = p.workspace_id and c.id = p.customer_id
        left join orders o on o.workspace_id = p.workspace_id and o.id = p.order_id
        """);

    private static Task<PromiseRow?> One(DangolContext db, SqlText which, PromiseClock clock, CancellationToken cancellationToken)
        => db.Row($"select {Columns} from promises p {Joins} where p.workspace_id = {db.WorkspaceId} and {which}", row => (PromiseRow?)Row(row, clock), cancellationToken);

    private static PromiseRow Row(DbDataReader row, PromiseClock clock)
    {
        var due = new Due(row.Instant(6), row.GetBoolean(7));
        var state = (PromiseState)row.GetInt32(9);
        return new PromiseRow(row.Id(0), row.GetInt64(1), (PromiseKind)row.GetInt32(2), row.TextOrNull(3), (PromiseOrigin)row.GetInt32(4), row.Instant(5), due)
        {
            Outcome = PromiseOutcomes.Of(state, due, row.Instant(8), clock),
            IsOpen = state is PromiseState.Open or PromiseState.Paused,
            GraceUntil = row.Instant(8),
            ClosedAt = row.InstantOrNull(10),
            Moves = row.GetInt32(11),
            Category = row.TextOrNull(12),
            Seller = row.TextOrNull(13),
            Region = row.TextOrNull(14),
            KeptBy = row.TextOrNull(15),
            Version = row.GetInt32(16),
            Customer = row.IsDBNull(18) ? null : new PromiseCustomer(row.Id(17), row.GetInt64(18), row.TextOrNull(19), row.TextOrNull(20)),
            Order = row.IsDBNull(22) ? null : new PromiseOrder(row.Id(21), row.GetInt64(22), row.GetString(23)),
            PausedAt = row.InstantOrNull(24),
            PartsDone = row.GetInt32(25),
            PartsTotal = (int?)row.NumberOrNull(26),
            Team = row.TextOrNull(27),
            Channel = row.TextOrNull(28),
            Priority = (PromisePriority)row.GetInt32(29),
            About = row.TextOrNull(30),
            MadeBy = row.TextOrNull(31),
            Target = row.TextOrNull(32),
            MissChance = state == PromiseState.Open ? (int?)row.NumberOrNull(34) : null,
            Stake = state == PromiseState.Open ? row.GetInt64(35) : 0,
            Policy = row.IdOrNull(33),
        };
    }
}

/// <summary>A promise in a list, with the names of what it is about.</summary>
public sealed record PromiseRow(Guid Id, long Number, PromiseKind Kind, string? What, PromiseOrigin Origin, Instant MadeAt, Due Due)
{
    public required PromiseOutcome Outcome { get; init; }

    /// <summary>Nothing closed it, whatever the clock says: it can still be fulfilled, moved, released or given up.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Still to be kept: open, and its grace not over.</summary>
    public bool IsDue => Outcome is PromiseOutcome.OnTrack or PromiseOutcome.AtRisk or PromiseOutcome.Overdue or PromiseOutcome.Waiting;

    public required Instant GraceUntil { get; init; }

    public Instant? ClosedAt { get; init; }

    public int Moves { get; init; }

    public string? Category { get; init; }

    public string? Seller { get; init; }

    public string? Region { get; init; }

    public string? KeptBy { get; init; }

    /// <summary>Since when we wait for the customer and the clock stands still.</summary>
    public Instant? PausedAt { get; init; }

    public int PartsDone { get; init; }

    /// <summary>Null when it is one thing.</summary>
    public int? PartsTotal { get; init; }

    public string? Team { get; init; }

    public string? Channel { get; init; }

    public PromisePriority Priority { get; init; }

    public string? About { get; init; }

    public string? MadeBy { get; init; }

    /// <summary>The chance that it will be missed, in thousandths; null where too little is known of such promises, or it is closed.</summary>
    public int? MissChance { get; init; }

    /// <summary>The chance times what the customer has bought, in hundredths of the currency; 0 when closed.</summary>
    public long Stake { get; init; }

    /// <summary>Which target of an SLA policy it stands for.</summary>
    public string? Target { get; init; }

    public Guid? Policy { get; init; }

    public int Version { get; init; }

    public PromiseCustomer? Customer { get; init; }

    public PromiseOrder? Order { get; init; }
}

public sealed record PromiseCustomer(Guid Id, long Number, string? Name, string? Phone);

/// <param name="Key">The order's number in its source, as people know it.</param>
public sealed record PromiseOrder(Guid Id, long Number, string Key);
