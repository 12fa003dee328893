using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Calendars;

/// <summary>
/// A calendar as JSON: <c>{"zone":"Asia/Seoul","hours":{"mon":[["09:00","18:00"]]},"holidays":["2026-01-01"],"breaks":{"2026-11-20":[["10:00","10:30"]]}}</c>, and
/// <c>openings</c> and <c>closings</c> in the manner of <c>breaks</c>. Times run to "48:00". A holiday may have a name (<c>{"date":"2026-06-03","name":"지방선거"}</c>), and
/// <c>"public_holidays":"KR"</c> adds those of Korea.
/// </summary>
internal static class CalendarJson
{
    private const int MostDates = 20_000, MostIntervals = 100, LongestName = 200;

    public static IReadOnlyDictionary<string, IsoDayOfWeek> Days { get; } = new Dictionary<string, IsoDayOfWeek>(StringComparer.OrdinalIgnoreCase)
    {
        ["mon"] = IsoDayOfWeek.Monday,
        ["tue"] = IsoDayOfWeek.Tuesday,
        ["wed"] = IsoDayOfWeek.Wednesday,
        ["thu"] = IsoDayOfWeek.Thursday,
        ["fri"] = IsoDayOfWeek.Friday,
        ["sat"] = IsoDayOfWeek.Saturday,
        ["sun"] = IsoDayOfWeek.Sunday,
    };

