using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Dangol.Imports.Reading;

/// <summary>A 64-bit hash (XXH3) of a value as a key: the same in every column and run, so that sketches of two files can be compared.</summary>
internal static class KeyHash
{
    /// <summary>"17850.0" and "17850" are one key: spreadsheets turn one into the other.</summary>
    public static ReadOnlySpan<char> WithoutFloat(ReadOnlySpan<char> value)
        => value.Length is > 2 and < 19 && value[^1] == '0' && value[^2] == '.' && !value[..^2].ContainsAnyExceptInRange('0', '9') ? value[..^2] : value;

    public static ulong Of(ReadOnlySpan<char> key) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key));
}
