using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A month and a day whose year is not said, or not yet.</summary>
internal sealed record Yearly(int Month, int Date)
{
    public Day? On(LocalDateTime now) => Day.Yearly(now, Month, Date);

    /// <summary>A day that the month does not have in that year is a date without readings.</summary>
    public Day? In(int year) => Day.On(year, Month, Date) ?? (year is >= 1000 and <= 2999 && Date <= 31 && Month is >= 1 and <= 12 ? new Day($"{year}-{Written.Two(Month)}-{Written.Two(Date)}", null, null) : null);
}
