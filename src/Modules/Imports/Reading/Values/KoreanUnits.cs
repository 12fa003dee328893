using System.Globalization;

namespace Dangol.Imports.Reading;

/// <summary>Numbers with Korean units: 12만, 1.5만, 3천, 1억 2,000만, 1만 2천 500.</summary>
internal static class KoreanUnits
{
    public static bool TryRead(ReadOnlySpan<char> text, out long mantissa, out int scale)
    {
        decimal total = 0, section = 0;
        var rest = text;
        (mantissa, scale) = (0, 2);
        while (rest.Length > 0)
        {
            var length = rest.IndexOfAnyExceptInRange('0', '9');
            while (length >= 0 && length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] is ',' or '.'))
            {
                length++;
            }

            length = length < 0 ? rest.Length : length;
            decimal number = 1;
            if (length > 0 && !decimal.TryParse(rest[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number))
            {
                return false;
            }

            var unit = length < rest.Length ? Unit(rest[length]) : 1;
            if (unit == 0 || (length == 0 && unit < 10))
            {
                return false;
            }

            (total, section) = unit >= 10_000 ? (total + ((section + (length == 0 && section > 0 ? 0 : number)) * unit), 0) : (total, section + (number * unit));
            rest = length < rest.Length ? rest[(length + 1)..].TrimStart() : default;
        }

        var hundredths = decimal.Round((total + section) * 100, MidpointRounding.AwayFromZero);
        if (hundredths > long.MaxValue)
        {
            return false;
        }

        mantissa = (long)hundredths;
        return true;
    }

    private static long Unit(char unit) => unit switch
    {
        '십' => 10,
        '백' => 100,
        '천' => 1_000,
        '만' => 10_000,
        '억' => 100_000_000,
        '조' => 1_000_000_000_000,
        _ => 0,
    };
}
