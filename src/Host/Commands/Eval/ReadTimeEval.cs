using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dangol.TimeExpressions;
using NodaTime;

namespace Dangol.Host.Commands.Eval;

/// <summary>Compares what is read with known answers, in the format of the Microsoft Recognizers-Text specifications.</summary>
internal static class ReadTimeEval
{
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "JSON array of cases: Input, Context.ReferenceDateTime, Results" };
        var language = ReadTimeCommand.Language();
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var part = new Option<int[]>("--part") { Description = "Only every K-th case, from number I on", HelpName = "I K", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        part.Validators.Add(result =>
        {
            if (result.Tokens.Count == 2 && !(int.TryParse(result.Tokens[0].Value, out var first) && int.TryParse(result.Tokens[1].Value, out var every) && first >= 0 && first < every))
            {
                result.AddError("--part: I lies between 0 and K - 1.");
            }
        });
        var misses = new Option<bool>("--misses") { Description = "Also print what was read wrongly" };
        var command = new Command("read-time", "Share of known dates and times read fully right: text, place, type, timex and all values") { file, language, json, part, misses };
        command.SetAction(parsed =>
        {
            using var cases = JsonDocument.Parse(File.ReadAllText(parsed.GetValue(file)!.FullName));
            var only = parsed.GetValue(part);
            var outcomes = cases.RootElement.EnumerateArray()
                .Where((_, index) => only is not { Length: 2 } || index % only[1] == only[0])
                .SelectMany(one => Compare(one, parsed.GetValue(language)!)).ToList();
            foreach (var miss in parsed.GetValue(misses) ? outcomes.Where(outcome => !outcome.IsRight) : [])
            {
                Console.WriteLine(miss.Detail);
            }

            Print(outcomes, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static IEnumerable<Outcome> Compare(JsonElement one, string language)
    {
        var input = one.GetProperty("Input").GetString()!;
        var now = one.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var reference)
            ? LocalDateTime.FromDateTime(DateTime.Parse(reference.GetString()!, CultureInfo.InvariantCulture))
            : new LocalDateTime(2016, 11, 7, 0, 0);
        var read = TimeReader.Read(input, now, language).Select(Key).ToList();
        var expected = one.TryGetProperty("Results", out var results) ? results.EnumerateArray().Select(Key).ToList() : [];
        foreach (var key in expected)
        {
            var isThere = key.Start >= 0 && key.Start <= input.Length && Plain(input[key.Start..]).StartsWith(key.Text, StringComparison.Ordinal);
            yield return new Outcome(isThere ? key.Type : "impossible (its text is not in the sentence)", read.Contains(key), $"[{now:uuuu-MM-dd'T'HH:mm}] {input}\n    want {key}\n    read {string.Join("\n         ", read)}");
        }

        foreach (var key in read.Where(key => !expected.Exists(other => other.Start < key.Start + key.Text.Length && key.Start < other.Start + other.Text.Length)))
        {
            yield return new Outcome("none (read where nothing was expected)", false, $"[{now:uuuu-MM-dd'T'HH:mm}] {input}\n    read {key}");
        }
    }

    private static Key Key(TimeExpression read)
        => new(Plain(read.Text), read.Start, read.Type, string.Join(" | ", read.Readings.Select(reading => $"{reading.Timex} {reading.Value}{reading.Start}..{reading.End}")));

    private static Key Key(JsonElement expected)
    {
        var values = expected.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object ? resolution.GetProperty("values").EnumerateArray().ToArray() : [];
        return new(
            Plain(expected.GetProperty("Text").GetString()!),
            expected.GetProperty("Start").GetInt32(),
            expected.GetProperty("TypeName").GetString()!.Split('.')[^1],
            string.Join(" | ", values.Select(value => $"{Member(value, "timex")} {Member(value, "value")}{Member(value, "start")}..{Member(value, "end")}")));
    }

    private static string Member(JsonElement value, string name) => value.TryGetProperty(name, out var text) ? text.ToString() : "";

    /// <summary>The specifications write texts in small letters and leave some white space at their ends.</summary>
    private static string Plain(string text) => text.Trim().ToLowerInvariant();

    private static void Print(IReadOnlyList<Outcome> outcomes, bool asJson)
    {
        var types = outcomes.GroupBy(outcome => outcome.Type).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Row(group.Key, group.Count(), group.Count(outcome => outcome.IsRight))).ToList();
        var points = types.Where(row => row.Type is "date" or "time" or "datetime" or "duration").ToList();
        types.Add(new Row("date+time+datetime+duration", points.Sum(row => row.N), points.Sum(row => row.Right)));
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(types, Letters));
            return;
        }

        foreach (var row in types)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Type,-40} {row.Right,5} of {row.N,5}  {row.Share:P1}"));
        }
    }

    private sealed record Outcome(string Type, bool IsRight, string Detail);

    private sealed record Row(string Type, int N, int Right)
    {
        public double Share => N == 0 ? 0 : Math.Round((double)Right / N, 4);
    }
}

internal sealed record Key(string Text, int Start, string Type, string Values);
