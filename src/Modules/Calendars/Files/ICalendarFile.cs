using System.Runtime.Serialization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using Calendar = Ical.Net.Calendar;

namespace Dangol.Calendars;

/// <summary>iCalendar files (RFC 5545), read and written by Ical.Net: whole days are holidays, appointments with a time are times at which it is closed.</summary>
internal static class ICalendarFile
{
    /// <summary>Characters of a file; longer ones are refused.</summary>
    public const int LongestFile = 4_000_000;

    // Years around now into which repeated events are written out.
    private const int YearsBack = 1, YearsAhead = 10;
    private const int MostEvents = 20_000, MostOccurrences = 5_000, LongestDays = 400;

    /// <summary>What the file says from the year before now to ten years after it; cancelled events are left out, and the earlier one of two for a day keeps its name.</summary>
    /// <param name="zone">Times are put on the wall clock there; floating ones are meant for it.</param>
    /// <exception cref="BadRequestException">It is no iCalendar file, or holds more than can be taken over (20,000 events, 5,000 days or times).</exception>
    public static ICalendarContent Read(string text, DateTimeZone zone, Instant now)
    {
        var calendar = Parse(text);
        var year = now.InZone(zone).Year;
        var holidays = new SortedDictionary<LocalDate, string?>();
        var closings = new SortedDictionary<LocalDate, List<DayHours>>();
        var taken = 0;
        foreach (var happening in Happenings(calendar, year - YearsBack, year + YearsAhead))
        {
            if (++taken > MostOccurrences)
            {
                throw new BadRequestException($"The file holds more than {MostOccurrences} days and times.");
            }

            if (happening.Period.StartTime.HasTime)
            {
                AddClosing(closings, happening.Period, zone);
            }
            else
            {
                AddHoliday(holidays, happening.Period, (happening.Source as CalendarEvent)?.Summary);
            }
        }

        return new ICalendarContent(holidays, closings.ToDictionary(day => day.Key, day => (IReadOnlyList<DayHours>)day.Value));
    }

