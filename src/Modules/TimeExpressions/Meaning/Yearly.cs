using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A month and a day whose year is not said, or not yet.</summary>
internal sealed record Yearly(int Month, int Date)
{
    public Day? On(LocalDateTime now) => Day.Yearly(now, Month, Date);

    public Day? In(int year) => Day.On(year, Month, Date);
}