    /// <exception cref="BadRequestException">It is no calendar.</exception>
    public static CalendarDefinition Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new BadRequestException("calendar: an object is needed");
        }

        foreach (var property in json.EnumerateObject())
        {
            if (property.Name is not ("zone" or "hours" or "holidays" or "breaks" or "openings" or "closings" or "public_holidays" or "name"))
            {
                throw new BadRequestException($"calendar: \"{property.Name}\" is unknown");
            }
        }

        return new CalendarDefinition
        {
            Zone = Zone(json),
            Week = Week(json),
            KoreanHolidays = PublicHolidays(json),
            Holidays = Holidays(json),
            Openings = Dates(json, "openings"),
            Closings = Dates(json, "closings"),
            Breaks = Dates(json, "breaks"),
        };
    }

    /// <summary>The text that <see cref="Read"/> takes.</summary>
    public static string Write(CalendarDefinition calendar)
    {
        var json = new JsonObject { ["zone"] = calendar.Zone.Id, ["hours"] = new JsonObject(Days.Where(day => calendar.Week.ContainsKey(day.Value)).Select(day => Pair(day.Key, calendar.Week[day.Value]))) };
        if (calendar.KoreanHolidays)
        {
            json["public_holidays"] = "KR";
        }

        json["holidays"] = new JsonArray([.. calendar.Holidays.OrderBy(holiday => holiday.Key).Select(holiday => holiday.Value is { } name
            ? (JsonNode)new JsonObject { ["date"] = LocalDatePattern.Iso.Format(holiday.Key), ["name"] = name }
            : JsonValue.Create(LocalDatePattern.Iso.Format(holiday.Key)))]);
        foreach (var (name, dates) in new[] { ("openings", calendar.Openings), ("closings", calendar.Closings), ("breaks", calendar.Breaks) })
        {
            json[name] = new JsonObject(dates.OrderBy(date => date.Key).Select(date => Pair(LocalDatePattern.Iso.Format(date.Key), date.Value)));
        }

        return json.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        static KeyValuePair<string, JsonNode?> Pair(string name, IReadOnlyList<DayHours> hours)
            => new(name, new JsonArray([.. hours.Select(one => (JsonNode)new JsonArray(HoursText.Clock(one.From), HoursText.Clock(one.To)))]));
    }

    private static DateTimeZone Zone(JsonElement json)
    {
        var name = json.TryGetProperty("zone", out var zone) && zone.ValueKind == JsonValueKind.String ? zone.GetString()! : throw new BadRequestException("calendar.zone: a zone such as \"Asia/Seoul\" is needed");
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? throw new BadRequestException($"calendar.zone: \"{name}\" is not known");
    }

    private static Dictionary<IsoDayOfWeek, IReadOnlyList<DayHours>> Week(JsonElement json)
    {
        var week = new Dictionary<IsoDayOfWeek, IReadOnlyList<DayHours>>();
        foreach (var day in Object(json, "hours"))
        {
            if (!Days.TryGetValue(day.Name, out var name))
            {
                throw new BadRequestException($"calendar.hours: \"{day.Name}\" is no day (mon, tue, wed, thu, fri, sat, sun)");
            }

            week[name] = Intervals(day.Value, $"calendar.hours.{day.Name}");
        }

        return week;
    }

    private static bool PublicHolidays(JsonElement json)
        => json.TryGetProperty("public_holidays", out var country) && country.ValueKind != JsonValueKind.Null
            && (country.ValueKind == JsonValueKind.String && country.GetString() == "KR" ? true : throw new BadRequestException("calendar.public_holidays: \"KR\" is known, nothing else"));

    private static Dictionary<LocalDate, string?> Holidays(JsonElement json)
    {
        if (!json.TryGetProperty("holidays", out var holidays) || holidays.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (holidays.ValueKind != JsonValueKind.Array || holidays.GetArrayLength() > MostDates)
        {
            throw new BadRequestException($"calendar.holidays: a list of at most {MostDates} dates is needed");
        }

        var named = new Dictionary<LocalDate, string?>();
        foreach (var holiday in holidays.EnumerateArray())
        {
            var (date, name) = holiday.ValueKind == JsonValueKind.Object ? (Text(holiday, "date"), Text(holiday, "name")) : (holiday.ValueKind == JsonValueKind.String ? holiday.GetString() : null, null);
            if (name?.Length > LongestName)
            {
                throw new BadRequestException($"calendar.holidays: a name has at most {LongestName} characters");
            }

            named[Date(date ?? holiday.GetRawText(), "calendar.holidays")] = name;
        }

        return named;
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Dictionary<LocalDate, IReadOnlyList<DayHours>> Dates(JsonElement json, string name)
        => Object(json, name).Take(MostDates + 1).Select((date, i) => i < MostDates ? date : throw new BadRequestException($"calendar.{name}: at most {MostDates} dates"))
            .GroupBy(date => Date(date.Name, $"calendar.{name}"))
            .ToDictionary(date => date.Key, date => Intervals(date.Last().Value, $"calendar.{name}.{date.Last().Name}"));

    private static JsonElement.ObjectEnumerator Object(JsonElement json, string name)
        => !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? default
            : value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw new BadRequestException($"calendar.{name}: an object is needed");

    private static IReadOnlyList<DayHours> Intervals(JsonElement json, string where)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > MostIntervals)
        {
            throw new BadRequestException($"{where}: a list of at most {MostIntervals} [from, to] is needed");
        }

        return [.. json.EnumerateArray().Select(pair => pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
            ? Interval(pair[0], pair[1], where)
            : throw new BadRequestException($"{where}: [from, to] is needed, such as [\"09:00\",\"18:00\"]"))];
    }

    private static DayHours Interval(JsonElement from, JsonElement to, string where)
    {
        var hours = new DayHours(Minute(from, where), Minute(to, where));
        return hours.IsValid ? hours : throw new BadRequestException($"{where}: {from} to {to} is no interval (over midnight: \"22:00\" to \"26:00\"; at most \"48:00\")");
    }

    private static int Minute(JsonElement json, string where)
    {
        var text = json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is 1 or 2 && text.Length == colon + 3
            && int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < 60
            ? (hour * 60) + minute
            : throw new BadRequestException($"{where}: {text} is no time such as \"09:00\"");
    }

    private static LocalDate Date(string text, string where)
        => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : throw new BadRequestException($"{where}: {text} is no date such as \"2026-01-01\"");
}
