using Dangol.Customers;
using Dangol.Platform.Data;

namespace Dangol.Voice;

/// <summary>What a customer said, on their timeline. Reviews without a time stand at the very end.</summary>
internal sealed class ReviewTimeline : ITimelineSource
{
    public TimelineKind Kind { get; } = new("reviews", 32, "리뷰", "Reviews", "star");

    public async Task<IReadOnlyList<TimelineEntry>> Entries(DangolContext db, Guid customerId, TimelinePlace before, int limit, CancellationToken cancellationToken)
    {
        var reviews = await db.Rows(
            $"""
            select {ReviewRow.Columns} from reviews r {ReviewRow.Joins}
            where r.workspace_id = {db.WorkspaceId} and r.customer_id = {customerId} and (coalesce(r.created_at, 0), r.number) < ({before.At}, {before.Number})
            order by coalesce(r.created_at, 0) desc, r.number desc limit {limit}
            """, ReviewRow.Read, cancellationToken);
        return [.. reviews.Select(review => TimelineEntry.Of<ReviewEntry>(review.WrittenAt ?? StoredTypes.ToInstant(0), review.Number, new { Review = review }))];
    }

    public Task<long> Count(DangolContext db, Guid customerId, CancellationToken cancellationToken)
        => db.Number($"select count(*) from reviews where workspace_id = {db.WorkspaceId} and customer_id = {customerId}", cancellationToken);
}
