using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>Monday to Friday. Holidays and closings are the shop's calendar's matter.</summary>
internal static class BusinessDays
{
    public static LocalDate Add(LocalDate date, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.PlusDays(step);
            left -= date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
        }

        return date;
    }
}
