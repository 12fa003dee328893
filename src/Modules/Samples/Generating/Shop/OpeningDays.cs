using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>Open 9:30 to 20:00, closed on Mondays and over 설 and 추석. Parcels leave Tuesday to Friday: rice cake must not lie over a weekend.</summary>
internal static class OpeningDays
{
    public static bool IsOpen(LocalDate day) => day.DayOfWeek != IsoDayOfWeek.Monday && !IsFeast(day);

    public static LocalDate NextOpen(LocalDate day)
    {
        while (!IsOpen(day))
        {
            day = day.PlusDays(1);
        }

        return day;
    }

    public static bool SendsParcels(LocalDate day)
        => day.DayOfWeek is >= IsoDayOfWeek.Tuesday and <= IsoDayOfWeek.Friday && !KoreanDays.IsHoliday(day) && IsOpen(day);

    public static bool CourierDelivers(LocalDate day) => day.DayOfWeek != IsoDayOfWeek.Sunday && !KoreanDays.IsHoliday(day);

    /// <summary>The n-th day after this one on which something happens; the day itself, or the next such day, for n = 0.</summary>
    public static LocalDate After(LocalDate day, int count, Func<LocalDate, bool> happens)
    {
        while (!happens(day))
        {
            day = day.PlusDays(1);
        }

        for (; count > 0; count--)
        {
            do
            {
                day = day.PlusDays(1);
            }
            while (!happens(day));
        }

        return day;
    }

    public static LocalDate Before(LocalDate day, int count, Func<LocalDate, bool> happens)
    {
        for (; count > 0; count--)
        {
            do
            {
                day = day.PlusDays(-1);
            }
            while (!happens(day));
        }

        return day;
    }

    private static bool IsFeast(LocalDate day) => Around(day, KoreanDays.Seollal(day.Year)) || Around(day, KoreanDays.Chuseok(day.Year));

    private static bool Around(LocalDate day, LocalDate feast) => day >= feast && day <= feast.PlusDays(1);
}
