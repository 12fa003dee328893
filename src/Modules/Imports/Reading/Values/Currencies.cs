using System.Buffers;

namespace Dangol.Imports.Reading;

/// <summary>Currency signs and codes at the edge of an amount.</summary>
internal static class Currencies
{
    // Longer signs first, because "US$" also ends in "$".
    private static readonly (string Sign, string Code)[] Signs =
    [
        ("US$", "USD"), ("R$", "BRL"), ("A$", "AUD"), ("C$", "CAD"), ("HK$", "HKD"), ("NT$", "TWD"), ("S$", "SGD"), ("$", "USD"),
        ("₩", "KRW"), ("￦", "KRW"), ("원", "KRW"), ("\\", "KRW"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("￥", "JPY"), ("円", "JPY"),
        ("元", "CNY"), ("₹", "INR"), ("฿", "THB"), ("₫", "VND"), ("zł", "PLN"), ("Kč", "CZK"), ("kr", "SEK"), ("달러", "USD"), ("유로", "EUR"),
    ];

    private static readonly string[] Codes =
    [
        "KRW", "USD", "EUR", "GBP", "JPY", "CNY", "BRL", "AUD", "CAD", "CHF", "HKD", "INR", "MXN", "NZD", "SEK", "NOK", "DKK", "SGD", "THB", "TWD",
        "VND", "PLN", "CZK", "HUF", "TRY", "ZAR", "PHP", "IDR", "MYR", "AED",
    ];

    // Almost no value begins or ends like a currency; this is asked before the signs are tried one by one.
    private static readonly SearchValues<char> Edges = SearchValues.Create(string.Concat(Signs.Select(sign => $"{sign.Sign[0]}{sign.Sign[^1]}")));

    /// <summary>The code at the start of the text and how much of the text it takes; null without one.</summary>
    public static string? Leading(ReadOnlySpan<char> text, out int length)
    {
        foreach (var (sign, code) in Edges.Contains(text[0]) ? Signs : [])
        {
            if (text.StartsWith(sign))
            {
                length = sign.Length;
                return code;
            }
        }

        return Code(text.Length >= 3 && (text.Length == 3 || !char.IsLetter(text[3])) ? text[..3] : default, out length);
    }

    public static string? Trailing(ReadOnlySpan<char> text, out int length)
    {
        foreach (var (sign, code) in Edges.Contains(text[^1]) ? Signs : [])
        {
            if (text.EndsWith(sign))
            {
                length = sign.Length;
                return code;
            }
        }

        return Code(text.Length >= 3 && (text.Length == 3 || !char.IsLetter(text[^4])) ? text[^3..] : default, out length);
    }

    private static string? Code(ReadOnlySpan<char> letters, out int length)
    {
        length = letters.Length;
        if (length == 3 && char.IsAsciiLetter(letters[0]) && char.IsAsciiLetter(letters[1]) && char.IsAsciiLetter(letters[2]))
        {
            foreach (var code in Codes)
            {
                if (letters.Equals(code, StringComparison.OrdinalIgnoreCase))
                {
                    return code;
                }
            }
        }

        length = 0;
        return null;
    }
}
