using System.Globalization;
using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>Dates of the Korean lunisolar calendar; leap months are passed over.</summary>
internal static class LunarDates
{
    private static readonly KoreanLunisolarCalendar Calendar = new();

    /// <summary>The calendar is known from 918 to 2050; beyond, the date of nineteen years before or after stands in, at most a few days off.</summary>
    public static LocalDate Date(int year, int month, int day)
    {
        var known = year;
        while (known > 2049)
        {
            known -= 19;
        }

        var leap = Calendar.GetLeapMonth(known);
        var date = LocalDate.FromDateTime(Calendar.ToDateTime(known, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
        return date.PlusYears(year - known);
    }
}
