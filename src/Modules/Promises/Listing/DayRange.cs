using Dangol.Platform.Data;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Promises;

/// <summary>Whole days where the reader is, both included; open at an end that is null.</summary>
public readonly record struct DayRange(LocalDate? From, LocalDate? To)
{
    public bool IsEverything => From is null && To is null;

    /// <summary>The seven days from a Monday on.</summary>
    public static DayRange Week(LocalDate monday) => new(monday, monday.PlusDays(6));

    public Instant? Start(DateTimeZone zone) => From is { } day ? zone.AtStartOfDay(day).ToInstant() : null;

    /// <summary>The first moment that is no longer part of it.</summary>
    public Instant? End(DateTimeZone zone) => To is { } day ? zone.AtStartOfDay(day.PlusDays(1)).ToInstant() : null;

    public SqlText Holds(Sql.Raw column, DateTimeZone zone) => (Start(zone), End(zone)) switch
    {
        ({ } start, { } end) => $"({column} >= {start} and {column} < {end})",
        ({ } start, null) => $"{column} >= {start}",
        (null, { } end) => $"{column} < {end}",
        _ => $"1 = 1",
    };

    public static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
