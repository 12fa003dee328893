using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Voice;

/// <summary>Reviews of one or two stars that nobody has answered: whoever wrote them is waiting.</summary>
public static class ReviewsToAnswer
{
    /// <summary>How many days back a review still waits for an answer.</summary>
    public const int Days = 14;

    /// <summary>How many there are, as an expression to be put into a query with others.</summary>
    public static SqlText Count(DangolContext db) => $"(select count(*) from reviews r where r.workspace_id = {db.WorkspaceId} and {Waiting(db)})";

    /// <summary>The newest first.</summary>
    /// <param name="before">Goes on below this review (its time and number); null begins at the top.</param>
    public static Task<List<ReviewLine>> List(DangolContext db, int limit, (Instant At, long Number)? before = null, CancellationToken cancellationToken = default)
        => Lines(db, before is { } place ? (SqlText)$"{Waiting(db)} and (r.created_at, r.number) < ({place.At}, {place.Number})" : Waiting(db), limit, cancellationToken);

    /// <exception cref="NotFoundException">This workspace has no such review.</exception>
    public static async Task<ReviewLine> One(DangolContext db, long number, CancellationToken cancellationToken = default)
        => (await Lines(db, $"r.number = {number}", 1, cancellationToken)).SingleOrDefault() ?? throw new NotFoundException("review");

    /// <summary>Notes that somebody answered, or takes it back.</summary>
    /// <exception cref="NotFoundException">This workspace has no such review.</exception>
    public static async Task Mark(DangolContext db, long number, bool answered)
    {
        Instant? at = answered ? db.Now : null;
        if (await db.Execute($"update reviews set answered_at = {at?.ToStored()}, version = version + 1 where workspace_id = {db.WorkspaceId} and number = {number}") == 0)
        {
            throw new NotFoundException("review");
        }

        db.Audit(answered ? "answered" : "reopened", nameof(Review), number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Reviews written since this moment, as an expression to be put into a query with others.</summary>
    public static SqlText CountSince(DangolContext db, Instant since) => $"(select count(*) from reviews r where r.workspace_id = {db.WorkspaceId} and r.created_at >= {since})";

    /// <summary>Reviews written since this moment, the newest first.</summary>
    public static Task<List<ReviewLine>> Since(DangolContext db, Instant since, int limit, (Instant At, long Number)? before = null, CancellationToken cancellationToken = default)
        => Lines(db, before is { } place
            ? (SqlText)$"r.created_at >= {since} and (r.created_at, r.number) < ({place.At}, {place.Number})"
            : $"r.created_at >= {since}", limit, cancellationToken);

    private static SqlText Waiting(DangolContext db)
        => $"r.score in (1, 2) and r.created_at >= {db.Now - Duration.FromDays(Days)} and r.answered_at is null";

    private static Task<List<ReviewLine>> Lines(DangolContext db, SqlText where, int limit, CancellationToken cancellationToken)
        => db.Rows(
            $"""
            select r.number, r.score, r.title, r.text, coalesce(r.created_at, 0), r.answered_at, c.number, c.name, c.phone
            from reviews r left join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
            where r.workspace_id = {db.WorkspaceId} and {where} order by r.created_at desc, r.number desc limit {limit}
            """,
            row => new ReviewLine(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.TextOrNull(2), row.TextOrNull(3), row.Instant(4), row.InstantOrNull(5), row.NumberOrNull(6), row.TextOrNull(7), row.TextOrNull(8)), cancellationToken);
}

/// <param name="Score">1..5; null for words alone.</param>
/// <param name="Customer">The customer's short number; null where the source names nobody.</param>
public sealed record ReviewLine(long Number, int? Score, string? Title, string? Text, Instant At, Instant? AnsweredAt, long? Customer, string? Name, string? Phone);
