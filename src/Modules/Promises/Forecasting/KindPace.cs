using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// How long promises of a kind take that are no deliveries: refunds, repairs, answers. The latest finished ones, each counting alike; those that were given up never ended.
/// The time within which a share p is done is the ⌈(n+1)·p⌉-th shortest (split conformal prediction without features; V. Vovk, A. Gammerman, G. Shafer, Algorithmic Learning in a
/// Random World, 2005), so that a new one of the same sort is done within it with at least that chance.
/// </summary>
internal sealed class KindPace
{
    /// <summary>Fewer finished promises of a kind say nothing.</summary>
    public const int LeastFinished = 50;

    private const int MostFinished = 2_000;
    private const int LookedAt = 20_000;

    private readonly List<Duration?> _took;

    private KindPace(IEnumerable<Duration?> took) => _took = [.. took.OrderBy(one => one ?? Duration.MaxValue)];

    public int Finished => _took.Count;

    public static async Task<KindPace> Learn(DangolContext db, PromiseKind kind, CancellationToken cancellationToken = default) => new(await db.Rows(
        $"""
        select made_at, closed_at, state from (
          select kind, made_at, closed_at, state from promises where workspace_id = {db.WorkspaceId} and state in ({PromiseState.Kept}, {PromiseState.Late}, {PromiseState.GivenUp}) and closed_at is not null
          order by closed_at desc limit {LookedAt}
        ) latest where kind = {kind} limit {MostFinished}
        """,
        row => row.GetInt32(2) == (int)PromiseState.GivenUp ? (Duration?)null : row.Instant(1) - row.Instant(0), cancellationToken));

    internal static KindPace Of(IEnumerable<Duration?> took) => new(took);

    /// <summary>The day by which one promised now is done with this chance; null where too little is known, or too many never were done.</summary>
    public DateBody? Offer(Instant now, DateTimeZone zone, double coverage)
    {
        var rank = (int)Math.Ceiling((_took.Count + 1) * coverage);
        if (_took.Count < LeastFinished || rank > _took.Count || _took[rank - 1] is not { } within)
        {
            return null;
        }

        var (today, day) = (now.InZone(zone).Date, (now + within).InZone(zone).Date);
        return new DateBody(day, Period.DaysBetween(today, day), coverage);
    }

    /// <summary>The chance that one promised now is done by then, rounded down to hundredths; null where too little is known.</summary>
    public double? Chance(Instant now, Instant due) => _took.Count < LeastFinished ? null
        : Math.Floor(100.0 * _took.Count(one => one is { } took && took <= due - now) / (_took.Count + 1)) / 100;
}
