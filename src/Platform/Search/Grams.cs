using System.Globalization;
using System.Text;

namespace Dangol.Platform.Search;

/// <summary>
/// The one bigram function behind all search. Text becomes overlapping pairs of letters or digits within each word ("김민수" → "김민 민수"), so that
/// any two syllables are found inside longer words; a single letter stays as it is.
/// </summary>
public static class Grams
{
    /// <summary>
    /// A word that begins with this letter (a click of the Khoisan languages, typed by nobody) is kept whole: modules use it for exact tokens,
    /// such as the last four digits of a phone number.
    /// </summary>
    public const char Whole = '\u01c3';

    private const int LongestText = 20_000;

    /// <summary>The grams of a text, separated by blanks. At most the first 20,000 characters count.</summary>
    public static string Of(string text)
    {
        var grams = new StringBuilder(text.Length * 3);
        AppendTo(grams, text);
        return grams.ToString();
    }

    public static void AppendTo(StringBuilder grams, ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            text = text[..LongestText];
        }

        if (!IsPlain(text))
        {
            text = SoundText.Normal(text.ToString(), NormalizationForm.FormKC).ToLowerInvariant();
        }

        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                AppendWord(grams, text[start..i]);
                start = -1;
            }
        }
    }

    /// <summary>The words of a query, each normalised; empty when it holds no letter or digit.</summary>
    public static List<string> Words(string query)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in SoundText.Normal(query, NormalizationForm.FormKC).ToLowerInvariant() + " ")
        {
            if (IsLetter(letter))
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    internal static IEnumerable<string> Pairs(string word)
        => word.Length == 1 || word[0] == Whole ? [word] : Enumerable.Range(0, word.Length - 1).Select(i => word.Substring(i, 2));

    private static void AppendWord(StringBuilder grams, ReadOnlySpan<char> word)
    {
        var size = word[0] == Whole ? word.Length : 2;
        for (var i = 0; i < Math.Max(1, word.Length - size + 1); i++)
        {
            if (grams.Length > 0)
            {
                grams.Append(' ');
            }

            foreach (var letter in word.Slice(i, Math.Min(size, word.Length - i)))
            {
                grams.Append(letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter);
            }
        }
    }

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter);

    // ASCII and complete Hangul syllables need no normalising, and nearly all text here is made of them.
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter > '\u007f' && letter is not (Whole or (>= '\uac00' and <= '\ud7a3')))
            {
                return false;
            }
        }

        return true;
    }
}
