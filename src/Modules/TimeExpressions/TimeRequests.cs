using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NodaTime;

namespace Dangol.TimeExpressions;

/// <summary>Answers one JSON request: a text and the moment it is read at.</summary>
public static class TimeRequests
{
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One line of JSON, {"results":[…]} or {"error":"…"}; never throws for a bad line.</summary>
    public static string Answer(string line, string language)
    {
        try
        {
            using var request = JsonDocument.Parse(line);
            return request.RootElement is { ValueKind: JsonValueKind.Object } body ? Answer(body, language) : Error("A line is one JSON object.");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair in a string.
            return Error("Not JSON: " + problem.Message);
        }
    }

    private static string Answer(JsonElement body, string language)
    {
        if (!body.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return Error("text: a string is needed.");
        }

        if (!body.TryGetProperty("now", out var now) || now.ValueKind != JsonValueKind.String || Moment(now.GetString()!) is not { } moment)
        {
            return Error("now: a date and time such as 2026-03-02T09:00:00 is needed, of the years 1600 to 2900.");
        }

        var sentence = text.GetString()!;
        return sentence.Length > TimeReader.Longest
            ? Error($"text: {sentence.Length} characters, at most {TimeReader.Longest}.")
            : new JsonObject { ["results"] = new JsonArray([.. TimeReader.Read(sentence, moment, language).Select(Written)]) }.ToJsonString(Letters);
    }

    private static LocalDateTime? Moment(string text)
        => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && moment.Year is >= 1600 and <= 2900
            ? LocalDateTime.FromDateTime(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified)) : null;

    /// <summary>"start" is the place in the text; the bounds of a likely range are therefore "from" and "until".</summary>
    private static JsonNode Written(TimeExpression expression)
    {
        var written = new JsonObject { ["text"] = expression.Text, ["start"] = expression.Start, ["type"] = expression.Type, ["timex"] = expression.Timex };
        Put(written, ("value", expression.Value), ("from", expression.From), ("until", expression.Until));
        written["values"] = new JsonArray([.. expression.Readings.Select(Written)]);
        return written;
    }

    private static JsonNode Written(TimeReading reading)
    {
        var written = new JsonObject { ["timex"] = reading.Timex };
        Put(written, ("value", reading.Value), ("start", reading.Start), ("end", reading.End));
        return written;
    }

    private static void Put(JsonObject written, params ReadOnlySpan<(string Name, string? Text)> members)
    {
        foreach (var (name, text) in members)
        {
            if (text is not null)
            {
                written[name] = text;
            }
        }
    }

    private static string Error(string message) => new JsonObject { ["error"] = message }.ToJsonString(Letters);
}
