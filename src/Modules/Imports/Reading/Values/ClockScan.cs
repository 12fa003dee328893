namespace Dangol.Imports.Reading;

/// <summary>The time of day behind a date: 15:05:00.123+09:00, 3:05 PM, 오후 3시 5분.</summary>
internal ref struct ClockScan(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The text is a time of day and nothing else.</summary>
    public static bool IsTime(ReadOnlySpan<char> text)
    {
        var found = default(ScannedDate);
        return new ClockScan(text).TryTime(ref found);
    }

    public bool TryTime(ref ScannedDate found)
    {
        var half = Half();
        if (!Number(2, out found.Hour))
        {
            return false;
        }

        found.HasTime = true;
        var ok = Take('시') ? KoreanParts(ref found) : Take(':') ? Parts(ref found) : half != HalfDay.None;
        SkipSpaces();
        half = half == HalfDay.None ? Half() : half;
        return ok && ToDay(ref found, half) && TryZone(ref found);
    }

    /// <summary>The rest is an offset from Greenwich, or nothing.</summary>
    public bool TryZone(ref ScannedDate found)
    {
        SkipSpaces();
        if (at == text.Length)
        {
            return true;
        }

        found.HasOffset = true;
        var rest = text[at..];
        if (rest is "Z" or "z" or "UTC" or "GMT" or "(UTC)" or "(GMT)")
        {
            return true;
        }

        if (rest is "KST" or "(KST)" or "JST")
        {
            found.OffsetSeconds = 9 * 3600;
            return true;
        }

        if (rest.StartsWith("UTC") || rest.StartsWith("GMT"))
        {
            at += 3;
        }

        var sign = Take('+') ? 1 : Take('-') || Take('−') ? -1 : 0;
        if (sign == 0 || !Number(2, out var hours))
        {
            return false;
        }

        _ = Take(':');
        var minutes = 0;
        var whole = at == text.Length || (Number(2, out minutes) && at == text.Length);
        found.OffsetSeconds = sign * ((hours * 3600) + (minutes * 60));
        return whole && hours <= 18 && minutes < 60;
    }

    private bool Parts(ref ScannedDate found)
    {
        if (!Number(2, out found.Minute))
        {
            return false;
        }

        if (!Take(':'))
        {
            return true;
        }

        if (!Number(2, out found.Second60))
        {
            return false;
        }

        return !(Take('.') || Take(',')) || Fraction(ref found);
    }

    private bool Fraction(ref ScannedDate found)
    {
        var scale = 100_000_000;
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            found.Nanosecond += (text[at++] - '0') * scale;
            scale /= 10;
        }

        return at > start;
    }

    private bool KoreanParts(ref ScannedDate found)
    {
        SkipSpaces();
        if (Number(2, out found.Minute) && !Take('분'))
        {
            return false;
        }

        SkipSpaces();
        return !Number(2, out found.Second60) || Take('초');
    }

    private static bool ToDay(ref ScannedDate found, HalfDay half)
    {
        if (half != HalfDay.None && found.Hour > 12)
        {
            // "오후 15:05" is a habit of some tills: the hour already says it.
            return half == HalfDay.Afternoon && found.Hour < 24 && found.Minute < 60 && found.Second60 < 60;
        }

        found.Hour = half switch
        {
            HalfDay.Afternoon => found.Hour == 12 ? 12 : found.Hour + 12,
            HalfDay.Morning => found.Hour == 12 ? 0 : found.Hour,
            _ => found.Hour,
        };
        return found.Hour < 24 && found.Minute < 60 && found.Second60 < 60;
    }

    private HalfDay Half()
    {
        var half = DateWords.Half(text[at..], out var length);
        at += length;
        SkipSpaces();
        return half;
    }

    private bool Number(int most, out int value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + (text[at++] - '0');
        }

        return at > start;
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
