using System.Globalization;

namespace Dangol.Calendars;

/// <summary>Hours as a person types them: "09:00-12:00, 13:00-18:00"; over midnight "22:00-26:00" or "22:00-02:00"; "24" or "24시간" for all day; "-", "휴무" or nothing for closed.</summary>
internal static class HoursText
{
    private const int Day = 24 * 60;
    private static readonly char[] Dashes = ['-', '~', '–', '—', '∼', '〜'];

    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    public static string Of(IReadOnlyList<DayHours>? hours) => hours is null ? "" : string.Join(", ", hours.Select(one => $"{Clock(one.From)}-{Clock(one.To)}"));

    /// <returns>Null when it is not understood.</returns>
    public static IReadOnlyList<DayHours>? Read(string? text)
    {
        text = text?.Trim() ?? "";
        if (text is "" or "-" or "휴무" || text.Equals("closed", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        if (text is "24" or "24시간" or "24h" or "종일")
        {
            return [new DayHours(0, Day)];
        }

        var hours = new List<DayHours>();
        foreach (var part in text.Split([',', ';', '/', '·'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(Dashes, StringSplitOptions.TrimEntries);
            if (ends.Length != 2 || Minute(ends[0]) is not { } from || Minute(ends[1]) is not { } to)
            {
                return null;
            }

            // 22:00-02:00 ends the next day.
            var one = new DayHours(from, to <= from && to <= Day ? to + Day : to);
            if (!one.IsValid || from >= Day || one.To - one.From > Day)
            {
                return null;
            }

            hours.Add(one);
        }

        return hours;
    }

    private static int? Minute(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (hours, minutes) = colon < 0 ? (text.TrimEnd('시'), "0") : (text[..colon], text[(colon + 1)..]);
        return int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            && hour <= 48 && minute < 60 && (colon < 0 || minutes.Length == 2) ? (hour * 60) + minute : null;
    }
}
