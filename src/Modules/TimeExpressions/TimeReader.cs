using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.English;
using Dangol.TimeExpressions.Korean;
using Dangol.TimeExpressions.Meaning;
using NodaTime;

namespace Dangol.TimeExpressions;

/// <summary>Finds dates, times and lengths of time in Korean and English sentences. Safe for use by many threads at once.</summary>
public static class TimeReader
{
    /// <summary>Longest text, in UTF-16 units.</summary>
    public const int Longest = 100_000;

    private static readonly Lazy<Grammar> English = new(EnglishGrammar.Build);
    private static readonly Lazy<Grammar> Korean = new(KoreanGrammar.Build);

    /// <summary>What a text says about time, seen from a moment; in order, without overlaps.</summary>
    /// <param name="language">"ko" or "en".</param>
    /// <param name="isWorkday">Which dates count as business days; null: Monday to Friday.</param>
    /// <exception cref="ArgumentException">The text is longer than <see cref="Longest"/>, the language is another one, or the moment is not of the years 1600 to 2900.</exception>
    public static IReadOnlyList<TimeExpression> Read(string text, LocalDateTime now, string language, Func<LocalDate, bool>? isWorkday = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
        {
            throw new ArgumentException($"The text has {text.Length} characters, at most {Longest}.", nameof(text));
        }

        if (now.Year is < 1600 or > 2900)
        {
            throw new ArgumentException("The moment is of the years 1600 to 2900.", nameof(now));
        }

        var grammar = language switch
        {
            "en" => English.Value,
            "ko" => Korean.Value,
            _ => throw new ArgumentException("The language is ko or en.", nameof(language)),
        };
        return [.. Choice.Of(new Chart(text, grammar, now, isWorkday is null ? Workdays.MondayToFriday : new Workdays(isWorkday)).Answers, text).Select(node => Expression(node, text, now))];
    }

    private static TimeExpression Expression(Node node, string text, LocalDateTime now)
    {
        var meaning = (IMeaning)node.Value;
        var readings = meaning.Readings.ToList();
        var likely = readings.Find(reading => string.CompareOrdinal(reading.Value ?? reading.Start ?? reading.End, Since(meaning.Type, now)) >= 0) ?? readings[^1];
        return new TimeExpression(
            text[node.From..node.End],
            node.From,
            meaning.Type,
            likely.Timex,
            likely.Value,
            likely.Start,
            likely.End,
            [.. readings.Select(reading => new TimeReading(reading.Timex, reading.Value, reading.Start, reading.End))]);
    }

    /// <summary>From when on a reading lies ahead, as it would be written.</summary>
    private static string Since(string type, LocalDateTime now) => type switch
    {
        "date" or "daterange" when now.TimeOfDay == LocalTime.Midnight => Written.Date(now.Date),
        "date" or "daterange" => Written.Date(now.Date.PlusDays(1)),
        "time" or "timerange" => Written.Time(now.TimeOfDay),
        "datetime" or "datetimerange" => Written.Moment(now),
        _ => "",
    };
}
