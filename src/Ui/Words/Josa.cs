namespace Dangol.Ui;

/// <summary>Korean particles, which take their form from the last sound of the word before them.</summary>
public static class Josa
{
    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3, FinalConsonants = 28, Rieul = 8;

    /// <summary>
    /// The word with its particle: <c>Josa.With("고객", "을/를")</c> is 고객을, <c>Josa.With("서울", "으로/로")</c> is 서울로.
    /// The pair names the form after a consonant first; digits and Latin letters count as they are read aloud in Korean.
    /// </summary>
    public static string With(string word, string pair)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(pair);
        var slash = pair.IndexOf('/', StringComparison.Ordinal);
        var (afterConsonant, afterVowel) = (pair[..slash], pair[(slash + 1)..]);
        var final = Final(word);
        var vowelForm = final == 0 || (final == Rieul && afterConsonant.StartsWith('으'));
        return word + (vowelForm ? afterVowel : afterConsonant);
    }

    /// <summary>The final consonant's number (0: none, 8: ㄹ) of the last letter that is read aloud.</summary>
    private static int Final(string word)
    {
        var end = word.Length - 1;
        while (end >= 0 && !char.IsLetterOrDigit(word[end])) end--;
        if (end < 0) return 0;
        var last = word[end];
        if (last is >= (char)FirstSyllable and <= (char)LastSyllable) return (last - FirstSyllable) % FinalConsonants;
        if (char.IsAsciiDigit(last)) return FinalOfDigit(last);
        return char.IsAsciiLetter(last) ? FinalOfLatin(word, end) : 0;
    }

    // 영 일 이 삼 사 오 육 칠 팔 구; whole tens and more end in 십, 백, 천, 만, all with a consonant.
    private static int FinalOfDigit(char last) => last switch
    {
        '1' or '7' or '8' => Rieul,
        '0' or '3' or '6' => 1,
        _ => 0,
    };

    private static int FinalOfLatin(string word, int end)
    {
        var isLetterName = end == 0 || char.IsAsciiLetterUpper(word[end]);
        var last = char.ToLowerInvariant(word[end]);
        if (last == 'l' || (isLetterName && last == 'r')) return Rieul;
        if (last is 'm' or 'n') return 1;
        if (isLetterName) return 0;
        var before = char.ToLowerInvariant(word[end - 1]);
        return last switch
        {
            'g' => before == 'n' ? 1 : 0,
            'k' or 'p' or 't' or 'b' or 'c' => before is 'a' or 'e' or 'i' or 'o' or 'u' ? 1 : before == 'c' ? 1 : 0,
            _ => 0,
        };
    }
}
