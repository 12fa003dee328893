namespace Dangol.Imports.Reading;

/// <summary>
/// Numbers, money and quantities. Money becomes hundredths of its unit and quantities thousandths, both as integers,
/// rounded half away from zero where the file is finer.
/// </summary>
internal static class Amounts
{
    /// <param name="decimalMark">'.' or ',' as the column writes it.</param>
    /// <param name="currency">The ISO code the value names; null when it names none.</param>
    public static bool TryMoney(ReadOnlySpan<char> value, char decimalMark, out long hundredths, out string? currency)
    {
        var ok = AmountScan.TryScan(value, decimalMark, out var scanned) && !scanned.IsPercent;
        currency = scanned.Currency;
        return TryScale(ok, scanned, 2, out hundredths);
    }

    public static bool TryQuantity(ReadOnlySpan<char> value, char decimalMark, out long thousandths)
        => TryScale(AmountScan.TryScan(WithoutCounter(value), decimalMark, out var scanned) && !scanned.IsPercent && scanned.Currency is null,
            scanned, 3, out thousandths);

    public static bool TryNumber(ReadOnlySpan<char> value, char decimalMark, out double number)
    {
        var ok = AmountScan.TryScan(value, decimalMark, out var scanned);
        number = scanned.ToDouble();
        return ok;
    }

    // "3개", "2 EA", "5매": the word for what is counted.
    private static ReadOnlySpan<char> WithoutCounter(ReadOnlySpan<char> value)
    {
        var trimmed = value.Trim();
        var end = trimmed.Length;
        while (end > 0 && (char.IsLetter(trimmed[end - 1]) || trimmed[end - 1] == ' ') && trimmed.Length - end < 4 && trimmed[end - 1] is not ('만' or '억' or '천'))
        {
            end--;
        }

        return end > 0 && char.IsAsciiDigit(trimmed[end - 1]) ? trimmed[..end] : trimmed;
    }

    private static bool TryScale(bool scannedWell, in ScannedAmount scanned, int digits, out long scaled)
    {
        scaled = 0;
        if (!scannedWell)
        {
            return false;
        }

        var shift = digits - scanned.Scale;
        var power = Power(Math.Abs(shift));
        if (shift >= 0)
        {
            scaled = scanned.Mantissa * power;
            return Math.Abs(scanned.Mantissa) <= long.MaxValue / power;
        }

        var (quotient, rest) = Math.DivRem(scanned.Mantissa, power);
        scaled = quotient + (Math.Abs(rest) * 2 >= power ? Math.Sign(scanned.Mantissa) : 0);
        return true;
    }

    private static long Power(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
