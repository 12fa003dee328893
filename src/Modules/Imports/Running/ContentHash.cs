using Dangol.Imports.Reading;
using NodaTime;

namespace Dangol.Imports.Running;

/// <summary>A 64-bit hash of what a row says, built value by value. Stored: the same content must hash alike in every version.</summary>
internal struct ContentHash
{
    private ulong _hash;
    private int _count;

    public readonly long Value => (long)_hash;

    public void Add(ReadOnlySpan<char> text) => Mix(KeyHash.Of(text));

    public void Add(long? number) => Mix(number is { } some ? ((ulong)some * 0x9E3779B97F4A7C15) + 1 : 0);

    public void Add(Instant? time) => Add(time?.ToUnixTimeTicks());

    // The count of values goes in, so that a value cannot slip into its neighbour's place unnoticed.
    private void Mix(ulong value)
    {
        _hash = (System.Numerics.BitOperations.RotateLeft(_hash, 23) ^ value ^ (ulong)++_count) * 0xD6E8FEB86659FD93;
        _hash ^= _hash >> 32;
    }
}
