using Dangol.Platform;
using Dangol.Ui;
using NodaTime;

namespace Dangol.Tests.Unit.Ui;

/// <summary>People reading pages at a quarter past three in Seoul on Sunday 22 November 2026.</summary>
internal static class Readers
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 6, 15);

    public static Words Korean { get; } = Reading("ko", "Asia/Seoul");

    public static Words English { get; } = Reading("en", "Europe/London");

    private static Words Reading(string language, string zone)
    {
        var caller = new Caller();
        caller.Reads(language, DateTimeZoneProviders.Tzdb[zone]);
        return new Words(caller, new StoppedClock(Now));
    }

    private sealed class StoppedClock(Instant now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();
    }
}
