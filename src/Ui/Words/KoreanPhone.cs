namespace Dangol.Ui;

internal static class KoreanPhone
{
    /// <summary>The digits after +82, with the leading zero put back, in the groups Koreans write: 010-1234-5678, 02-345-6789, 1588-1234.</summary>
    public static string Group(string afterCountryCode)
    {
        var isNationwide = afterCountryCode.Length == 8 && afterCountryCode[0] == '1';
        var digits = isNationwide ? afterCountryCode : "0" + afterCountryCode;
        var first = isNationwide ? 4 : digits.StartsWith("02", StringComparison.Ordinal) ? 2 : digits.StartsWith("050", StringComparison.Ordinal) && digits.Length == 12 ? 4 : 3;
        var last = digits.Length - 4;
        return last <= first ? $"{digits[..first]}-{digits[first..]}" : $"{digits[..first]}-{digits[first..last]}-{digits[last..]}";
    }
}
