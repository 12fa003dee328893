using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A part of a date: tomorrow morning.</summary>
/// <param name="Shade">Early or late in it.</param>
internal sealed record DayPart(Day Day, Part Part, Shade Shade = Shade.Whole) : IMeaning
{
    public string Type => "datetimerange";

    public IEnumerable<Reading> Readings => Day.Dates.Select(date => date is { } known
        ? new Reading(Day.Timex + PartHours.Timex(Part), null, Written.Moment(known + PartHours.Of(Part, Shade).From), Written.Moment(known + PartHours.Of(Part, Shade).To))
        : new Reading(Day.Timex + PartHours.Timex(Part), Written.Unresolved));

    public Moment? At(Clock clock) => clock.In(Part) is { } certain ? new Moment(Day, certain) : null;

    /// <summary>The first or the second twelve hours of a date, seen from before it.</summary>
    public static Stretch? Half(Day day, bool isLate) => day.Future is { } date
        ? new("datetimerange", [new Reading(day.Timex, null, Written.Moment(date.At(new(isLate ? 12 : 0, 0))), Written.Moment(isLate ? date.PlusDays(1).AtMidnight() : date.At(LocalTime.Noon)))]) : null;
}

/// <summary>The hours that a part of the day stands for.</summary>
internal static class PartHours
{
    public static string Timex(Part part) => part switch
    {
        Part.Dawn => "TDA",
        Part.Morning => "TMO",
        Part.Breakfast => "TMEB",
        Part.Noon or Part.Lunch => "TMEL",
        Part.Dinner => "TMED",
        Part.Afternoon => "TAF",
        Part.Daytime => "TDT",
        Part.Evening => "TEV",
        Part.Night => "TNI",
        _ => "TNT",
    };

    /// <summary>The first or the last two hours of a part.</summary>
    public static (LocalTime From, LocalTime To) Of(Part part, Shade shade) => (shade, Of(part)) switch
    {
        (Shade.Early, var hours) => (hours.From, hours.From.PlusHours(2)),
        (Shade.Late, { To.Second: 59 } hours) => (new(22, 0), hours.To),
        (Shade.Late, var hours) => (hours.To.PlusHours(-2), hours.To),
        // Where one speaks of the late afternoon after lunch and before closing time.
        (Shade.UntilClosing, _) => (new(16, 0), new(18, 0)),
        (_, var hours) => hours,
    };

    public static (LocalTime From, LocalTime To) Of(Part part) => part switch
    {
        Part.Dawn => (new(4, 0), new(8, 0)),
        Part.Morning or Part.Breakfast => (new(8, 0), new(12, 0)),
        Part.Noon or Part.Lunch => (new(11, 0), new(13, 0)),
        Part.Afternoon => (new(12, 0), new(16, 0)),
        Part.Daytime => (new(8, 0), new(18, 0)),
        Part.Evening or Part.Dinner => (new(16, 0), new(20, 0)),
        Part.Night => (new(20, 0), new(23, 59, 59)),
        _ => (new(0, 0), new(8, 0)),
    };
}

/// <summary>A part of the day, whichever day.</summary>
internal sealed record PartOnly(Part Part, Shade Shade = Shade.Whole) : IMeaning
{
    public string Type => "timerange";

    public IEnumerable<Reading> Readings => [new Reading(PartHours.Timex(Part), null, Written.Time(PartHours.Of(Part, Shade).From), Written.Time(PartHours.Of(Part, Shade).To))];
}
