using NodaTime;

namespace Dangol.Calendars;

/// <summary>
/// Public holidays of the Republic of Korea, computed for any year from 1950 to 2050: solar and lunar days and substitutes by the rules in force in each year, and what was
/// set for once as far as it is known here. Sundays are not listed. Labour Day (1 May) is a day off for employees, not a public holiday, and not among them.
/// </summary>
internal static class KoreanHolidays
{
    public const int FirstYear = 1950, LastYear = 2050;

    /// <summary>In the order of the dates; two that fall on one day are both there.</summary>
    /// <param name="further">Temporary holidays the owner knows of; a substitute does not fall on them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not between 1950 and 2050.</exception>
    public static IReadOnlyList<KoreanHoliday> Of(int year, params IEnumerable<KoreanHoliday> further)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        var regular = RegularHolidays.Of(year).OrderBy(one => one.Holiday.Date).ToList();
        var all = regular.Select(one => one.Holiday).Concat(SingleHolidays.Of(year)).Concat(further.Where(one => one.Date.Year == year)).ToList();
        var taken = all.Select(holiday => holiday.Date).ToHashSet();
        foreach (var day in regular.GroupBy(one => one.Holiday.Date))
        {
            if (day.FirstOrDefault(one => IsLost(one.Rule, day.Key, day.Count() > 1)) is { Holiday: { } lost })
            {
                var substitute = NextFree(day.Key, taken);
                taken.Add(substitute);
                all.Add(new KoreanHoliday(substitute, $"{lost.Korean} 대체공휴일", $"Substitute for {lost.English}", KoreanHolidayKind.Substitute));
            }
        }

        return [.. all.OrderBy(holiday => holiday.Date)];
    }

    private static bool IsLost(SubstituteRule rule, LocalDate date, bool isShared)
        => rule != SubstituteRule.None && (isShared || date.DayOfWeek == IsoDayOfWeek.Sunday || (rule == SubstituteRule.Weekend && date.DayOfWeek == IsoDayOfWeek.Saturday));

    // "The first day after it that is no holiday"; where that is a Saturday, the first after that.
    private static LocalDate NextFree(LocalDate date, HashSet<LocalDate> taken)
    {
        do
        {
            date = date.PlusDays(1);
        }
        while (taken.Contains(date) || date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
        return date;
    }
}
