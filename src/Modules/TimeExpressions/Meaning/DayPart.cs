using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>A part of a date: tomorrow morning.</summary>
internal sealed record DayPart(Day Day, Part Part) : IMeaning
{
    public string Type => "datetimerange";

    public IEnumerable<Reading> Readings => Day.Dates.Select(date => date is { } known
        ? new Reading(Day.Timex + PartHours.Timex(Part), null, Written.Moment(known + PartHours.Of(Part).From), Written.Moment(known + PartHours.Of(Part).To))
        : new Reading(Day.Timex + PartHours.Timex(Part), Written.Unresolved));

    public Moment? At(Clock clock) => clock.In(Part) is { } certain ? new Moment(Day, certain) : null;
}

/// <summary>The hours that a part of the day stands for.</summary>
internal static class PartHours
{
    public static string Timex(Part part) => part switch
    {
        Part.Dawn => "TDA",
        Part.Morning => "TMO",
        Part.Noon or Part.Lunch => "TMEL",
        Part.Afternoon => "TAF",
        Part.Daytime => "TDT",
        Part.Evening => "TEV",
        Part.Night => "TNI",
        _ => "TNT",
    };

    public static (LocalTime From, LocalTime To) Of(Part part) => part switch
    {
        Part.Dawn => (new(4, 0), new(8, 0)),
        Part.Morning => (new(8, 0), new(12, 0)),
        Part.Noon or Part.Lunch => (new(11, 0), new(13, 0)),
        Part.Afternoon => (new(12, 0), new(16, 0)),
        Part.Daytime => (new(8, 0), new(18, 0)),
        Part.Evening => (new(16, 0), new(20, 0)),
        Part.Night => (new(20, 0), new(23, 59, 59)),
        _ => (new(0, 0), new(8, 0)),
    };
}

/// <summary>A part of the day, whichever day.</summary>
internal sealed record PartOnly(Part Part) : IMeaning
{
    public string Type => "timerange";

    public IEnumerable<Reading> Readings => [new Reading(PartHours.Timex(Part), null, Written.Time(PartHours.Of(Part).From), Written.Time(PartHours.Of(Part).To))];
}
