using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>The moment at which promises are judged, with what the judgement takes from the workspace.</summary>
/// <param name="zone">The workspace's: days end when they end there.</param>
/// <param name="graceDays">0..365: how long after the due time an open promise is overdue before it counts as broken.</param>
public sealed class PromiseClock(Instant now, DateTimeZone zone, int graceDays)
{
    private static readonly Duration Ahead = Duration.FromHours(24);

    /// <summary>Cut to whole microseconds, as times are stored: programs and SQL judge alike.</summary>
    public Instant Now { get; } = StoredTypes.ToInstant(now.ToStored());

    public DateTimeZone Zone => zone;

    public int GraceDays => graceDays;

    /// <summary>An open promise with a due time before this, and not over, is at risk.</summary>
    public Instant TimesAtRiskBefore => Now + Ahead;

    /// <summary>The same for promises that name a day: the end of tomorrow.</summary>
    public Instant DatesAtRiskBefore { get; } = zone.AtStartOfDay(now.InZone(zone).Date.PlusDays(2)).ToInstant();

    /// <summary>No open promise due before this is within its grace: the grace of open promises is the workspace's (see <see cref="PromiseLedger.TakeNewGrace"/>).</summary>
    public Instant OldestOverdue => Now - Duration.FromDays(graceDays);

    /// <summary>Now, for the caller's workspace.</summary>
    public static async Task<PromiseClock> Read(DangolContext db, CancellationToken cancellationToken = default)
    {
        var (zone, grace) = await db.Row($"select zone, grace_days from workspaces where id = {db.WorkspaceId}", row => (row.GetString(0), row.GetInt32(1)), cancellationToken);
        return new PromiseClock(db.Now, DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? "") ?? DateTimeZone.Utc, grace);
    }
}
