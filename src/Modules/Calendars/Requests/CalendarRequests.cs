using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Calendars;

/// <summary>
/// Answers questions to a calendar, each a line of JSON: <c>add</c> (from, minutes), <c>between</c> (from, to), <c>open</c> (at), <c>periods</c> (from, to). Calendars met
/// before are kept, so that a stream of questions to one is answered quickly. A time without an offset is the calendar's wall clock. Not for several threads at once.
/// </summary>
public sealed class CalendarRequests
{
    /// <summary>Characters of a line; longer ones are refused.</summary>
    public const int LongestLine = 4_000_000;

    private const int MostKept = 256;
    private const double MostMinutes = 200.0 * 366 * 24 * 60;

    // No one question lists more than this.
    private const int MostPeriods = 100_000;

    private static readonly OffsetDateTimePattern Written = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFo<+HH:mm>");
    private static readonly OffsetDateTimePattern[] WithOffset = [OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>")];
    private static readonly LocalDateTimePattern[] WallClock = [LocalDateTimePattern.ExtendedIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm")];
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    private readonly Dictionary<string, BusinessCalendar> _known = [];

    /// <summary>One line in, one line out; what cannot be answered is <c>{"error":"…"}</c>.</summary>
    public string Answer(string line)
    {
        try
        {
            if (line.Length > LongestLine)
            {
                throw new BadRequestException($"a line has at most {LongestLine} characters");
            }

            using var request = JsonDocument.Parse(line, Strict);
            return Answer(request.RootElement).ToJsonString(Plain);
        }
        catch (Exception problem) when (problem is BadRequestException or JsonException or NeverOpenException)
        {
            return new JsonObject { ["error"] = problem is JsonException ? "this is no JSON" : problem.Message }.ToJsonString(Plain);
        }
    }

    private JsonObject Answer(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object)
        {
            throw new BadRequestException("an object is needed");
        }

        return Answer(Calendar(request), request);
    }

    /// <summary>The same question to a calendar at hand.</summary>
    /// <exception cref="BadRequestException">It is not understood.</exception>
    internal static string AnswerOf(BusinessCalendar calendar, JsonElement request)
        => request.ValueKind == JsonValueKind.Object ? Answer(calendar, request).ToJsonString(Plain) : throw new BadRequestException("an object is needed");

    private static JsonObject Answer(BusinessCalendar calendar, JsonElement request)
    {
        return Text(request, "op") switch
        {
            "add" => new() { ["at"] = Write(calendar, Added(calendar, Time(request, "from", calendar), Minutes(request))) },
            "between" => new() { ["minutes"] = JsonValue.Create(InMinutes(calendar.Between(Time(request, "from", calendar), Time(request, "to", calendar)))) },
            "open" => Open(calendar, Time(request, "at", calendar)),
            "periods" => new() { ["periods"] = Periods(calendar, Time(request, "from", calendar), Time(request, "to", calendar)) },
            var other => throw new BadRequestException($"op: \"{other}\" is unknown (add, between, open, periods)"),
        };
    }

    private BusinessCalendar Calendar(JsonElement request)
    {
        if (!request.TryGetProperty("calendar", out var json))
        {
            throw new BadRequestException("calendar: is missing");
        }

        var text = json.GetRawText();
        if (!_known.TryGetValue(text, out var calendar))
        {
            calendar = new BusinessCalendar(CalendarJson.Read(json).Hours());
            if (_known.Count == MostKept)
            {
                _known.Clear();
            }

            _known.Add(text, calendar);
        }

        return calendar;
    }

    private static Instant Added(BusinessCalendar calendar, Instant from, Duration openTime)
    {
        try
        {
            return calendar.Add(from, openTime);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new NeverOpenException();
        }
    }

    private static JsonObject Open(BusinessCalendar calendar, Instant at)
        => new() { ["open"] = calendar.IsOpen(at), ["holiday"] = calendar.IsHoliday(at), ["break"] = calendar.IsBreak(at) };

    private static JsonArray Periods(BusinessCalendar calendar, Instant from, Instant to)
    {
        var periods = new JsonArray();
        foreach (var (begin, end) in calendar.Periods(from, to))
        {
            if (periods.Count == MostPeriods)
            {
                throw new BadRequestException($"periods: more than {MostPeriods}; ask for a shorter time");
            }

            periods.Add(new JsonArray(Write(calendar, begin), Write(calendar, end)));
        }

        return periods;
    }

    private static Duration Minutes(JsonElement request)
    {
        var minutes = request.TryGetProperty("minutes", out var json) && json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var value) ? value : throw new BadRequestException("minutes: a number is needed");
        return Math.Abs(minutes) <= MostMinutes ? Duration.FromTicks(Math.Round(minutes * NodaConstants.TicksPerMinute)) : throw new BadRequestException("minutes: at most 200 years");
    }

    // Whole minutes as whole numbers.
    private static decimal InMinutes(Duration duration) => decimal.Divide(duration.BclCompatibleTicks, NodaConstants.TicksPerMinute) / 1.000000000000000000000000000m;

    private static Instant Time(JsonElement request, string name, BusinessCalendar calendar)
    {
        var text = Text(request, name);
        foreach (var pattern in WithOffset)
        {
            if (pattern.Parse(text) is { Success: true } time)
            {
                return InRange(time.Value.ToInstant(), name);
            }
        }

        foreach (var pattern in WallClock)
        {
            if (pattern.Parse(text) is { Success: true } time)
            {
                return InRange(calendar.Zone.AtLeniently(time.Value).ToInstant(), name);
            }
        }

        throw new BadRequestException($"{name}: \"{text}\" is no time such as \"2026-11-20T17:30:00+09:00\"");
    }

    private static Instant InRange(Instant time, string name)
        => time.InUtc().Year is > 1 and < 9990 ? time : throw new BadRequestException($"{name}: the year is out of range");

    private static string Text(JsonElement request, string name)
        => request.TryGetProperty(name, out var json) && json.ValueKind == JsonValueKind.String ? json.GetString()! : throw new BadRequestException(string.Create(CultureInfo.InvariantCulture, $"{name}: is missing"));

    private static string Write(BusinessCalendar calendar, Instant at) => Written.Format(at.InZone(calendar.Zone).ToOffsetDateTime());
}
