using System.Buffers;

namespace Dangol.Imports.Reading;

internal enum IdentityNumberKind
{
    None = 0,

    /// <summary>Resident registration number, YYMMDD-NNNNNNN; foreigners' have 5 to 8 in the seventh place.</summary>
    Resident = 1,
    Foreigner = 2,
    Passport = 3,
    DriversLicence = 4,
    PaymentCard = 5,
}

/// <summary>Numbers by which the state or a bank knows a person. Only their look is judged; nothing is looked up.</summary>
internal static class IdentityNumber
{
    private static readonly SearchValues<char> Hidden = SearchValues.Create("0123456789*xX●");

    /// <param name="certain">The checksum agrees, or the hyphen stands where only these numbers have it.</param>
    public static IdentityNumberKind Recognise(ReadOnlySpan<char> value, out bool certain)
    {
        var text = value.Trim();
        certain = false;
        return text.Length switch
        {
            13 => Resident(text[..6], text[6..], out certain),
            14 when text[6] is '-' or ' ' or '–' => Hyphenated(text, out certain),
            9 when IsPassport(text) => IdentityNumberKind.Passport,
            15 when IsLicence(text) => IdentityNumberKind.DriversLicence,
            16 or 19 when IsCard(text) => IdentityNumberKind.PaymentCard,
            _ => IdentityNumberKind.None,
        };
    }

    /// <summary>Finds a resident registration number inside longer text; -1 without one. Always 14 characters long.</summary>
    public static int IndexOfResident(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (text.Length - from >= 14 && text[from..].IndexOf('-') is >= 0 and var hyphen)
        {
            var start = from + hyphen - 6;
            from += hyphen + 1;
            var standsAlone = start >= 0 && start + 14 <= text.Length && (start == 0 || !char.IsAsciiDigit(text[start - 1]))
                && (start + 14 == text.Length || !char.IsAsciiDigit(text[start + 14]));
            if (standsAlone && Recognise(text.Slice(start, 14), out var certain) is IdentityNumberKind.Resident or IdentityNumberKind.Foreigner && certain)
            {
                return start;
            }
        }

        return -1;
    }

    private static IdentityNumberKind Hyphenated(ReadOnlySpan<char> text, out bool certain)
    {
        var kind = Resident(text[..6], text[7..], out _);
        certain = kind != IdentityNumberKind.None;
        return kind;
    }

    // Since October 2020 the last six digits are random, so the checksum can confirm but not refute.
    private static IdentityNumberKind Resident(ReadOnlySpan<char> birth, ReadOnlySpan<char> rest, out bool certain)
    {
        certain = false;
        if (birth.ContainsAnyExceptInRange('0', '9') || !char.IsAsciiDigit(rest[0]) || !IsBirthday(birth, rest[0]))
        {
            return IdentityNumberKind.None;
        }

        if (rest[1..].ContainsAnyExceptInRange('0', '9'))
        {
            certain = rest[^1] is '*' or 'x' or 'X' or '●';
            return certain && !rest[1..].ContainsAnyExcept(Hidden) ? Kind(rest[0]) : IdentityNumberKind.None;
        }

        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += ((i < 6 ? birth[i] : rest[i - 6]) - '0') * ((i % 8) + 2);
        }

        var offset = Kind(rest[0]) == IdentityNumberKind.Foreigner ? 13 : 11;
        certain = (offset - (sum % 11)) % 10 == rest[6] - '0';
        return Kind(rest[0]);
    }

    private static IdentityNumberKind Kind(char seventh) => seventh is >= '5' and <= '8' ? IdentityNumberKind.Foreigner : IdentityNumberKind.Resident;

    private static bool IsBirthday(ReadOnlySpan<char> birth, char seventh)
    {
        var century = seventh is '1' or '2' or '5' or '6' ? 1900 : seventh is '9' or '0' ? 1800 : 2000;
        var year = century + ((birth[0] - '0') * 10) + birth[1] - '0';
        var month = ((birth[2] - '0') * 10) + birth[3] - '0';
        var day = ((birth[4] - '0') * 10) + birth[5] - '0';
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    // M12345678 and, since 2021, M123A4567.
    private static bool IsPassport(ReadOnlySpan<char> text)
        => text[0] is 'M' or 'S' or 'R' or 'G' or 'D' or 'O' && !text[1..4].ContainsAnyExceptInRange('0', '9')
            && (char.IsAsciiDigit(text[4]) || char.IsAsciiLetterUpper(text[4])) && !text[5..].ContainsAnyExceptInRange('0', '9');

    // Region (11-28), year, serial, check digits: 11-22-333333-44.
    private static bool IsLicence(ReadOnlySpan<char> text)
    {
        if (text[2] != '-' || text[5] != '-' || text[12] != '-')
        {
            return false;
        }

        return int.TryParse(text[..2], out var region) && region is >= 11 and <= 28 && int.TryParse(text[3..5], out _)
            && int.TryParse(text[6..12], out _) && int.TryParse(text[13..], out _);
    }

    // Luhn over sixteen digits, grouped by four or not.
    private static bool IsCard(ReadOnlySpan<char> text)
    {
        var (sum, digits) = (0, 0);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                var digit = text[i] - '0';
                var doubled = digits++ % 2 == 1 ? digit * 2 : digit;
                sum += doubled > 9 ? doubled - 9 : doubled;
            }
            else if (text[i] is not ('-' or ' ') || digits % 4 != 0)
            {
                return false;
            }
        }

        return digits == 16 && sum % 10 == 0 && text[0] is '3' or '4' or '5' or '6' or '9';
    }
}
