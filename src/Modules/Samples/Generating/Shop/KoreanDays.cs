using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>Korea's public holidays by the rules in force since 2026, without elections and other one-off days.</summary>
internal static class KoreanDays
{
    private static readonly KoreanLunisolarCalendar Lunar = new();
    private static readonly ConcurrentDictionary<int, (LocalDate Seollal, LocalDate Chuseok)> Feasts = [];
    private static readonly ConcurrentDictionary<int, HashSet<LocalDate>> Holidays = [];

    public static LocalDate Seollal(int year) => FeastsOf(year).Seollal;

    public static LocalDate Chuseok(int year) => FeastsOf(year).Chuseok;

    /// <summary>대학수학능력시험: in practice the Thursday between 13 and 19 November.</summary>
    public static LocalDate CollegeExam(int year)
    {
        var day = new LocalDate(year, 11, 13);
        return day.DayOfWeek == IsoDayOfWeek.Thursday ? day : day.Next(IsoDayOfWeek.Thursday);
    }

    public static bool IsHoliday(LocalDate date) => Holidays.GetOrAdd(date.Year, HolidaysOf).Contains(date);

    private static (LocalDate Seollal, LocalDate Chuseok) FeastsOf(int year)
        => Feasts.GetOrAdd(year, y => (FromLunar(y, 1, 1), FromLunar(y, 8, 15)));

    private static HashSet<LocalDate> HolidaysOf(int year)
    {
        var seollal = Seollal(year);
        var chuseok = Chuseok(year);
        LocalDate[] sundayMoves = [seollal.PlusDays(-1), seollal, seollal.PlusDays(1), chuseok.PlusDays(-1), chuseok, chuseok.PlusDays(1)];
        List<LocalDate> weekendMoves =
        [
            new(year, 3, 1), new(year, 5, 5), FromLunar(year, 4, 8), new(year, 8, 15), new(year, 10, 3), new(year, 10, 9), new(year, 12, 25),
        ];
        if (year >= 2026)
        {
            weekendMoves.Add(new(year, 7, 17));
        }

        var all = new HashSet<LocalDate>([new(year, 1, 1), new(year, 6, 6)]);
        var owed = new List<LocalDate>();
        foreach (var day in sundayMoves.Concat(weekendMoves).Order())
        {
            var alwaysMoves = weekendMoves.Contains(day) && day.DayOfWeek == IsoDayOfWeek.Saturday;
            if (!all.Add(day) || day.DayOfWeek == IsoDayOfWeek.Sunday || alwaysMoves)
            {
                owed.Add(day);
            }
        }

        foreach (var day in owed)
        {
            var instead = day.PlusDays(1);
            while (all.Contains(instead) || instead.DayOfWeek >= IsoDayOfWeek.Saturday)
            {
                instead = instead.PlusDays(1);
            }

            all.Add(instead);
        }

        return all;
    }

    private static LocalDate FromLunar(int year, int month, int day)
    {
        // The calendar counts a leap month as a month of its own, so later months stand one further.
        var leap = Lunar.GetLeapMonth(year);
        var at = leap > 0 && month >= leap ? month + 1 : month;
        return LocalDate.FromDateTime(Lunar.ToDateTime(year, at, day, 0, 0, 0, 0));
    }
}
