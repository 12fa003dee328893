using System.Text;

namespace Dangol.Samples.Generating;

/// <summary>Hangul in Latin letters, syllable by syllable (Revised Romanization without sound changes), as people choose mail names.</summary>
internal static class Romanized
{
    private static readonly string[] Initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] Vowels =
        ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    private static readonly string[] Finals =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "t", "t", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    private static readonly Dictionary<string, string> Customary = new()
    {
        ["김"] = "kim",
        ["이"] = "lee",
        ["박"] = "park",
        ["최"] = "choi",
        ["정"] = "jung",
        ["조"] = "cho",
        ["윤"] = "yoon",
        ["임"] = "lim",
        ["오"] = "oh",
        ["신"] = "shin",
        ["유"] = "yoo",
        ["문"] = "moon",
        ["우"] = "woo",
        ["구"] = "koo",
        ["강"] = "kang",
        ["권"] = "kwon",
    };

    public static string Surname(string surname) => Customary.GetValueOrDefault(surname) ?? Word(surname);

    public static string Word(string hangul)
    {
        var latin = new StringBuilder();
        foreach (var syllable in hangul)
        {
            var at = syllable - '가';
            latin.Append(Initials[at / 588]).Append(Vowels[at % 588 / 28]).Append(Finals[at % 28]);
        }

        return latin.ToString();
    }
}
