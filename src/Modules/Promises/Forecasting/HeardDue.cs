using System.Globalization;
using System.Text.RegularExpressions;
using Dangol.TimeExpressions;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Promises;

/// <summary>The moment by which it must be done, of a time said.</summary>
internal static class HeardDue
{
    private static readonly LocalTime LastSecond = new(23, 59, 59);
    private static readonly LocalTime AfternoonEnds = new(18, 0);
    private static readonly LocalDateTimePattern WrittenTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    /// <summary>A day, or a time of a day; null for what names neither, such as a repetition or a beginning without an end.</summary>
    /// <param name="isWorkday">Which dates count as business days.</param>
    public static (LocalDate? On, LocalDateTime? At)? Of(TimeExpression expression, LocalDateTime now, Func<LocalDate, bool> isWorkday) => expression.Type switch
    {
        "date" => Day(expression.Value) is { } day ? (day, null) : null,
        "datetime" => expression.Timex != "PRESENT_REF" && Time(expression.Value) is { } time ? Whole(time) : null,
        "time" => Clock(expression.Value) is { } clock ? (null, Next(now, clock)) : null,
        "duration" when BusinessDays(expression.Timex) is { } days => (Add(now.Date, days, isWorkday), null),
        "duration" => Seconds(expression.Value) is { } seconds ? (seconds % 86_400 == 0 ? (now.Date.PlusDays((int)(seconds / 86_400)), null) : (null, now.PlusSeconds(seconds))) : null,

        // A range ends before its end, which is outside; but "by Friday" and "until Friday" mean Friday too.
        "daterange" => Day(expression.Until) is { } end ? (IsInside(expression) ? end : end.PlusDays(-1), null) : null,
        "timerange" => Clock(expression.Until) is { } until ? (null, Next(now, PartEnd(expression.Timex, until))) : null,
        "datetimerange" => Time(expression.Until) is { } last ? Whole(last.Date.At(PartEnd(expression.Timex, last.TimeOfDay))) : null,
        _ => null,
    };

    /// <summary>"내일까지" comes as the last second of that day; what lasts until midnight lasts the day.</summary>
    private static (LocalDate?, LocalDateTime?) Whole(LocalDateTime time)
        => time.TimeOfDay == LastSecond ? (time.Date, null) : time.TimeOfDay == LocalTime.Midnight ? (time.Date.PlusDays(-1), null) : (null, time);

    /// <summary>The reader's afternoon ends at four; a promise for the afternoon lasts until six.</summary>
    private static LocalTime PartEnd(string timex, LocalTime until) => timex.EndsWith("TAF", StringComparison.Ordinal) && until < AfternoonEnds && until.Hour == 16 ? AfternoonEnds : until;

    private static LocalDateTime Next(LocalDateTime now, LocalTime clock) => now.Date.At(clock) < now ? now.Date.PlusDays(1).At(clock) : now.Date.At(clock);

    private static int? BusinessDays(string timex)
        => timex.StartsWith('P') && timex.EndsWith("BD", StringComparison.Ordinal) && int.TryParse(timex[1..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 366 ? days : null;

    /// <summary>A shop that is never open for two months has no business days: its days count as they are.</summary>
    private static LocalDate Add(LocalDate date, int days, Func<LocalDate, bool> isWorkday)
    {
        for (var rest = 0; days > 0;)
        {
            date = date.PlusDays(1);
            rest = isWorkday(date) ? 0 : rest + 1;
            days -= rest is 0 or > 60 ? 1 : 0;
        }

        return date;
    }

    /// <summary>Does the day at which a range ends still belong to it? By Friday and from Monday to Friday, but not before Friday or this week.</summary>
    private static bool IsInside(TimeExpression range) => range.From is null
        ? IsDay(range.Timex) && !IsBefore(range.Text)
        : range.Timex.EndsWith("D)", StringComparison.Ordinal) && IsFromTo.IsMatch(range.Text);

    private static readonly Regex IsFromTo = new("까지|사이| to | and |through|thru|until|till|^[^앞다향n]*[~–-]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>A day, not a week or a month: 2026-03-06, XXXX-03-06, XXXX-WXX-5.</summary>
    private static bool IsDay(string timex) => timex.Split('-') is { Length: >= 3 } parts && parts[^1].TrimStart('#').All(char.IsAsciiDigit);

    private static bool IsBefore(string text) => text.Contains("before", StringComparison.OrdinalIgnoreCase) || text.Contains("prior", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith('전') || text.EndsWith("전에", StringComparison.Ordinal) || text.EndsWith("전까지", StringComparison.Ordinal);

    private static LocalDate? Day(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true } day ? day.Value : null;

    private static LocalDateTime? Time(string? text) => WrittenTime.Parse(text ?? "") is { Success: true } time ? time.Value : null;

    private static LocalTime? Clock(string? text) => LocalTimePattern.ExtendedIso.Parse(text ?? "") is { Success: true } clock ? clock.Value : null;

    private static long? Seconds(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 366 * 86_400L ? seconds : null;
}
