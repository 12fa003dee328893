using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A day with a name. Without a timex of its own it bears that of its next date.</summary>
internal sealed record Feast(string Timex, Func<int, LocalDate> Date)
{
    public Day On(LocalDateTime now)
    {
        var day = Holidays.Around(now, Timex, Date);
        return Timex.Length > 0 || day.Future is not { } date ? day : day with { Timex = $"XXXX-{Written.Two(date.Month)}-{Written.Two(date.Day)}" };
    }

    public Day? In(int year) => year is < 1583 or > 2999 ? null : Day.On(Date(year));

    /// <summary>This year's, the next or the last one.</summary>
    public Day? Beside(LocalDateTime now, int side) => (side < 0 ? On(now).Past : side > 0 ? On(now).Future : Date(now.Year)) is { } date ? Day.On(date) : null;
}
