namespace Dangol.Imports.Reading;

/// <summary>
/// Reads one number with what people put around it: 1,234원, ₩1,234, 1.234,56, (1,234), △1,234, -1,234, 12만원, $ 1 234.50, 45%.
/// </summary>
internal ref struct AmountScan
{
    private int points;
    private int commas;
    private int digits;
    private int sincePoint;
    private int sinceComma;
    private int sinceSpace;
    private int lead;
    private bool badGroup;
    private bool anySpace;
    private bool pointLast;
    private ulong mantissa;
    private int exponent;

    /// <param name="decimalMark">'.' or ',' when the column's mark is decided; '\0' to take the likelier reading.</param>
    public static bool TryScan(ReadOnlySpan<char> value, char decimalMark, out ScannedAmount amount)
    {
        amount = default;
        var text = value.Trim();
        var negative = false;
        if (text.Length is 0 or > 40 || !Peel(ref text, ref negative, ref amount))
        {
            return false;
        }

        var scan = default(AmountScan);
        var korean = text.IndexOfAny('천', '만', '억') >= 0;
        if (korean ? !KoreanUnits.TryRead(text, out amount.Mantissa, out amount.Scale) : !scan.Take(text) || !scan.Place(decimalMark, ref amount))
        {
            return false;
        }

        amount.Mantissa = negative ? -amount.Mantissa : amount.Mantissa;
        return true;
    }

    private static bool Peel(ref ReadOnlySpan<char> text, ref bool negative, ref ScannedAmount amount)
    {
        for (var rounds = 0; rounds < 6 && text.Length > 0; rounds++)
        {
            var (first, last) = (text[0], text[^1]);
            if (char.IsAsciiDigit(first) && char.IsAsciiDigit(last))
            {
                return true;
            }

            if (first == '(' && last == ')')
            {
                text = text[1..^1];
                negative = true;
            }
            else if (first is '-' or '−' or '△' or '▲' or '▽' or '–')
            {
                text = text[1..];
                negative = true;
            }
            else if (first == '+')
            {
                text = text[1..];
            }
            else if (last == '-')
            {
                text = text[..^1];
                negative = true;
            }
            else if (last is '%' or '％')
            {
                text = text[..^1];
                amount.IsPercent = true;
            }
            else if (!char.IsAsciiDigit(last) && Currencies.Trailing(text, out var tail) is { } after)
            {
                text = text[..^tail];
                amount.Currency = after;
            }
            else if (!char.IsAsciiDigit(first) && Currencies.Leading(text, out var head) is { } before)
            {
                text = text[head..];
                amount.Currency = before;
            }
            else
            {
                return char.IsAsciiDigit(first) || (first == '.' && text.Length > 1);
            }

            text = text.Trim();
        }

        return text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '.');
    }

    private bool Take(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var digit = (uint)(c - '0');
            if (digit < 10)
            {
                if (mantissa > 99_999_999_999_999_999)
                {
                    if (points + commas == 1)
                    {
                        continue;
                    }

                    return false;
                }

                digits++;
                sincePoint++;
                sinceComma++;
                sinceSpace++;
                mantissa = (mantissa * 10) + digit;
            }
            else if (c is '.' or ',')
            {
                var previous = pointLast ? sincePoint : commas > 0 ? sinceComma : digits;
                lead = points + commas == 0 ? digits : lead;
                badGroup |= points + commas > 0 && previous != 3;
                pointLast = c == '.';
                (points, commas) = pointLast ? (points + 1, commas) : (points, commas + 1);
                (sincePoint, sinceComma) = pointLast ? (0, sinceComma) : (sincePoint, 0);
            }
            else if (c is ' ' or '\'' or '’' or '\u00A0' or '\u202F')
            {
                badGroup |= digits == 0 || (anySpace && sinceSpace != 3);
                (anySpace, sinceSpace) = (true, 0);
            }
            else if (c is 'E' or 'e')
            {
                return i + 1 < text.Length && commas == 0 && Exponent(text[(i + 1)..]);
            }
            else
            {
                return false;
            }
        }

        return digits > 0 && !(anySpace && points + commas == 0 && sinceSpace != 3);
    }

    private bool Exponent(ReadOnlySpan<char> text)
        => int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out exponent)
            && exponent is >= -15 and <= 17 and not 0;

    private readonly bool Place(char decimalMark, ref ScannedAmount amount)
    {
        var after = pointLast ? sincePoint : sinceComma;
        var marks = points + commas;
        amount.Marks = marks == 0 ? MarkEvidence.None
            : points > 0 && commas > 0 ? pointLast ? MarkEvidence.PointDecimal : MarkEvidence.CommaDecimal
            : marks > 1 ? pointLast ? MarkEvidence.CommaDecimal : MarkEvidence.PointDecimal
            : after == 3 && lead is >= 1 and <= 3 && !LeadingZero ? pointLast ? MarkEvidence.LonePoint : MarkEvidence.LoneComma
            : pointLast ? MarkEvidence.PointDecimal : MarkEvidence.CommaDecimal;
        var mark = decimalMark != '\0' ? decimalMark
            : amount.Marks is MarkEvidence.CommaDecimal ? ',' : '.';
        var hasDecimals = mark == '.' ? points > 0 : commas > 0;
        var decimalsLast = marks > 0 && pointLast == (mark == '.');
        var groups = mark == '.' ? commas : points;
        if ((hasDecimals && (!decimalsLast || (mark == '.' ? points : commas) > 1))
            || (groups > 0 && (badGroup || lead > 3 || lead == 0 || (!hasDecimals && after != 3))))
        {
            return false;
        }

        amount.Scale = hasDecimals ? after : 0;
        amount.Mantissa = (long)mantissa;
        return exponent == 0 || Shift(ref amount);
    }

    private readonly bool LeadingZero => lead == 1 && mantissa < 1000;

    private readonly bool Shift(ref ScannedAmount amount)
    {
        amount.IsScientific = true;
        amount.Scale -= exponent;
        while (amount.Scale < 0)
        {
            if (amount.Mantissa > long.MaxValue / 10)
            {
                return false;
            }

            amount.Mantissa *= 10;
            amount.Scale++;
        }

        return amount.Scale <= 17;
    }
}
