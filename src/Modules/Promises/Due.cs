using NodaTime;

namespace Dangol.Promises;

/// <summary>What the customer was told: a time, or a day without one.</summary>
/// <param name="At">The last moment at which it still counts as kept.</param>
/// <param name="IsDate">A day was told; <paramref name="At"/> is its last microsecond.</param>
public readonly record struct Due(Instant At, bool IsDate)
{
    /// <param name="zone">The workspace's: the day ends when it ends there, daylight saving included.</param>
    public static Due On(LocalDate day, DateTimeZone zone) => new(zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromTicks(10), true);

    public static Due By(Instant time) => new(time, false);
}
