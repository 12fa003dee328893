using System.Collections.Frozen;
using NodaTime;

namespace Dangol.Calendars;

/// <summary>A calendar as a person sets it up; what it comes to is <see cref="BusinessHours"/>.</summary>
internal sealed record CalendarDefinition
{
    private static readonly FrozenDictionary<LocalDate, IReadOnlyList<DayHours>> NoDates = FrozenDictionary<LocalDate, IReadOnlyList<DayHours>>.Empty;

    public required DateTimeZone Zone { get; init; }

    public IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<DayHours>> Week { get; init; } = FrozenDictionary<IsoDayOfWeek, IReadOnlyList<DayHours>>.Empty;

    /// <summary>Closed on the public holidays of Korea, 1950 to 2050.</summary>
    public bool KoreanHolidays { get; init; }

    /// <summary>Holidays of the owner's own, with their names if they have any. A substitute holiday does not fall on one of them.</summary>
    public IReadOnlyDictionary<LocalDate, string?> Holidays { get; init; } = FrozenDictionary<LocalDate, string?>.Empty;

    public IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> Openings { get; init; } = NoDates;

    public IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> Closings { get; init; } = NoDates;

    public IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> Breaks { get; init; } = NoDates;

    /// <summary>What a workspace has before it sets up one of its own: Monday to Friday, nine to six; where it is in Korea, without the public holidays.</summary>
    public static CalendarDefinition Default(DateTimeZone zone) => new()
    {
        Zone = zone,
        Week = Enumerable.Range((int)IsoDayOfWeek.Monday, 5).ToDictionary(day => (IsoDayOfWeek)day, _ => (IReadOnlyList<DayHours>)[new DayHours(9 * 60, 18 * 60)]),
        KoreanHolidays = zone.Id == "Asia/Seoul",
    };

    public BusinessHours Hours() => new()
    {
        Zone = Zone,
        Week = Week,
        Holidays = KoreanHolidays ? Holidays.Keys.Concat(Public(Calendars.KoreanHolidays.FirstYear, Calendars.KoreanHolidays.LastYear).Select(holiday => holiday.Date)).ToFrozenSet() : Holidays.Keys.ToFrozenSet(),
        Openings = Openings,
        Closings = Closings,
        Breaks = Breaks,
    };

    /// <summary>The public holidays it takes over, in the order of their dates; years outside 1950 to 2050 have none.</summary>
    public IEnumerable<KoreanHoliday> Public(int firstYear, int lastYear)
    {
        var own = Holidays.Select(holiday => new KoreanHoliday(holiday.Key, holiday.Value ?? "", holiday.Value ?? "", KoreanHolidayKind.Temporary)).ToList();
        return KoreanHolidays
            ? Enumerable.Range(firstYear, lastYear - firstYear + 1).Where(year => year is >= Calendars.KoreanHolidays.FirstYear and <= Calendars.KoreanHolidays.LastYear)
                .SelectMany(year => Calendars.KoreanHolidays.Of(year, own)).Where(holiday => !Holidays.ContainsKey(holiday.Date))
            : [];
    }
}
