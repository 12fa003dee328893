using Dangol.Customers;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>
/// Promises on a customer's timeline, each once: where it was fulfilled, released or given up, and while it is open where it is due, so that what is
/// still to come stands above what has been.
/// </summary>
internal sealed class PromiseTimeline : ITimelineSource
{
    public TimelineKind Kind { get; } = new("promises", 30, "약속", "Promises", "handshake");

    public async Task<IReadOnlyList<TimelineEntry>> Entries(DangolContext db, Guid customerId, TimelinePlace before, int limit, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        var rows = await PromiseList.OfCustomer(db, customerId, before.At, before.Number, limit, clock, cancellationToken);
        return [.. rows.Select(row => TimelineEntry.Of<PromiseTimelineItem>(row.ClosedAt ?? row.Due.At, row.Number, new { Promise = row, Clock = clock }))];
    }

    public Task<long> Count(DangolContext db, Guid customerId, CancellationToken cancellationToken)
        => db.Number($"select count(*) from promises where workspace_id = {db.WorkspaceId} and customer_id = {customerId}", cancellationToken);
}
