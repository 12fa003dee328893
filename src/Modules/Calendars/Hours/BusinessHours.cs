using System.Collections.Frozen;
using NodaTime;

namespace Dangol.Calendars;

/// <summary>
/// When a business is open, by the wall clock of its zone. A day's own hours are those of its weekday; none on a holiday; those of an opening on that date, if there is one,
/// even on a holiday. Hours over midnight belong to the day on which they begin, so a Friday's last until Saturday though Saturday be a holiday. Breaks and closings of a
/// date are cut out of whatever is open then.
/// </summary>
internal sealed class BusinessHours
{
    public required DateTimeZone Zone { get; init; }

    /// <summary>Several intervals a day; they may touch, overlap and be out of order.</summary>
    public IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<DayHours>> Week { get; init; } = FrozenDictionary<IsoDayOfWeek, IReadOnlyList<DayHours>>.Empty;

    public IReadOnlySet<LocalDate> Holidays { get; init; } = FrozenSet<LocalDate>.Empty;

    /// <summary>Hours of single dates instead of their weekday's.</summary>
    public IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> Openings { get; init; } = FrozenDictionary<LocalDate, IReadOnlyList<DayHours>>.Empty;

    /// <summary>Closed at these times of single dates.</summary>
    public IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> Closings { get; init; } = FrozenDictionary<LocalDate, IReadOnlyList<DayHours>>.Empty;

    /// <summary>As closings, and told apart from them when one asks why it is closed.</summary>
    public IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> Breaks { get; init; } = FrozenDictionary<LocalDate, IReadOnlyList<DayHours>>.Empty;

    /// <summary>The hours that begin on this date, before closings and breaks.</summary>
    public IReadOnlyList<DayHours> Of(LocalDate date)
        => Openings.TryGetValue(date, out var opening) ? opening
            : Holidays.Contains(date) ? []
            : Week.TryGetValue(date.DayOfWeek, out var hours) ? hours : [];
}
