using System.Collections.Frozen;

namespace Dangol.Imports.Planning;

/// <summary>All header words of all languages, looked up by their lower-case form.</summary>
internal static class HeaderLexicon
{
    private static readonly FrozenDictionary<string, Concepts> Words = Build();

    public static readonly int LongestWord = Words.Keys.Max(word => word.Length);

    public static bool TryGet(string word, out Concepts concepts) => Words.TryGetValue(word, out concepts);

    private static FrozenDictionary<string, Concepts> Build()
    {
        var words = new Dictionary<string, Concepts>(StringComparer.Ordinal);
        foreach (var source in (string[])[EnglishHeaderWords.Lines, KoreanHeaderWords.Lines, ForeignHeaderWords.Lines])
        {
            foreach (var line in source.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var concepts = line[..colon] == "Of" ? default : Concepts.Parse(line[..colon]);
                foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    // English stands first: "note" is a note before it is a mark.
                    words.TryAdd(word, concepts);
                }
            }
        }

        foreach (var filler in (string[])["the", "of", "to", "by", "in", "for", "a", "and", "prefix", "dataset", "data", "list", "table", "export", "별", "당", "목록", "명단", "내역", "리스트", "정보", "자료", "원", "krw", "usd", "hour", "분", "rec", "record"])
        {
            words.TryAdd(filler, default);
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
