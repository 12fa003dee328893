using System.Globalization;

namespace Dangol.Ui;

public sealed partial class Words
{
    /// <summary>1,234,567.</summary>
    public string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>1,234.5: at most <paramref name="decimals"/> places, none that are zero at the end.</summary>
    public string Number(double value, int decimals = 1)
        => value.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);

    /// <summary>A fraction (0.634) as 63.4%. Always the given number of places, so that columns line up.</summary>
    public string Percent(double fraction, int decimals = 1)
        => (fraction * 100).ToString("0." + new string('0', decimals), CultureInfo.InvariantCulture) + "%";

    /// <summary>
    /// An amount kept as hundredths of its currency's unit: 1,234,567원, ₩1,234,567 (English), $12.34, 89.90 BRL.
    /// "XXX" (no currency known) is a plain number with two places.
    /// </summary>
    public string Money(long hundredths, string currency)
    {
        var sign = hundredths < 0 ? "−" : "";
        var size = Math.Abs((decimal)hundredths) / 100m;
        var whole = size.ToString(size == decimal.Truncate(size) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        var exact = size.ToString("#,0.00", CultureInfo.InvariantCulture);
        return sign + currency switch
        {
            "KRW" => IsKorean ? whole + "원" : "₩" + whole,
            "USD" => "$" + exact,
            "EUR" => "€" + exact,
            "GBP" => "£" + exact,
            "JPY" => "¥" + whole,
            "BRL" => "R$" + exact,
            "XXX" or "" => exact,
            _ => exact + " " + currency,
        };
    }

    /// <summary>A number people dial: +821012345678 as 010-1234-5678, or as +82 10-1234-5678 when read in English.</summary>
    public string Phone(string e164)
    {
        ArgumentNullException.ThrowIfNull(e164);
        if (e164.StartsWith("+82", StringComparison.Ordinal))
        {
            var national = KoreanPhone.Group(e164[3..]);
            return IsKorean ? national : "+82 " + national.TrimStart('0');
        }

        return e164.Length == 12 && e164.StartsWith("+1", StringComparison.Ordinal)
            ? $"+1 {e164[2..5]}-{e164[5..8]}-{e164[8..]}"
            : e164;
    }
}
