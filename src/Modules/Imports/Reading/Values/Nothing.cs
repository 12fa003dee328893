namespace Dangol.Imports.Reading;

/// <summary>What people and programs write where there is no value.</summary>
internal static class Nothing
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        ["-", "--", "—", "n/a", "na", "#n/a", "null", "(null)", "none", "nan", "nil", "없음", "해당없음", "미상", "미입력", "#ref!", "#value!", "#div/0!", "#name?", "?", "."],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> trimmed) => trimmed.Length <= 8 && Words.Contains(trimmed);
}
