using Dangol.Platform.Data;
using Dangol.Platform.Outbox;
using Dangol.Platform.Web;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Notices as pages and the API show them, the newest first.</summary>
internal static class NoticeList
{
    public const int PageSize = 50;

    private static readonly Sql.Raw Columns = new("""
        n.id, n.number, n.kind, n.language, n.recipient, n.title, n.body, n.new_due_at, n.new_due_is_date, n.reason, n.state, n.made_at, n.made_by, n.decided_at, n.decided_by, n.by_rule, n.sent_at, n.version,
        p.id, p.number, p.kind, p.what, p.due_at, p.due_is_date, p.state, c.id, c.number, c.name, n.for_due_at
        """);

    private static readonly Sql.Raw Joins = new("""
        join promises p on p.workspace_id = n.workspace_id and p.id = n.promise_id
        left join customers c on c.workspace_id = p.workspace_id and c.id = p.customer_id
        """);

    /// <param name="state">Null: all of them.</param>
    public static async Task<Page<NoticeRow>> Read(DangolContext db, NoticeState? state, string? cursor = null, int limit = PageSize, Guid? promise = null)
    {
        var after = Cursor.Read(cursor, 1);
        SqlText which = state is { } one ? (SqlText)$" and n.state = {one}" : $"";
        SqlText about = promise is { } id ? (SqlText)$" and n.promise_id = {id}" : $"";
        SqlText more = after is null ? (SqlText)$"" : $" and n.number < {after[0]}";
        var rows = await db.Rows($"select {Columns} from notices n {Joins} where n.workspace_id = {db.WorkspaceId}{which}{about}{more} order by n.number desc limit {limit + 1}", Row);
        return new Page<NoticeRow>(rows.Count > limit ? rows[..limit] : rows, rows.Count > limit ? Cursor.Of(rows[limit - 1].Number) : null);
    }

    public static Task<NoticeRow?> One(DangolContext db, long number)
        => db.Row($"select {Columns} from notices n {Joins} where n.workspace_id = {db.WorkspaceId} and n.number = {number}", row => (NoticeRow?)Row(row));

    public static async Task<IReadOnlyDictionary<NoticeState, long>> Counts(DangolContext db)
        => (await db.Rows($"select state, count(*) from notices where workspace_id = {db.WorkspaceId} group by state", row => ((NoticeState)row.GetInt32(0), row.GetInt64(1)))).ToDictionary(count => count.Item1, count => count.Item2);

    private static NoticeRow Row(System.Data.Common.DbDataReader row) => new(
        row.Id(0), row.GetInt64(1), (NoticeKind)row.GetInt32(2), row.GetString(3), row.TextOrNull(4), row.GetString(5), row.GetString(6),
        row.InstantOrNull(7) is { } due ? new Due(due, row.GetBoolean(8)) : null, row.TextOrNull(9), (NoticeState)row.GetInt32(10), row.Instant(11), row.TextOrNull(12))
    {
        DecidedAt = row.InstantOrNull(13),
        DecidedBy = row.TextOrNull(14),
        ByRule = row.GetBoolean(15),
        SentAt = row.InstantOrNull(16),
        Version = row.GetInt32(17),
        PromiseId = row.Id(18),
        Promise = row.GetInt64(19),
        PromiseKind = (PromiseKind)row.GetInt32(20),
        What = row.TextOrNull(21),
        Due = new Due(row.Instant(22), row.GetBoolean(23)),
        IsOpen = row.GetInt32(24) is (int)PromiseState.Open or (int)PromiseState.Paused,
        CustomerId = row.IsDBNull(25) ? null : row.Id(25),
        Customer = row.NumberOrNull(26),
        CustomerName = row.TextOrNull(27),
        ForDueAt = row.Instant(28),
    };
}

/// <summary>A notice with the promise it is about.</summary>
public sealed record NoticeRow(
    Guid Id, long Number, NoticeKind Kind, string Language, string? Recipient, string Title, string Body, Due? NewDue, string? Reason, NoticeState State, Instant MadeAt, string? MadeBy)
{
    public Instant? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }

    public bool ByRule { get; init; }

    public Instant? SentAt { get; init; }

    public int Version { get; init; }

    public Guid PromiseId { get; init; }

    public long Promise { get; init; }

    public PromiseKind PromiseKind { get; init; }

    public string? What { get; init; }

    public Due Due { get; init; }

    public bool IsOpen { get; init; }

    public Guid? CustomerId { get; init; }

    public long? Customer { get; init; }

    public string? CustomerName { get; init; }

    /// <summary>The due time it was written for.</summary>
    public Instant ForDueAt { get; init; }

    /// <summary>How it stands in the outbox; null for drafts.</summary>
    public LetterStanding? Letter { get; init; }
}
