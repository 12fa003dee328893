namespace Dangol.Tests.Http;

/// <summary>A clock that stands still at noon in Seoul on 22 November 2026 until a test moves it.</summary>
public sealed class SettableClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Set(NodaTime.Instant now) => Interlocked.Exchange(ref _ticks, now.ToDateTimeOffset().UtcTicks);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
