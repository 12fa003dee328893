namespace Dangol.Customers;

/// <summary>
/// The Korean numbering plan, for numbers without their leading zero (spreadsheets lose it).
/// Source: ranges published by the Korean regulator, as collected in libphonenumber's metadata.
/// </summary>
internal static class KoreanNumbers
{
    /// <summary>Null when no such number can exist.</summary>
    public static PhoneKind? Kind(ReadOnlySpan<char> national)
    {
        if (national.Length is < 8 or > 11)
        {
            return null;
        }

        return national[0] switch
        {
            '1' => One(national),
            '2' => national.Length is 8 or 9 && national[1] != '0' ? PhoneKind.Landline : null,
            '3' => Area(national, '3') ?? (national[1] == '0' && national.Length is 9 or 10 or 11 ? PhoneKind.Relay : null),
            '4' => Area(national, '4'),
            '5' => national[1] == '0' ? national.Length is 10 or 11 ? PhoneKind.Relay : null : Area(national, '5'),
            '6' => Area(national, '4') ?? (national[1] == '0' && national.Length == 9 ? PhoneKind.Service : null),
            '7' => national[1] == '0' && national.Length == 10 ? PhoneKind.Internet : null,
            '8' => national[1] == '0' && national.Length is 9 or 10 ? PhoneKind.Service : null,
            _ => null,
        };
    }

    /// <summary>The subscriber's digits are one repeated digit or the keyboard's row.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> national)
    {
        var subscriber = national[^Math.Min(8, national.Length - (national[0] == '2' ? 1 : 2))..];
        return !subscriber.ContainsAnyExcept(subscriber[0]) || "12345678".EndsWith(subscriber) || "01234567".EndsWith(subscriber)
            || subscriber is "1234567" or "87654321" or "98765432" or "12341234";
    }

    // 010 and the older 011, 016-019; pagers (015) are long gone; eight digits from 15, 16, 18 are switchboards.
    private static PhoneKind? One(ReadOnlySpan<char> national) => national.Length switch
    {
        8 => national[1] is '5' or '6' or '8' ? PhoneKind.Representative : null,
        9 => national[1] is '0' or '1' or '6' or '7' or '8' or '9' ? PhoneKind.Mobile : null,
        10 => national[1] is '0' or '1' or '2' or '6' or '7' or '8' or '9' ? PhoneKind.Mobile : null,
        _ => null,
    };

    // 031-033, 041-044, 051-055, 061-064. Exchanges begin with 2-9; a 1 is kept, as such numbers have been seen.
    private static PhoneKind? Area(ReadOnlySpan<char> national, char last)
        => national.Length is 9 or 10 && national[1] >= '1' && national[1] <= last && national[2] != '0' ? PhoneKind.Landline : null;
}
