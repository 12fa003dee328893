using System.Globalization;
using NodaTime;

namespace Dangol.Calendars;

/// <summary>Days of the Korean lunisolar calendar in the solar one, by the framework's tables (1950 to 2050).</summary>
internal static class LunarDates
{
    private static readonly KoreanLunisolarCalendar Calendar = new();

    /// <param name="month">1..12, never the leap month.</param>
    public static LocalDate Of(int year, int month, int day)
    {
        // The framework counts the leap month as one of thirteen; it comes after the month whose name it repeats.
        var leap = Calendar.GetLeapMonth(year);
        return LocalDate.FromDateTime(Calendar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }
}
