using System.Data.Common;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Wishes as pages and the API show them, the newest first.</summary>
internal static class WishList
{
    public const int PageSize = 50;

    private static readonly Sql.Raw Columns = new("""
        w.number, w.kind, w.what, w.wanted_at, w.wanted_is_date, w."limit", w.offered, w.agreed, w.state, w.channel, w.heard_at, w.heard_by, w.offered_at, w.closed_at, w.version,
        c.id, c.number, c.name, p.number, p.id
        """);

    private static readonly Sql.Raw Joins = new("""
        join customers c on c.workspace_id = w.workspace_id and c.id = w.customer_id
        left join promises p on p.workspace_id = w.workspace_id and p.id = w.promise_id
        """);

    /// <param name="states">Null: all of them.</param>
    /// <param name="customer">The customer's short number.</param>
    public static async Task<Page<WishRow>> Read(DangolContext db, IReadOnlyCollection<WishState>? states, long? customer = null, string? cursor = null, int limit = PageSize)
    {
        var after = Cursor.Read(cursor, 1);
        SqlText which = states is { } some ? (SqlText)$" and w.state in ({SqlList.Of(some.Select(state => (long)state))})" : $"";
        SqlText whose = customer is { } number ? (SqlText)$" and c.number = {number}" : $"";
        SqlText more = after is null ? (SqlText)$"" : $" and w.number < {after[0]}";
        var rows = await db.Rows($"select {Columns} from wishes w {Joins} where w.workspace_id = {db.WorkspaceId}{which}{whose}{more} order by w.number desc limit {limit + 1}", Row);
        return new Page<WishRow>(rows.Count > limit ? rows[..limit] : rows, rows.Count > limit ? Cursor.Of(rows[limit - 1].Number) : null);
    }

    public static Task<WishRow?> One(DangolContext db, long number)
        => db.Row($"select {Columns} from wishes w {Joins} where w.workspace_id = {db.WorkspaceId} and w.number = {number}", row => (WishRow?)Row(row));

    /// <summary>A customer's wishes in the order of the timeline, downwards from a place in it.</summary>
    public static Task<List<WishRow>> OfCustomer(DangolContext db, Guid customer, Instant beforeAt, long beforeNumber, int limit, CancellationToken cancellationToken)
        => db.Rows(
            $"select {Columns} from wishes w {Joins} where w.workspace_id = {db.WorkspaceId} and w.customer_id = {customer} and (w.heard_at, w.number) < ({beforeAt}, {beforeNumber}) order by w.heard_at desc, w.number desc limit {limit}", Row, cancellationToken);

    /// <summary>How many stand how.</summary>
    public static async Task<IReadOnlyDictionary<WishState, long>> Counts(DangolContext db)
        => (await db.Rows($"select state, count(*) from wishes where workspace_id = {db.WorkspaceId} group by state", row => ((WishState)row.GetInt32(0), row.GetInt64(1)))).ToDictionary(one => one.Item1, one => one.Item2);

    private static WishRow Row(DbDataReader row) => new(row.GetInt64(0), (PromiseKind)row.GetInt32(1), row.GetString(2), row.InstantOrNull(3) is { } wanted ? new Due(wanted, row.GetBoolean(4)) : null)
    {
        Limit = row.TextOrNull(5),
        Offered = row.TextOrNull(6),
        Agreed = row.TextOrNull(7),
        State = (WishState)row.GetInt32(8),
        Channel = row.TextOrNull(9),
        HeardAt = row.Instant(10),
        HeardBy = row.GetString(11),
        OfferedAt = row.InstantOrNull(12),
        ClosedAt = row.InstantOrNull(13),
        Version = row.GetInt32(14),
        CustomerId = row.Id(15),
        Customer = row.GetInt64(16),
        CustomerName = row.TextOrNull(17),
        Promise = row.NumberOrNull(18),
        PromiseId = row.IsDBNull(19) ? null : row.Id(19),
    };
}

/// <summary>A wish with whose it is.</summary>
public sealed record WishRow(long Number, PromiseKind Kind, string What, Due? Wanted)
{
    public string? Limit { get; init; }

    public string? Offered { get; init; }

    public string? Agreed { get; init; }

    public WishState State { get; init; }

    public string? Channel { get; init; }

    public Instant HeardAt { get; init; }

    public string HeardBy { get; init; } = "";

    public Instant? OfferedAt { get; init; }

    public Instant? ClosedAt { get; init; }

    public int Version { get; init; }

    public Guid CustomerId { get; init; }

    public long Customer { get; init; }

    public string? CustomerName { get; init; }

    /// <summary>The number of the promise that came of it.</summary>
    public long? Promise { get; init; }

    public Guid? PromiseId { get; init; }

    public bool IsOpen => State is WishState.Open or WishState.Offered;
}
