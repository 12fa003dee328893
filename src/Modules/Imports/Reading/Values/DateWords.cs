namespace Dangol.Imports.Reading;

internal enum HalfDay
{
    None = 0,
    Morning = 1,
    Afternoon = 2,
}

/// <summary>The words inside dates: months, weekdays, halves of the day.</summary>
internal static class DateWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>1 to 12, with the length of the word and a period behind it; 0 and length 0 when no month stands here.</summary>
    public static int Month(ReadOnlySpan<char> text, out int length)
    {
        var word = Word(text);
        length = 0;
        if (word.Length < 3)
        {
            return 0;
        }

        for (var i = 0; i < Months.Length; i++)
        {
            if (IsShortOf(word, Months[i]))
            {
                length = word.Length + (text.Length > word.Length && text[word.Length] == '.' ? 1 : 0);
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The length of a weekday with what belongs to it: "(화)", "화요일", "Tue,"; 0 without one.</summary>
    public static int Weekday(ReadOnlySpan<char> text)
    {
        var start = text.StartsWith("(") ? 1 : 0;
        var rest = text[start..];
        var length = 0;
        if (rest.Length > 0 && "월화수목금토일".Contains(rest[0]))
        {
            length = rest[1..].StartsWith("요일") ? 3 : start == 1 ? 1 : 0;
        }
        else if (Word(rest) is { Length: >= 3 } word)
        {
            foreach (var day in Weekdays)
            {
                length = IsShortOf(word, day) ? word.Length : length;
            }
        }

        if (length == 0 || (start == 1 && (rest.Length == length || rest[length] != ')')))
        {
            return 0;
        }

        length += start * 2;
        while (length < text.Length && text[length] is ',' or ' ' or '.')
        {
            length++;
        }

        return length;
    }

    public static HalfDay Half(ReadOnlySpan<char> text, out int length)
    {
        length = 2;
        if (text.StartsWith("오전"))
        {
            return HalfDay.Morning;
        }

        if (text.StartsWith("오후"))
        {
            return HalfDay.Afternoon;
        }

        var dotted = text.Length >= 4 && text[1] == '.' && text[3] == '.';
        length = dotted ? 4 : 2;
        if (text.Length >= 2 && (text[dotted ? 2 : 1] | 0x20) == 'm')
        {
            var first = text[0] | 0x20;
            if (first is 'a' or 'p')
            {
                return first == 'a' ? HalfDay.Morning : HalfDay.Afternoon;
            }
        }

        length = 0;
        return HalfDay.None;
    }

    private static bool IsShortOf(ReadOnlySpan<char> word, string whole)
        => (word.Length == 3 || word.Length == whole.Length || (word.Length == 4 && whole[0] is 's' or 't'))
            && whole.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }
}
