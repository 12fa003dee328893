using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A date with a time.</summary>
internal sealed record Moment(Day Day, Clock Clock) : IMeaning
{
    public string Type => "datetime";

    public IEnumerable<Reading> Readings => Clock.Versions.SelectMany(clock => Day.Dates.Select(date
        => new Reading(Day.Timex + clock.Timex, date is { } known ? Written.Moment(known + clock.Time) : Written.Unresolved)));
}

/// <summary>A moment known to the second: so long from now, or now itself.</summary>
internal sealed record Point(LocalDateTime At, string Timex) : IMeaning
{
    public string Type => "datetime";

    public IEnumerable<Reading> Readings => [new Reading(Timex, Written.Moment(At))];

    public static Point On(LocalDateTime at) => new(at, Written.MomentTimex(at));

    public static Point Now(LocalDateTime now) => new(now, "PRESENT_REF");
}
