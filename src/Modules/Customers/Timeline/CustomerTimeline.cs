using Dangol.Platform.Data;
using Dangol.Platform.Web;

namespace Dangol.Customers;

/// <param name="Next">Where the older entries begin; null at the end.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineEntry> Entries, string? Next);

/// <summary>A kind and how many entries of it the customer has.</summary>
public sealed record TimelineCount(TimelineKind Kind, long Count);

/// <summary>One timeline out of what the modules tell: merged by time, the newest first, a page at a time.</summary>
internal sealed class CustomerTimeline(IEnumerable<ITimelineSource> sources)
{
    public const int PageSize = 20;

    private readonly List<ITimelineSource> _sources = [.. sources.OrderBy(source => source.Kind.Rank)];

    /// <param name="kind">The name of one kind; null for all.</param>
    public async Task<TimelinePage> Read(DangolContext db, Guid customer, string? kind, string? before, CancellationToken cancellationToken)
    {
        var place = Cursor.Read(before, 3);
        var found = new List<(TimelineEntry Entry, int Rank)>();
        foreach (var source in _sources.Where(source => kind is null || source.Kind.Name == kind))
        {
            var entries = await source.Entries(db, customer, Below(place, source.Kind.Rank), PageSize + 1, cancellationToken);
            found.AddRange(entries.Select(entry => (entry, source.Kind.Rank)));
        }

        var page = found.OrderByDescending(one => one.Entry.At).ThenByDescending(one => one.Rank).ThenByDescending(one => one.Entry.Number).Take(PageSize + 1).ToList();
        var last = page.Count > PageSize ? page[PageSize - 1] : default;
        return new TimelinePage([.. page.Take(PageSize).Select(one => one.Entry)], last.Entry is null ? null : Cursor.Of(last.Entry.At.ToStored(), last.Rank, last.Entry.Number));
    }

    public async Task<IReadOnlyList<TimelineCount>> Count(DangolContext db, Guid customer, CancellationToken cancellationToken)
    {
        var counts = new List<TimelineCount>();
        foreach (var source in _sources)
        {
            counts.Add(new TimelineCount(source.Kind, await source.Count(db, customer, cancellationToken)));
        }

        return counts;
    }

    // Entries of the same moment stand by rank: a higher one was already shown, a lower one is still to come.
    private static TimelinePlace Below(long[]? place, int rank) => place switch
    {
        null => TimelinePlace.Top,
        [var at, var shown, var number] => new TimelinePlace(StoredTypes.ToInstant(at), rank < shown ? long.MaxValue : rank == shown ? number : long.MinValue),
        _ => throw new InvalidOperationException("A place has three parts."),
    };
}
