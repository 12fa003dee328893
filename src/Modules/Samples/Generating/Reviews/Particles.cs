namespace Dangol.Samples.Generating;

/// <summary>Korean particles take one of two forms, by whether the word before them ends in a consonant.</summary>
internal static class Particles
{
    private static readonly Dictionary<string, string> AfterVowel = new()
    {
        ["이"] = "가",
        ["은"] = "는",
        ["을"] = "를",
        ["과"] = "와",
        ["으로"] = "로",
        ["이랑"] = "랑",
        ["이나"] = "나",
    };

    /// <param name="particle">As it stands after a consonant; one that has a single form stays as it is.</param>
    public static string Join(string word, string particle)
    {
        var end = Final(word[^1]);
        // 로 follows ㄹ as if it were a vowel: 양갱으로, but 설로.
        var vowel = end == 0 || particle == "으로" && end == 8;
        return word + (vowel ? AfterVowel.GetValueOrDefault(particle, particle) : particle);
    }

    private static int Final(char syllable) => syllable is >= '가' and <= '힣' ? (syllable - '가') % 28 : char.ToLowerInvariant(syllable) == 'g' ? 1 : 0;
}
