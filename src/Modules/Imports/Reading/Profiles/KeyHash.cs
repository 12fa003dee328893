using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Dangol.Imports.Reading;

/// <summary>A 64-bit hash of a value as a key: the same in every column and run, so that sketches of two files can be compared.</summary>
internal static class KeyHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;

    /// <summary>"17850.0" and "17850" are one key: spreadsheets turn one into the other.</summary>
    public static ReadOnlySpan<char> WithoutFloat(ReadOnlySpan<char> value)
        => value.Length is > 2 and < 19 && value[^1] == '0' && value[^2] == '.' && !value[..^2].ContainsAnyExceptInRange('0', '9') ? value[..^2] : value;

    public static ulong Of(ReadOnlySpan<char> key)
    {
        var bytes = MemoryMarshal.AsBytes(key);
        var hash = (ulong)bytes.Length * First;
        while (bytes.Length >= 16)
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) ^ Second);
            bytes = bytes[16..];
        }

        if (bytes.Length >= 8)
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), First);
            bytes = bytes[8..];
        }

        var tail = 0UL;
        foreach (var value in bytes)
        {
            tail = (tail << 8) | value;
        }

        hash = Fold(hash ^ tail, Second);
        hash ^= hash >> 32;
        hash *= First;
        return hash ^ (hash >> 29);
    }

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low ^ left;
    }
}
