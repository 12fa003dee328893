namespace Dangol.Customers;

public enum PhoneKind
{
    Mobile = 0,
    Landline = 1,
    Internet = 2,
    International = 3,

    /// <summary>050x numbers forward to somebody else's, often for a few days.</summary>
    Relay = 4,

    /// <summary>15xx, 16xx, 18xx: a company's switchboard.</summary>
    Representative = 5,

    /// <summary>080 and other numbers of services, not of people.</summary>
    Service = 6,

    /// <summary>0000-0000, 1234-5678 and other numbers typed to get past a form.</summary>
    Placeholder = 7,
}

/// <summary>Phone numbers to E.164. National numbers are read by the Korean numbering plan.</summary>
public static class PhoneNumber
{
    /// <summary>'+' and at most 15 digits.</summary>
    public const int MaxLength = 16;

    // Dialled in Korea before a country code.
    private static readonly string[] InternationalPrefixes = ["00700", "00727", "00755", "00345", "00365", "00391", "001", "002", "005", "006", "008", "009", "00"];

    /// <summary>Writes E.164 into <paramref name="target"/> (16 characters are enough). An extension behind the number is left away.</summary>
    public static bool TryNormalise(ReadOnlySpan<char> value, Span<char> target, out int length, out PhoneKind kind)
    {
        Span<char> buffer = stackalloc char[20];
        length = 0;
        kind = default;
        if (!TryDigits(value, buffer, out var count, out var plus) || count < 7)
        {
            return false;
        }

        ReadOnlySpan<char> digits = buffer[..count];
        if (plus)
        {
            return Dialled(digits, target, out length, out kind);
        }

        if (digits.StartsWith("00"))
        {
            return FromKorea(digits, target, out length, out kind);
        }

        return Korean(digits, target, out length, out kind)
            || (digits.StartsWith("82") && count is >= 10 and <= 13 && Korean(digits[2..], target, out length, out kind));
    }

    /// <summary>May two records with this number be taken for the same person?</summary>
    public static bool MayBeKey(PhoneKind kind) => kind <= PhoneKind.International;

    private static bool FromKorea(ReadOnlySpan<char> digits, Span<char> target, out int length, out PhoneKind kind)
    {
        foreach (var prefix in InternationalPrefixes)
        {
            if (digits.StartsWith(prefix) && Dialled(digits[prefix.Length..], target, out length, out kind))
            {
                return true;
            }
        }

        (length, kind) = (0, default);
        return false;
    }

    private static bool Dialled(ReadOnlySpan<char> digits, Span<char> target, out int length, out PhoneKind kind)
        => digits.StartsWith("82") ? Korean(digits[2..], target, out length, out kind) : Foreign(digits, target, out length, out kind);

    private static bool Korean(ReadOnlySpan<char> digits, Span<char> target, out int length, out PhoneKind kind)
    {
        var national = digits.TrimStart('0');
        length = 0;
        kind = default;
        if (digits.Length - national.Length > 1 || KoreanNumbers.Kind(national) is not { } found)
        {
            return false;
        }

        kind = found != PhoneKind.Representative && KoreanNumbers.IsPlaceholder(national) ? PhoneKind.Placeholder : found;
        "+82".CopyTo(target);
        national.CopyTo(target[3..]);
        length = 3 + national.Length;
        return true;
    }

    private static bool Foreign(ReadOnlySpan<char> digits, Span<char> target, out int length, out PhoneKind kind)
    {
        length = 0;
        kind = PhoneKind.International;
        if (digits.Length is < 8 or > 15 || CountryCodes.Length(digits) is 0)
        {
            return false;
        }

        var subscriber = digits[CountryCodes.Length(digits)..];
        kind = !subscriber.ContainsAnyExcept(subscriber[0]) ? PhoneKind.Placeholder : kind;
        target[0] = '+';
        digits.CopyTo(target[1..]);
        length = 1 + digits.Length;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> value, Span<char> digits, out int count, out bool plus)
    {
        var text = value.Trim();
        text = text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text[4..] : text.TrimStart('\'');
        count = 0;
        plus = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (count == 17)
                {
                    return false;
                }

                digits[count++] = c;
            }
            else if (c is '+' or '＋' && count == 0)
            {
                plus = true;
            }
            else if (c == '(' && text[i..].StartsWith("(0)"))
            {
                i += 2;
            }
            else if (c is not ('-' or ' ' or '.' or '(' or ')' or '\u00A0' or '–' or '−' or '‐' or '‑' or '/' or ')' or '·'))
            {
                return count >= 7 && IsExtension(text[i..]);
            }
        }

        return true;
    }

    private static bool IsExtension(ReadOnlySpan<char> rest)
        => rest.Length <= 12 && (rest[0] is '~' or '#' or 'x' or ',' or '내' or 'e' or 'E') && rest[^1] is (>= '0' and <= '9') or ')' or '번';
}
