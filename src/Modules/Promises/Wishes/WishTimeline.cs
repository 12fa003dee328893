using Dangol.Customers;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>Wishes on a customer's timeline, where they were heard.</summary>
internal sealed class WishTimeline : ITimelineSource
{
    public TimelineKind Kind { get; } = new("wishes", 35, "바람", "Wishes", "heart-handshake");

    public async Task<IReadOnlyList<TimelineEntry>> Entries(DangolContext db, Guid customerId, TimelinePlace before, int limit, CancellationToken cancellationToken)
        => [.. (await WishList.OfCustomer(db, customerId, before.At, before.Number, limit, cancellationToken)).Select(row => TimelineEntry.Of<WishTimelineItem>(row.HeardAt, row.Number, new { Wish = row }))];

    public Task<long> Count(DangolContext db, Guid customerId, CancellationToken cancellationToken)
        => db.Number($"select count(*) from wishes where workspace_id = {db.WorkspaceId} and customer_id = {customerId}", cancellationToken);
}
