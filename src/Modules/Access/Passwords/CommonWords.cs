using System.Collections.Frozen;

namespace Dangol.Access;

/// <summary>What people choose as passwords, and the words they make them of. Korean ones are known by the Latin keys that type them.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> All = Load();

    public static int Count => All.Count;

    public static bool Has(string word) => All.Contains(word);

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream("common-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => HangulKeys.Of(word).ToLowerInvariant()).Where(word => word.Length >= 3).ToFrozenSet();
    }
}