    /// <summary>The holidays and closings of these years as a file for other programs.</summary>
    public static string Write(string name, CalendarDefinition definition, int firstYear, int lastYear, string language)
    {
        var calendar = new Calendar { ProductId = "-//Dangol//Dangol//KO" };
        calendar.AddProperty("X-WR-CALNAME", name);
        var days = definition.Public(firstYear, lastYear).Select(holiday => (holiday.Date, Name: language == "ko" ? holiday.Korean : holiday.English))
            .Concat(definition.Holidays.Where(holiday => holiday.Key.Year >= firstYear && holiday.Key.Year <= lastYear).Select(holiday => (Date: holiday.Key, Name: holiday.Value ?? Closed(language))))
            .OrderBy(holiday => holiday.Date);
        foreach (var (date, words) in days)
        {
            Add(calendar, words, Day(date), Day(date.PlusDays(1)), $"{date:yyyyMMdd}-{calendar.Events.Count}");
        }

        foreach (var (date, hours) in definition.Closings.Where(day => day.Key.Year >= firstYear && day.Key.Year <= lastYear).OrderBy(day => day.Key))
        {
            foreach (var one in hours)
            {
                Add(calendar, Closed(language), Time(date, one.From, definition.Zone), Time(date, one.To, definition.Zone), $"{date:yyyyMMdd}-{one.From}");
            }
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static Calendar Parse(string text)
    {
        if (text.Length > LongestFile)
        {
            throw new BadRequestException($"The file is longer than {LongestFile} characters.");
        }

        try
        {
            return Calendar.Load(text) is { Events.Count: <= MostEvents } calendar ? calendar : throw new BadRequestException($"The file holds no calendar, or more than {MostEvents} events.");
        }
        catch (Exception problem) when (problem is SerializationException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            throw new BadRequestException("This is no iCalendar file.");
        }
    }

    private static IEnumerable<Occurrence> Happenings(Calendar calendar, int firstYear, int lastYear)
    {
        foreach (var gone in calendar.Events.Where(one => one.Status == EventStatus.Cancelled || one.DtStart is null).ToList())
        {
            calendar.Events.Remove(gone);
        }

        return calendar.GetOccurrences<CalendarEvent>(new CalDateTime(firstYear, 1, 1)).TakeWhileBefore(new CalDateTime(lastYear + 1, 1, 1));
    }

    private static void AddHoliday(SortedDictionary<LocalDate, string?> holidays, Ical.Net.DataTypes.Period period, string? name)
    {
        var first = LocalDate.FromDateTime(period.StartTime.Value);
        var end = period.EffectiveEndTime is { } until ? LocalDate.FromDateTime(until.Value) : first.PlusDays(1);
        var words = string.IsNullOrWhiteSpace(name) ? null : name.Trim()[..Math.Min(name.Trim().Length, 200)];
        for (var (date, days) = (first, 0); (date < end || date == first) && days < LongestDays; date = date.PlusDays(1), days++)
        {
            holidays.TryAdd(date, words);
        }
    }

    // Each day of it by itself, as hours belong to a day.
    private static void AddClosing(SortedDictionary<LocalDate, List<DayHours>> closings, Ical.Net.DataTypes.Period period, DateTimeZone zone)
    {
        var (from, to) = (WallClock(period.StartTime, zone), WallClock(period.EffectiveEndTime ?? period.StartTime, zone));
        for (var (date, days) = (from.Date, 0); date <= to.Date && days < LongestDays; date = date.PlusDays(1), days++)
        {
            var hours = new DayHours(date == from.Date ? Minute(from) : 0, date == to.Date ? Minute(to) : 24 * 60);
            if (hours.IsValid)
            {
                if (!closings.TryGetValue(date, out var day))
                {
                    closings.Add(date, day = []);
                }

                day.Add(hours);
            }
        }

        static int Minute(LocalDateTime time) => (time.Hour * 60) + time.Minute;
    }

    private static LocalDateTime WallClock(CalDateTime time, DateTimeZone zone) => time.IsFloating
        ? LocalDateTime.FromDateTime(time.Value)
        : Instant.FromDateTimeUtc(DateTime.SpecifyKind(time.AsUtc, DateTimeKind.Utc)).InZone(zone).LocalDateTime;

    private static void Add(Calendar calendar, string words, CalDateTime from, CalDateTime to, string id)
        => calendar.Events.Add(new CalendarEvent { Summary = words, Start = from, End = to, Uid = $"{id}@dangol" });

    private static CalDateTime Day(LocalDate date) => new(date.Year, date.Month, date.Day);

    private static CalDateTime Time(LocalDate date, int minute, DateTimeZone zone)
        => new(zone.AtLeniently(date.AtMidnight().PlusMinutes(minute)).LocalDateTime.ToDateTimeUnspecified(), zone.Id);

    private static string Closed(string language) => language == "ko" ? "휴무" : "Closed";
}

/// <summary>What an iCalendar file comes to.</summary>
internal sealed record ICalendarContent(IReadOnlyDictionary<LocalDate, string?> Holidays, IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> Closings)
{
    /// <summary>Added to what is there; days that have a name already keep it.</summary>
    public CalendarDefinition AddTo(CalendarDefinition definition)
    {
        var holidays = new Dictionary<LocalDate, string?>(definition.Holidays);
        var official = definition.Public(Holidays.Count == 0 ? 1 : Holidays.Keys.Min().Year, Holidays.Count == 0 ? 0 : Holidays.Keys.Max().Year).Select(holiday => holiday.Date).ToHashSet();
        foreach (var (date, name) in Holidays.Where(holiday => !official.Contains(holiday.Key)))
        {
            holidays.TryAdd(date, name);
        }

        var closings = new Dictionary<LocalDate, IReadOnlyList<DayHours>>(definition.Closings);
        foreach (var (date, hours) in Closings)
        {
            closings[date] = [.. closings.GetValueOrDefault(date, []).Concat(hours).Distinct()];
        }

        return definition with { Holidays = holidays, Closings = closings };
    }
}
