namespace Dangol.Imports.Reading;

/// <summary>Looks of names and addresses, for files without headers. Hints, never proofs.</summary>
internal static class Names
{
    // The families that hold about 98 % of Koreans.
    private const string Families = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구라민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용예봉경사부피";

    private static readonly string[] DoubleFamilies = ["남궁", "황보", "제갈", "사공", "선우", "독고", "서문"];

    /// <summary>Two to four syllables that begin with a family name; the middle may be hidden (홍*동).</summary>
    public static bool IsKoreanName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 5 || !Families.Contains(text[0]) || text[^1] is '시' or '도' or '구' or '군' or '동')
        {
            return text.Length is 3 or 4 && DoubleFamilies.AsSpan().Contains(text[..2].ToString());
        }

        foreach (var c in text[1..])
        {
            if (c is not (>= '가' and <= '힣' or '*' or 'O' or '○' or '〇'))
            {
                return false;
            }
        }

        return text.Length <= 3;
    }

    /// <summary>Two to four capitalised Latin words.</summary>
    public static bool IsLatinName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > 40 || !char.IsUpper(text[0]))
        {
            return false;
        }

        var words = 1;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                if (i + 1 == text.Length || !char.IsUpper(text[i + 1]))
                {
                    return false;
                }

                words++;
            }
            else if (!(char.IsLetter(text[i]) || text[i] is '\'' or '-' or '.'))
            {
                return false;
            }
        }

        return words is >= 2 and <= 4;
    }

    /// <summary>서울특별시 강남구 테헤란로 1, 경기 성남시 분당구…, 12 Main Street.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (text.Length < 8)
        {
            return false;
        }

        var words = 0;
        var number = false;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].TrimEnd(',');
            if (word.Length == 0)
            {
                continue;
            }

            words += word.Length >= 2 && word[^1] is '시' or '도' or '군' or '구' or '읍' or '면' or '동' or '리' or '로' or '길' || IsStreet(word) ? 1 : 0;
            number |= char.IsAsciiDigit(word[0]);
        }

        return words >= 2 || (words == 1 && number);
    }

    private static bool IsStreet(ReadOnlySpan<char> word)
        => word is "Street" or "St" or "St." or "Road" or "Rd" or "Rd." or "Avenue" or "Ave" or "Ave." or "Lane" or "Drive" or "Dr" or "Rua" or "Avenida";
}
