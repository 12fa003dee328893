using System.Buffers.Binary;

namespace Dangol.Platform;

/// <summary>Version-7 UUIDs: they sort by the time they were made, so new rows land beside each other on disk.</summary>
public static class Ids
{
    public static Guid New(TimeProvider clock)
    {
#pragma warning disable RS0030 // the one place that may
        return Guid.CreateVersion7(clock.GetUtcNow());
#pragma warning restore RS0030
    }
}

/// <summary>
/// Ids for many rows made in a row by one writer: each greater than the one before, even when the clock stands still or steps back.
/// The 12 bits behind the milliseconds count (RFC 9562, method 1); the rest is random.
/// </summary>
public sealed class IdSeries(TimeProvider clock)
{
    private readonly byte[] _bytes = new byte[16];
    private long _milliseconds;
    private int _count;

    /// <summary>The lowest given so far; empty before any.</summary>
    public Guid First { get; private set; }

    /// <summary>The highest given so far.</summary>
    public Guid Last { get; private set; }

    public Guid Next()
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (now > _milliseconds)
        {
            (_milliseconds, _count) = (now, 0);
        }
        else if (++_count > 0xFFF)
        {
            (_milliseconds, _count) = (_milliseconds + 1, 0);
        }

        Random.Shared.NextBytes(_bytes.AsSpan(8));
        BinaryPrimitives.WriteInt64BigEndian(_bytes, (_milliseconds << 16) | 0x7000 | (long)_count);
        _bytes[8] = (byte)((_bytes[8] & 0x3F) | 0x80);
        Last = new Guid(_bytes, bigEndian: true);
        First = First == Guid.Empty ? Last : First;
        return Last;
    }
}
