namespace Dangol.Imports.Reading;

/// <summary>Which sorts of characters a value holds: the first, cheap question before any parser is tried.</summary>
[Flags]
internal enum Chars
{
    None = 0,
    Digit = 1 << 0,
    Upper = 1 << 1,
    Lower = 1 << 2,
    Space = 1 << 3,
    Hyphen = 1 << 4,
    Dot = 1 << 5,
    Comma = 1 << 6,
    Slash = 1 << 7,
    Colon = 1 << 8,
    At = 1 << 9,
    Plus = 1 << 10,
    Bracket = 1 << 11,
    Underscore = 1 << 12,
    LineEnd = 1 << 13,
    OtherAscii = 1 << 14,
    Hangul = 1 << 15,
    Other = 1 << 16,
    Letter = Upper | Lower | Hangul | Other,
}

internal static class CharClasses
{
    private static readonly Chars[] Ascii = Build();

    public static Chars Of(ReadOnlySpan<char> text, out int digits, out int letters)
    {
        var seen = Chars.None;
        digits = letters = 0;
        var table = Ascii;
        foreach (var c in text)
        {
            var kind = c < 128 ? table[c] : c is >= '가' and <= '힣' ? Chars.Hangul : c is '\u00A0' ? Chars.Space : Chars.Other;
            seen |= kind;
            digits += kind == Chars.Digit ? 1 : 0;
            letters += (kind & Chars.Letter) != 0 ? 1 : 0;
        }

        return seen;
    }

    private static Chars[] Build()
    {
        var table = new Chars[128];
        for (var c = 0; c < 128; c++)
        {
            table[c] = (char)c switch
            {
                >= '0' and <= '9' => Chars.Digit,
                >= 'A' and <= 'Z' => Chars.Upper,
                >= 'a' and <= 'z' => Chars.Lower,
                ' ' or '\t' => Chars.Space,
                '-' => Chars.Hyphen,
                '.' => Chars.Dot,
                ',' => Chars.Comma,
                '/' => Chars.Slash,
                ':' => Chars.Colon,
                '@' => Chars.At,
                '+' => Chars.Plus,
                '(' or ')' => Chars.Bracket,
                '_' => Chars.Underscore,
                '\n' or '\r' => Chars.LineEnd,
                _ => Chars.OtherAscii,
            };
        }

        return table;
    }
}
