using System.Buffers;

namespace Dangol.Imports.Reading;

/// <summary>Judges one value by its look. Parsers are tried only where the sorts of characters allow them to succeed.</summary>
internal static class Looks
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF-");

    public static Look At(ReadOnlySpan<char> value)
    {
        var look = new Look { YearMonthDay = Look.NoDay, DayMonthYear = Look.NoDay, MonthDayYear = Look.NoDay };
        var seen = CharClasses.Of(value, out var digits, out var letters);
        if (digits == 0)
        {
            look.Fits |= Fits.Wordy | (Nothing.Is(value) ? Fits.Nothing : 0);
        }

        if (value.Length >= 40 || (seen & Chars.LineEnd) != 0)
        {
            look.Fits |= Fits.Prose;
        }

        look.Fits |= (seen & Chars.Hangul) != 0 ? Fits.Hangul : 0;
        look.Fits |= (seen & Chars.Space) != 0 ? Fits.Spaced : 0;
        if (seen == Chars.Digit)
        {
            AtDigits(value, ref look);
        }
        else if ((seen & Chars.At) != 0)
        {
            AtEmail(value, ref look);
        }
        else if (digits > 0)
        {
            AtMixed(value, seen, digits, letters, ref look);
        }
        else if ((seen & ~(Chars.Upper | Chars.Lower | Chars.Hyphen | Chars.Underscore)) == 0)
        {
            look.Fits |= Fits.Code;
        }

        return look;
    }

    private static void AtDigits(ReadOnlySpan<char> value, ref Look look)
    {
        look.Fits |= Fits.Digits | Fits.Code;
        if (value.Length <= 18)
        {
            look.Fits |= Fits.Number;
            look.Number = double.Parse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        }

        switch (value.Length)
        {
            case 5:
                look.Fits |= Fits.PostalCode | (Moments.IsSerial(look.Number) ? Fits.DateSerial : 0);
                break;
            case 4:
                look.Fits |= Moments.IsSerial(look.Number) ? Fits.DateSerial : 0;
                break;
            case 6:
                look.Fits |= Moments.TryParse(value, DateOrder.SixDigits, DateOrders.DefaultPivot, out _) ? Fits.DateSixDigits : 0;
                break;
            case 10 or 13 when value[0] == '1':
                look.Fits |= Fits.DateUnix;
                break;
        }

        if (value.Length is 8 or 12 or 14)
        {
            AtDate(value, ref look);
        }

        if (value.Length is >= 8 and <= 14)
        {
            AtPhone(value, ref look);
        }

        if (value.Length is 13 or 16)
        {
            AtIdentity(value, ref look);
        }

        look.Fits |= value.Length >= 16 ? Fits.HexId : 0;
    }

    private static void AtEmail(ReadOnlySpan<char> value, ref Look look)
    {
        Span<char> buffer = stackalloc char[EmailAddress.MaxLength];
        if (EmailAddress.TryNormalise(value, buffer, out var length))
        {
            look.Fits |= Fits.Email | (EmailAddress.MayBeKey(buffer[..length]) ? Fits.EmailKey : 0);
        }
    }

    private static void AtMixed(ReadOnlySpan<char> value, Chars seen, int digits, int letters, ref Look look)
    {
        const Chars idChars = Chars.Digit | Chars.Upper | Chars.Lower | Chars.Hyphen | Chars.Underscore;
        if ((seen & ~idChars) == 0)
        {
            AtCode(value, letters, ref look);
        }

        if (digits >= 3 && value.Length <= 45)
        {
            AtDate(value, ref look);
        }

        if ((look.Fits & Fits.Date) != 0)
        {
            return;
        }

        if (digits <= 6 && value.Length <= 13 && (seen & (Chars.Colon | Chars.Hangul)) != 0 && ClockScan.IsTime(value))
        {
            look.Fits |= Fits.Clock;
            return;
        }

        if (digits is >= 7 and <= 17 && letters <= 4 && value.Length <= 30)
        {
            AtPhone(value, ref look);
        }

        if (letters <= 6 && value.Length <= 30 && (seen & Chars.Colon) == 0 && look.PrefixLength is 0 or 3)
        {
            AtNumber(value, ref look);
        }

        if (value.Length is 9 or 13 or 14 or 15 or 16 or 19)
        {
            AtIdentity(value, ref look);
        }
        else if (digits >= 7 && value.Length > 14 && (seen & Chars.Hyphen) != 0 && IdentityNumber.IndexOfResident(value) >= 0)
        {
            look.Fits |= Fits.ResidentInside;
        }
    }

    private static void AtCode(ReadOnlySpan<char> value, int letters, ref Look look)
    {
        look.Fits |= Fits.Code;
        if (value.Length >= 16 && !value.ContainsAnyExcept(Hexadecimal))
        {
            look.Fits |= Fits.HexId;
        }

        if (letters is >= 1 and <= 3 && !value[letters..].ContainsAnyExceptInRange('0', '9') && value[..letters].IndexOfAnyInRange('0', '9') < 0)
        {
            look.Fits |= Fits.LettersThenDigits;
            look.PrefixLength = letters;
        }

        look.Fits |= value.Length == 8 && value[5] == '-' && letters == 0 ? Fits.PostalCode : 0;
    }

    private static void AtDate(ReadOnlySpan<char> value, ref Look look)
    {
        if (!DateScan.TryScan(value, out var date))
        {
            return;
        }

        look.Fits |= Fits.Date | (date.HasTime ? Fits.DateTime : 0) | (date.IsMidnight ? 0 : Fits.DateNotMidnight) | (date.HasOffset ? Fits.DateOffset : 0);
        look.YearMonthDay = DateOrders.DayNumber(date, DateOrder.YearMonthDay) ?? Look.NoDay;
        if (date.Layout < DateLayout.YearLast)
        {
            look.DayMonthYear = look.MonthDayYear = look.YearMonthDay;
            return;
        }

        look.DayMonthYear = DateOrders.DayNumber(date, DateOrder.DayMonthYear) ?? Look.NoDay;
        look.MonthDayYear = DateOrders.DayNumber(date, DateOrder.MonthDayYear) ?? Look.NoDay;
        look.Fits |= Fits.DateOpen
            | (look.YearMonthDay != Look.NoDay ? Fits.DateYearMonthDay : 0)
            | (look.DayMonthYear != Look.NoDay ? Fits.DateDayMonthYear : 0)
            | (look.MonthDayYear != Look.NoDay ? Fits.DateMonthDayYear : 0);
    }

    private static void AtPhone(ReadOnlySpan<char> value, ref Look look)
    {
        Span<char> buffer = stackalloc char[PhoneNumber.MaxLength];
        if (PhoneNumber.TryNormalise(value, buffer, out _, out var kind))
        {
            look.Fits |= Fits.Phone | (PhoneNumber.MayBeKey(kind) ? Fits.PhoneKey : 0) | (value[0] is '0' or '+' or '(' || value.Contains('-') ? 0 : Fits.PhoneBare);
        }
    }

    private static void AtNumber(ReadOnlySpan<char> value, ref Look look)
    {
        if (!AmountScan.TryScan(value, '\0', out var amount))
        {
            return;
        }

        look.Number = amount.ToDouble();
        look.Currency = amount.Currency;
        look.Fits |= Fits.Number
            | (amount.Mantissa < 0 ? Fits.Negative : 0)
            | (amount.Currency is not null ? Fits.Money : 0)
            | (amount.IsPercent ? Fits.Percent : 0)
            | (amount.IsScientific ? Fits.Scientific : 0)
            | amount.Marks switch
            {
                MarkEvidence.PointDecimal => Fits.PointDecimal,
                MarkEvidence.CommaDecimal => Fits.CommaDecimal,
                MarkEvidence.LoneComma => Fits.LoneComma,
                MarkEvidence.LonePoint => Fits.LonePoint,
                _ => 0,
            }
            | (value.EndsWith(".0") && !value[..^2].ContainsAnyExceptInRange('0', '9') ? Fits.FloatedInteger : 0)
            | (value.Contains('.') && Moments.IsSerial(look.Number) ? Fits.DateSerial : 0);
    }

    private static void AtIdentity(ReadOnlySpan<char> value, ref Look look)
    {
        var kind = IdentityNumber.Recognise(value, out var certain);
        look.Fits |= kind switch
        {
            IdentityNumberKind.None => 0,
            IdentityNumberKind.Resident or IdentityNumberKind.Foreigner => Fits.Resident | (certain ? Fits.ResidentCertain : 0),
            _ => Fits.OtherIdentity,
        };
    }
}
