using Dangol.Calendars;
using NodaTime;

namespace Dangol.Tests.Unit.Calendars;

/// <summary>Made-up calendars and moments near a change of the clock, from a seed.</summary>
internal sealed class RandomHours
{
    // A gap and an overlap of an hour, of half an hour, a day left out, and a zone that had summer time in 1987 and 1988 only.
    private static readonly (string Zone, int Year)[] Places =
    [
        ("America/New_York", 2026), ("Europe/Berlin", 2025), ("Australia/Lord_Howe", 2026), ("Pacific/Apia", 2011), ("Asia/Seoul", 1988), ("Asia/Seoul", 2026), ("America/Sao_Paulo", 2018), ("Asia/Kathmandu", 1985),
    ];

    private readonly Random _random;
    private readonly Instant _middle;

    public RandomHours(int seed)
    {
        _random = new Random(seed);
        var (zone, year) = Places[seed % Places.Length];
        Zone = DateTimeZoneProviders.Tzdb[zone];
        var changes = Zone.GetZoneIntervals(Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year, 12, 31, 0, 0)).Where(stretch => stretch.HasEnd).Select(stretch => stretch.End).Where(end => end.InUtc().Year == year).ToList();
        _middle = changes.Count == 0 ? Instant.FromUtc(year, 6, 1, 0, 0) : changes[_random.Next(changes.Count)];
        Hours = Make();
    }

    public DateTimeZone Zone { get; }

    public BusinessHours Hours { get; }

    /// <summary>A whole minute within ten days of the change.</summary>
    public Instant Moment() => Instant.FromUnixTimeSeconds(_middle.ToUnixTimeSeconds() / 60 * 60) + Duration.FromMinutes(_random.Next(-10 * 1440, 10 * 1440));

    public int Minutes(int most) => _random.Next(-most, most + 1);

    private BusinessHours Make()
    {
        var day = _middle.InZone(Zone).Date;
        return new BusinessHours
        {
            Zone = Zone,
            Week = Enum.GetValues<IsoDayOfWeek>().Where(name => name != IsoDayOfWeek.None).ToDictionary(name => name, _ => Several(3)),
            Holidays = Enumerable.Range(0, 4).Select(_ => day.PlusDays(_random.Next(-10, 11))).ToHashSet(),
            Openings = Dates(day, 2),
            Closings = Dates(day, 2),
            Breaks = Dates(day, 3),
        };
    }

    private Dictionary<LocalDate, IReadOnlyList<DayHours>> Dates(LocalDate day, int most)
        => Enumerable.Range(0, _random.Next(most + 1)).Select(_ => day.PlusDays(_random.Next(-10, 11))).Distinct().ToDictionary(date => date, _ => Several(2));

    private IReadOnlyList<DayHours> Several(int most) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => One())];

    private DayHours One()
    {
        var from = _random.Next(8) == 0 ? 0 : _random.Next(0, 1440);
        return new DayHours(from, _random.Next(8) == 0 ? 1440 + (from == 1440 ? 1 : 0) : from + 1 + _random.Next(Math.Min(900, DayHours.Most - from))) is { IsValid: true } hours ? hours : new DayHours(0, 1440);
    }
}
