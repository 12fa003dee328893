using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>
/// A date. What is said without a year or a week has two readings: the last one that began before now and the next one. A date that does not
/// exist has none.
/// </summary>
internal sealed record Day(string Timex, LocalDate? Past, LocalDate? Future) : IMeaning
{
    public string Type => "date";

    /// <summary>Days off on either side, for festivals.</summary>
    public int DaysAround { get; init; }

    public bool IsWeekday => Timex.StartsWith("XXXX-WXX", StringComparison.Ordinal);

    /// <summary>A day and its month were said, but no year.</summary>
    public bool IsYearly => Timex.StartsWith("XXXX-", StringComparison.Ordinal) && Timex.Length == 10 && !IsWeekday && !IsOfAnyMonth;

    /// <summary>Only the day of a month was said.</summary>
    public bool IsOfAnyMonth => Timex.StartsWith("XXXX-XX", StringComparison.Ordinal);

    public bool IsExact => Past == Future;

    public IEnumerable<Reading> Readings => Dates.Select(date => new Reading(Timex, date is { } known ? Written.Date(known) : Written.Unresolved));

    public IEnumerable<LocalDate?> Dates => Past == Future ? [Future] : [Past, Future];

    public static Day On(LocalDate date) => new(Written.Date(date), date, date);

    public static Day? On(int year, int month, int day)
    {
        year = year < 100 ? year + (year < 30 ? 2000 : 1900) : year;
        return year is < 1000 or > 2999 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? null : On(new LocalDate(year, month, day));
    }

    public static Day? Yearly(LocalDateTime now, int month, int day)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        var timex = $"XXXX-{Written.Two(month)}-{Written.Two(day)}";
        return day > CalendarSystem.Iso.GetDaysInMonth(2000, month)
            ? new Day(timex, null, null)
            : Between(timex, now, Enumerable.Range(now.Year - 8, 17).Where(year => day <= CalendarSystem.Iso.GetDaysInMonth(year, month)).Select(year => new LocalDate(year, month, day)));
    }

    public static Day Weekly(LocalDateTime now, int weekday)
    {
        var monday = Monday(now.Date);
        return Between($"XXXX-WXX-{weekday}", now.Date.AtMidnight(), [monday.PlusDays(weekday - 8), monday.PlusDays(weekday - 1), monday.PlusDays(weekday + 6)]);
    }

    public static Day? Monthly(LocalDateTime now, int day) => day is < 1 or > 31 ? null : Between($"XXXX-XX-{Written.Two(day)}", now, DaysOfMonth(now, day));

    /// <summary>"Sunday 31": the nearest months whose day of that number is that weekday.</summary>
    public static Day? Monthly(LocalDateTime now, int day, int weekday)
        => day is < 1 or > 31 ? null : Between($"XXXX-WXX-{weekday}", now, DaysOfMonth(now, day).Where(date => (int)date.DayOfWeek == weekday));

    /// <summary>The last of these dates, which must be in order, that began before now, and the first that did not.</summary>
    public static Day Between(string timex, LocalDateTime now, IEnumerable<LocalDate> dates)
    {
        var all = dates.ToList();
        LocalDate? past = all.Exists(IsPast) ? all.FindLast(IsPast) : null;
        LocalDate? future = all.Exists(date => !IsPast(date)) ? all.Find(date => !IsPast(date)) : null;
        return new Day(timex, past ?? future, future ?? past);
        bool IsPast(LocalDate date) => date.AtMidnight() < now;
    }

    public static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>The same day reckoned from its future reading, moved.</summary>
    public Day? Moved(Func<LocalDate, LocalDate> move) => Future is { } date ? On(move(date)) : null;

    private static IEnumerable<LocalDate> DaysOfMonth(LocalDateTime now, int day) => Enumerable.Range(-60, 121)
        .Select(month => new LocalDate(now.Year, now.Month, 1).PlusMonths(month))
        .Where(first => day <= CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month))
        .Select(first => first.PlusDays(day - 1));
}
