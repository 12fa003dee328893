using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A time of day to the precision it was said with; <paramref name="IsHalf"/> when it may be morning or evening.</summary>
internal sealed record Clock(int Hour, int? Minute = null, int? Second = null, bool IsHalf = false) : IMeaning
{
    public string Type => "time";

    public IEnumerable<Reading> Readings => Versions.Select(clock => new Reading(clock.Timex, Written.Time(clock.Time)));

    public IEnumerable<Clock> Versions => IsHalf ? [this with { IsHalf = false }, this with { Hour = (Hour + 12) % 24, IsHalf = false }] : [this];

    public LocalTime Time => new(Hour % 24, Minute ?? 0, Second ?? 0);

    public string Timex => "T" + Written.Two(Hour) + (Minute ?? (Second is null ? null : 0)) switch { { } minute => ":" + Written.Two(minute), null => "" } + (Second is { } second ? ":" + Written.Two(second) : "");

    public static Clock? At(int hour, int? minute = null, int? second = null)
        => hour is < 0 or > 24 || minute is < 0 or > 59 || second is < 0 or > 59 ? null : new Clock(hour % 24, minute, second, hour is >= 1 and <= 12);

    /// <summary>The next such time after a moment.</summary>
    public Moment After(LocalDateTime moment)
    {
        var next = Versions.OrderBy(version => version.Time).FirstOrDefault(version => version.Time > moment.TimeOfDay);
        return next is null ? new Moment(Day.On(moment.Date.PlusDays(1)), Versions.MinBy(version => version.Time)!) : new Moment(Day.On(moment.Date), next);
    }

    /// <summary>Made certain by "in the morning" and the like; null when they contradict each other.</summary>
    public Clock? In(Part part) => part switch
    {
        Part.Morning or Part.Dawn or Part.Breakfast => Hour > 12 ? null : this with { Hour = Hour % 12, IsHalf = false },
        Part.Afternoon or Part.Evening or Part.Dinner or Part.Daytime when Hour > 12 || !IsHalf => this with { IsHalf = false },
        Part.Afternoon or Part.Evening or Part.Dinner => this with { Hour = (Hour % 12) + 12, IsHalf = false },
        Part.Daytime => this with { Hour = Hour < 7 ? Hour + 12 : Hour, IsHalf = false },
        Part.Lunch or Part.Noon => this with { Hour = Hour is >= 1 and <= 9 ? Hour + 12 : Hour, IsHalf = false },
        _ => this with { Hour = Hour switch { 12 => 0, >= 6 and < 12 => Hour + 12, _ => Hour }, IsHalf = false },
    };
}
