namespace Dangol.Imports.Reading;

/// <summary>
/// Reads dates and times as people and programs write them: 2024-03-05T15:05:00+09:00, 2024. 3. 5., 2024년 3월 5일 (화) 오후 3시 5분,
/// 20240305, 3/5/2024 3:05 PM, 5 Mar 2024. Decides nothing about day and month; that takes the whole column.
/// </summary>
internal ref struct DateScan
{
    private readonly ReadOnlySpan<char> text;
    private int at;
    private ScannedDate found;

    private DateScan(ReadOnlySpan<char> text) => this.text = text;

    /// <returns>False when the text is not one date with an optional time, whole and plausible in at least one order.</returns>
    public static bool TryScan(ReadOnlySpan<char> value, out ScannedDate date)
    {
        var scan = new DateScan(value.Trim());
        var ok = (scan.TryPlain() || (scan.Reset() && scan.TryDate() && scan.TryRest())) && DateOrders.AnyFits(scan.found);
        date = scan.found;
        return ok;
    }

    // The common case, dddd-dd-dd with or without dd:dd:dd, without the general machinery.
    private bool TryPlain()
    {
        if (text.Length is not (10 or 19) || text[4] != '-' || text[7] != '-'
            || !Pair(0, out var century) || !Pair(2, out var year) || !Pair(5, out found.Second) || !Pair(8, out found.Third))
        {
            return false;
        }

        found.First = (century * 100) + year;
        if (text.Length == 10)
        {
            return true;
        }

        found.HasTime = true;
        return text[10] is ' ' or 'T' && text[13] == ':' && text[16] == ':'
            && Pair(11, out found.Hour) && Pair(14, out found.Minute) && Pair(17, out found.Second60)
            && found.Hour < 24 && found.Minute < 60 && found.Second60 < 60;
    }

    private readonly bool Pair(int index, out int value)
    {
        var (tens, ones) = (text[index] - '0', text[index + 1] - '0');
        value = (tens * 10) + ones;
        return (uint)tens < 10 && (uint)ones < 10;
    }

    private bool Reset()
    {
        (at, found) = (0, default);
        return text.Length is >= 6 and <= 60;
    }

    private bool TryDate()
    {
        SkipWeekday();
        if (TryMonthName(out var month))
        {
            found.Layout = DateLayout.MonthNamed;
            found.Second = month;
            return Number(2, out found.First, out _) && Ordinal() && Gap() && Number(4, out found.Third, out var width) && Widen(width);
        }

        if (!Number(14, out var first, out var digits, out var time))
        {
            return false;
        }

        if (digits is 8 or 12 or 14)
        {
            (found.First, found.Second, found.Third) = (first / 10000, first / 100 % 100, first % 100);
            return digits == 8 || CompactTime(time, digits);
        }

        if (digits > 4 || digits == 3 || !Ordinal() || !Separator('년', out var mark))
        {
            return false;
        }

        found.First = first;
        if (digits < 4 && mark != '년' && TryMonthName(out found.Second))
        {
            found.Layout = DateLayout.MonthNamed;
            return Gap() && Number(4, out found.Third, out var width) && Widen(width);
        }

        if (!Number(2, out found.Second, out _) || !Separator('월', out var next) || (mark != next && mark != '년')
            || !Number(4, out found.Third, out var last))
        {
            return false;
        }

        found.Layout = digits == 4 ? DateLayout.YearFirst
            : mark == '년' ? DateLayout.ShortYear
            : last == 4 ? DateLayout.YearLast : DateLayout.ShortYear;
        return last <= 2 || (found.Layout == DateLayout.YearLast && digits <= 2);
    }

    private bool TryRest()
    {
        _ = Take('일');
        SkipSpaces();
        if (found.Layout != DateLayout.MonthNamed)
        {
            _ = Take('.');
        }

        SkipWeekday();
        _ = Take(',');
        if (at < text.Length && text[at] is 'T' or 't')
        {
            at++;
        }

        SkipSpaces();
        if (at == text.Length)
        {
            return true;
        }

        var clock = new ClockScan(text[at..]);
        return found.HasTime ? clock.TryZone(ref found) : clock.TryTime(ref found);
    }

    private bool CompactTime(int time, int digits)
    {
        found.HasTime = true;
        time = digits == 12 ? time * 100 : time;
        (found.Hour, found.Minute, found.Second60) = (time / 10000, time / 100 % 100, time % 100);
        return found.Hour < 24 && found.Minute < 60 && found.Second60 < 60;
    }

    private bool Widen(int width)
    {
        if (width == 2)
        {
            found.Third += found.Third <= DateOrders.DefaultPivot ? 2000 : 1900;
        }

        return width is 2 or 4;
    }

    private bool Number(int most, out int value, out int digits)
    {
        SkipSpaces();
        var start = at;
        value = 0;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + (text[at++] - '0');
        }

        digits = at - start;
        return digits > 0;
    }

    // Up to eight digits go into the date, the rest into the time of a compact date.
    private bool Number(int most, out int value, out int digits, out int rest)
    {
        rest = 0;
        if (!Number(Math.Min(most, 8), out value, out digits))
        {
            return false;
        }

        if (digits == 8 && at < text.Length && char.IsAsciiDigit(text[at]) && Number(most - 8, out rest, out var more))
        {
            digits += more;
        }

        return at == text.Length || !char.IsAsciiDigit(text[at]);
    }

    private bool Separator(char korean, out char mark)
    {
        SkipSpaces();
        mark = at < text.Length ? text[at] : '\0';
        if (mark is '-' or '/' or '.' || mark == korean)
        {
            at++;
            mark = mark == korean ? '년' : mark;
            return true;
        }

        // "5 Mar 2024": a space alone separates only in front of a word.
        mark = ' ';
        return at < text.Length && char.IsAsciiLetter(text[at]);
    }

    private bool TryMonthName(out int month)
    {
        SkipSpaces();
        month = 0;
        if (at == text.Length || !char.IsAsciiLetter(text[at]))
        {
            return false;
        }

        month = DateWords.Month(text[at..], out var length);
        at += length;
        return length > 0;
    }

    private void SkipWeekday()
    {
        SkipSpaces();
        if (at < text.Length && !char.IsAsciiDigit(text[at]))
        {
            at += DateWords.Weekday(text[at..]);
        }
    }

    private bool Ordinal()
    {
        if (at + 1 < text.Length && text[at..(at + 2)] is "st" or "nd" or "rd" or "th")
        {
            at += 2;
        }

        return true;
    }

    private bool Gap()
    {
        while (at < text.Length && text[at] is ' ' or ',' or '-' or '/' or '.')
        {
            at++;
        }

        return true;
    }

    private bool Take(char wanted)
    {
        if (at == text.Length || text[at] != wanted)
        {
            return false;
        }

        at++;
        return true;
    }

    private void SkipSpaces()
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F')
        {
            at++;
        }
    }
}
