using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>Where a period begins, is halfway or ends: a point that ranges begin or end with.</summary>
/// <param name="At">Of its next reading.</param>
internal sealed record Brink(Period Whole, LocalDate At, Place Place)
{
    public Edge Edge => Whole.Dates.Length == 1
        ? new(Written.Date(At), [At], Grain)
        : new($"XXXX-{Written.Two(At.Month)}-{Written.Two(At.Day)}", [.. Whole.Dates.Select(Of)], Grain);

    private Unit Grain => Whole.Grain >= Unit.Month ? Unit.Month : Unit.Day;

    /// <summary>Before or after it; in the words of the whole.</summary>
    public Stretch Open(bool isEnd) => new("daterange", [.. Whole.Dates.Select(Of).Select(date => new Reading(Whole.Timex, null, isEnd ? null : Written.Date(date), isEnd ? Written.Date(date) : null))]);

    private LocalDate Of((LocalDate From, LocalDate Until) dates) => Place switch
    {
        Place.Start => dates.From,
        Place.End => dates.Until,
        _ => dates.From.PlusDays(NodaTime.Period.DaysBetween(Whole.Dates[^1].From, At)),
    };
}

internal enum Place
{
    Start,
    Middle,
    End,
}
