using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A day with a name. Without a timex of its own it bears that of its next date.</summary>
/// <param name="DaysAround">How many days before and after it are off as well: "before the Seollal holidays" is before all of them.</param>
internal sealed record Feast(string Timex, Func<int, LocalDate> Date, int DaysAround = 0)
{
    public Day On(LocalDateTime now)
    {
        var day = Holidays.Around(now, Timex, Date) with { DaysAround = DaysAround };
        return Timex.Length > 0 || day.Future is not { } date ? day : day with { Timex = $"XXXX-{Written.Two(date.Month)}-{Written.Two(date.Day)}" };
    }

    public Day? In(int year) => year is < 1583 or > 2999 ? null : Day.On(Date(year)) with { DaysAround = DaysAround };

    /// <summary>This year's, the next or the last one.</summary>
    public Day? Beside(LocalDateTime now, int side)
        => (side < 0 ? On(now).Past : side > 0 ? On(now).Future : Date(now.Year)) is { } date ? Day.On(date) with { DaysAround = DaysAround } : null;

    /// <summary>The holidays themselves, with the weekend they lean on: of a year, else the next that are not over.</summary>
    public Period? Rest(LocalDateTime now, Workdays workdays, int? year = null)
    {
        var all = (year is { } one ? [one] : Enumerable.Range(now.Year - 1, 3)).Where(near => near is >= 1583 and <= 2998).Select(near => Off(Date(near), workdays)).ToList();
        return all.Find(rest => year is not null || rest.Until > now.Date) is { From.Year: > 1 } rest ? Period.Days(rest.From, rest.Until) : null;
    }

    private (LocalDate From, LocalDate Until) Off(LocalDate date, Workdays workdays) => workdays.Around(date.PlusDays(-DaysAround), date.PlusDays(DaysAround + 1));
}
