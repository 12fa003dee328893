using Dangol.TimeExpressions;
using NodaTime;

namespace Dangol.Promises;

/// <summary>A time within its sentence.</summary>
/// <param name="Before">The sentence up to the time.</param>
/// <param name="After">The sentence after it, without its mark.</param>
/// <param name="HasAnother">Another time follows in the sentence.</param>
/// <param name="IsOver">The time lies behind for certain: yesterday, three days ago.</param>
/// <param name="IsAhead">It lies ahead for certain: tomorrow, in two hours.</param>
internal sealed record Said(Speaker From, string Before, string Time, string After, bool IsQuestion, bool HasAnother, bool IsOver, bool IsAhead)
{
    // Of a text without a full stop only what is near counts, so that long ones take no longer than their length.
    private const int Furthest = 300;
    private const string Marks = ".!?\n。";

    public string Sentence => Before + Time + After;

    public static Said About(string text, TimeExpression time, TimeExpression? next, Speaker from, LocalDateTime now)
    {
        var (begin, end) = (time.Start, time.Start + time.Text.Length);
        while (begin > 0 && time.Start - begin < Furthest && !IsMark(text, begin - 1))
        {
            begin--;
        }

        while (end < text.Length && end - time.Start < Furthest + time.Text.Length && !IsMark(text, end))
        {
            end++;
        }

        var readings = time.Readings.Select(reading => reading.End ?? reading.Value ?? reading.Start ?? "").Where(value => value.Length >= 10 && char.IsAsciiDigit(value[0]) && value[4] == '-').ToList();
        var today = now.Date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var isDated = readings.Count > 0 && readings.Count == time.Readings.Count && time.Type is not ("time" or "timerange" or "duration" or "set");
        return new(
            from, text[begin..time.Start], time.Text, text[(time.Start + time.Text.Length)..end], end < text.Length && text[end] == '?', next is not null && next.Start < end,
            isDated && readings.TrueForAll(value => string.CompareOrdinal(value[..10], today) < 0),
            isDated && readings.TrueForAll(value => string.CompareOrdinal(value[..10], today) > 0));
    }

    /// <summary>Not the dot in 3.20 or in p.m.</summary>
    private static bool IsMark(string text, int at) => Marks.Contains(text[at], StringComparison.Ordinal)
        && (text[at] != '.' || at + 1 == text.Length || (char.IsWhiteSpace(text[at + 1]) && !(at >= 2 && text[at - 2] == '.') && !(at >= 1 && char.IsAsciiDigit(text[at - 1]) && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]))));
}
