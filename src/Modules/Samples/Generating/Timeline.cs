using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>The two years, the month in which deliveries slipped, and how many new people come when.</summary>
internal sealed class Timeline
{
    public Timeline(LocalDate today)
    {
        Today = today;
        From = today.PlusYears(-2);
        BadMonth = Enumerable.Range(8, 3).Select(back => today.With(DateAdjusters.StartOfMonth).PlusMonths(-back))
            .MinBy(month => DaysOf(month).Sum(Seasons.Liveliness) + (DaysOf(month).Any(Seasons.IsGiftSeason) ? 100 : 0));
    }

    public LocalDate From { get; }

    /// <summary>The files were written the evening before: nothing in them has happened today or later.</summary>
    public LocalDate Today { get; }

    /// <summary>
    /// First day of the month in which the couriers were on strike and the steamer broke down: of the months eight to ten before
    /// today the quietest, so that no feast is to blame.
    /// </summary>
    public LocalDate BadMonth { get; }

    public bool IsBad(LocalDate day) => day >= BadMonth && day < BadMonth.PlusMonths(1);

    /// <summary>Months since the bad one ended; below 0 before that.</summary>
    public double MonthsAfter(LocalDate day) => Period.DaysBetween(BadMonth.PlusMonths(1), day) / 30.4;

    public LocalDate FirstVisit(Dice dice, SampleHabit habit)
    {
        // A quarter of the regulars were there before the files begin.
        if (habit != SampleHabit.OneTimer && dice.Chance(0.25))
        {
            return From.PlusDays(dice.Between(0, 30));
        }

        while (true)
        {
            var at = dice.Unit();
            var day = From.PlusDays((int)(at * 725));
            if (dice.Chance((0.55 + 0.45 * at) * Inflow(day)))
            {
                return day;
            }
        }
    }

    private double Inflow(LocalDate day)
    {
        var after = MonthsAfter(day);
        return IsBad(day) ? 0.75 : after is >= 0 and < 2.5 ? 0.5 : 1;
    }

    private static IEnumerable<LocalDate> DaysOf(LocalDate month)
        => Enumerable.Range(0, month.Calendar.GetDaysInMonth(month.Year, month.Month)).Select(month.PlusDays);
}
