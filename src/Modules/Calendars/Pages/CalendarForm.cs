using Dangol.Ui;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Calendars;

/// <summary>A calendar as typed: hours by weekday, and lines for single dates.</summary>
public sealed record CalendarForm(string? Name, string? Zone, IReadOnlyDictionary<string, string> Week, bool KoreanHolidays, IReadOnlyList<CalendarFormLine> Lines)
{
    private const int MostLines = 2_000, LongestName = 100;

    internal static CalendarForm Of(string? name, CalendarDefinition definition, LocalDate today) => new(
        name,
        definition.Zone.Id,
        CalendarJson.Days.ToDictionary(day => day.Key, day => HoursText.Of(definition.Week.GetValueOrDefault(day.Value))),
        definition.KoreanHolidays,
        [
            .. definition.Holidays.Select(day => new CalendarFormLine(Iso(day.Key), "holiday", "", day.Value))
                .Concat(LinesOf("opening", definition.Openings)).Concat(LinesOf("closing", definition.Closings)).Concat(LinesOf("break", definition.Breaks))
                .OrderBy(line => string.CompareOrdinal(line.Date, Iso(today)) < 0).ThenBy(line => line.Date, StringComparer.Ordinal),
        ]);

    internal static async Task<CalendarForm> Read(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var (dates, kinds, times, notes) = (form["date"], form["kind"], form["times"], form["note"]);
        var count = Math.Min(Math.Min(dates.Count, kinds.Count), Math.Min(times.Count, notes.Count));
        return new CalendarForm(
            form["name"],
            form["zone"],
            CalendarJson.Days.Keys.ToDictionary(day => day, day => form[$"hours-{day}"].ToString()),
            form["koreanHolidays"] == "true",
            [.. Enumerable.Range(0, count).Select(i => new CalendarFormLine(dates[i], kinds[i], times[i], notes[i])).Where(line => !line.IsEmpty)]);
    }

    /// <returns>Null with at least one fault, by field.</returns>
    internal CalendarDefinition? Checked(Words t, Dictionary<string, string[]> faults)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > LongestName)
        {
            faults["name"] = [t[$"이름을 {LongestName}자 이하로 적어 주세요.", $"Enter a name of at most {LongestName} characters."]];
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone ?? "") is not { } zone)
        {
            faults["zone"] = [t["목록에서 골라 주세요.", "Please choose from the list."]];
            zone = DateTimeZone.Utc;
        }

        var week = new Dictionary<IsoDayOfWeek, IReadOnlyList<DayHours>>();
        foreach (var (name, day) in CalendarJson.Days)
        {
            if (HoursText.Read(Week.GetValueOrDefault(name)) is not { } hours)
            {
                faults[$"hours-{name}"] = [t["09:00-12:00, 13:00-18:00처럼 적어 주세요. 쉬는 날은 비웁니다.", "Write it like 09:00-12:00, 13:00-18:00. Leave it empty when closed."]];
            }
            else if (hours.Count > 0)
            {
                week[day] = hours;
            }
        }

        if (Lines.Count > MostLines)
        {
            faults[""] = [t[$"날짜는 {MostLines:N0}개까지 적을 수 있습니다.", $"At most {MostLines:N0} dates."]];
        }

        var problems = new List<string>();
        var dates = new CalendarFormDates(t, problems);
        foreach (var line in Lines.Take(MostLines))
        {
            dates.Add(line);
        }

        if (problems.Count > 0)
        {
            faults["dates"] = [.. problems.Take(5)];
        }

        return faults.Count > 0 ? null : dates.AddTo(new CalendarDefinition { Zone = zone, Week = week, KoreanHolidays = KoreanHolidays });
    }

    private static IEnumerable<CalendarFormLine> LinesOf(string kind, IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> dates)
        => dates.Select(day => new CalendarFormLine(Iso(day.Key), kind, HoursText.Of(day.Value), null));

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

/// <param name="Kind">holiday, opening, closing or break.</param>
/// <param name="Note">The name of a holiday.</param>
public sealed record CalendarFormLine(string? Date, string? Kind, string? Times, string? Note)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Date) && string.IsNullOrWhiteSpace(Times) && string.IsNullOrWhiteSpace(Note);
}

internal sealed class CalendarFormDates(Words t, List<string> problems)
{
    private readonly Dictionary<LocalDate, string?> _holidays = [];
    private readonly Dictionary<LocalDate, IReadOnlyList<DayHours>> _openings = [], _closings = [], _breaks = [];

    public void Add(CalendarFormLine line)
    {
        if (LocalDatePattern.Iso.Parse(line.Date?.Trim() ?? "") is not { Success: true } date)
        {
            problems.Add(t[$"‘{line.Date}’은(는) 날짜가 아닙니다.", $"“{line.Date}” is no date."]);
        }
        else if (line.Kind == "holiday")
        {
            _holidays[date.Value] = string.IsNullOrWhiteSpace(line.Note) ? null : line.Note.Trim()[..Math.Min(200, line.Note.Trim().Length)];
        }
        else if (HoursText.Read(line.Times) is not { Count: > 0 } hours)
        {
            problems.Add(t[$"{line.Date}: 시간을 14:00-18:00처럼 적어 주세요.", $"{line.Date}: write the hours like 14:00-18:00."]);
        }
        else
        {
            var dates = line.Kind switch { "opening" => _openings, "break" => _breaks, _ => _closings };
            dates[date.Value] = [.. dates.GetValueOrDefault(date.Value, []).Concat(hours)];
        }
    }

    public CalendarDefinition AddTo(CalendarDefinition definition) => definition with { Holidays = _holidays, Openings = _openings, Closings = _closings, Breaks = _breaks };
}
