using System.Text;
using Dangol.Platform.Search;

namespace Dangol.Access;

/// <summary>The Latin keys struck when Hangul is typed on the standard two-set keyboard: 안녕 is dkssud. Many Korean passwords are words typed this way.</summary>
internal static class HangulKeys
{
    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3, Vowels = 21, Finals = 28, FirstJamo = 0x3131;

    private static readonly string[] Initial = ["r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g"];
    private static readonly string[] Vowel = ["k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"];
    private static readonly string[] Final = ["", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g"];
    private static readonly string[] Jamo =
    [
        "r", "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "Q", "qt", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
        "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l",
    ];

    public static string Of(string text)
    {
        var keys = new StringBuilder(text.Length * 2);
        foreach (var letter in SoundText.Normal(text))
        {
            _ = letter switch
            {
                >= (char)FirstSyllable and <= (char)LastSyllable => Syllable(keys, letter - FirstSyllable),
                >= (char)FirstJamo when letter - FirstJamo < Jamo.Length => keys.Append(Jamo[letter - FirstJamo]),
                _ => keys.Append(letter),
            };
        }

        return keys.ToString();
    }

    private static StringBuilder Syllable(StringBuilder keys, int number)
        => keys.Append(Initial[number / (Vowels * Finals)]).Append(Vowel[number / Finals % Vowels]).Append(Final[number % Finals]);
}
