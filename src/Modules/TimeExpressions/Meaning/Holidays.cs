using NodaTime;
using NodaTime.Calendars;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>Days that move from year to year.</summary>
internal static class Holidays
{
    /// <summary>The western Easter Sunday, by the anonymous Gregorian computus (Nature, 20 April 1876).</summary>
    public static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var month = (h + l - (7 * m) + 90) / 25;
        return new LocalDate(year, month, (h + l - (7 * m) + (33 * month) + 19) % 32);
    }

    /// <summary>The so manieth weekday of a month; the last one when there are not as many.</summary>
    public static LocalDate Nth(int year, int month, int weekday, int count)
    {
        var first = new LocalDate(year, month, 1);
        var date = first.PlusDays(((weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (count - 1)));
        return date.Month == month ? date : date.PlusDays(-7);
    }

    public static LocalDate Last(int year, int month, int weekday) => Nth(year, month, weekday, 5);

    /// <summary>A day of the tabular Islamic calendar in a Gregorian year; sightings may shift it by a day.</summary>
    public static LocalDate Islamic(int year, int month, int day)
    {
        var calendar = CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Civil);
        var near = new LocalDate(year, 1, 1).WithCalendar(calendar).Year;
        return Enumerable.Range(near, 2).Select(islamic => new LocalDate(islamic, month, day, calendar).WithCalendar(CalendarSystem.Iso)).First(date => date.Year >= year);
    }

    /// <summary>Every year's date around now.</summary>
    public static Day Around(LocalDateTime now, string timex, Func<int, LocalDate> date) => Day.Between(timex, now, Enumerable.Range(now.Year - 2, 5).Select(date));
}
