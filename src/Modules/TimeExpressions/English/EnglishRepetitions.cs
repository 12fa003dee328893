using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.English;

internal static class EnglishRepetitions
{
    private const string Each = "every|each|any";

    public static void Add(Grammar grammar)
    {
        grammar.Add(Kind.Every, $"{Each} <unit>", match => Stretch.Every(Span.Of(1, match.Get<Unit>(0)).Timex));
        grammar.Add(Kind.Every, $"{Each} other <unit>", match => Stretch.Every(Span.Of(2, match.Get<Unit>(0)).Timex));
        grammar.Add(Kind.Every, $"{Each} <span>", match => Stretch.Every(match.Get<Span>(0).Timex));
        grammar.Add(Kind.Every, $"{Each} other <weekday>", match => Stretch.Every($"XXXX-WXX-{match.Get<int>(0)}"));
        foreach (var (word, part) in ((string, Part)[])[("mornings", Part.Morning), ("afternoons", Part.Afternoon), ("evenings", Part.Evening), ("nights", Part.Night)])
        {
            grammar.Add(Kind.Every, $"<weekday> {word}", match => Stretch.Every($"XXXX-WXX-{match.Get<int>(0)}{PartHours.Timex(part)}"));
        }

        grammar.Add(Kind.Every, $"{Each} <weekday>", match => Stretch.Every($"XXXX-WXX-{match.Get<int>(0)}"));
        grammar.Add(Kind.Every, $"{Each} <part>", match => Stretch.Every(PartHours.Timex(match.Get<Part>(0))));
        grammar.Add(Kind.Every, $"{Each} <month>", match => Stretch.Every($"XXXX-{Written.Two(match.Get<int>(0))}"));
        grammar.Add(Kind.Every, "<every> at? <clock>", match => Timed(match.Get<Stretch>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Every, "<clock> <every>", match => Timed(match.Get<Stretch>(1), match.Get<Clock>(0)));
        Named(grammar, "P1D", "daily|everyday|once_a_day|one_a_day");
        Named(grammar, "P1W", "weekly|once_a_week");
        Named(grammar, "P2W", "biweekly|bi-weekly|fortnightly");
        Named(grammar, "P1M", "monthly|once_a_month");
        Named(grammar, "P2M", "bimonthly|bi-monthly");
        Named(grammar, "P3M", "quarterly");
        Named(grammar, "P0.5Y", "semiannually|semi-annually|semiannual|semi-annual");
        Named(grammar, "P1Y", "yearly|annually|annual|once_a_year");
        Named(grammar, "PT1H", "hourly");
        foreach (var (number, name) in ((int, string)[])[(1, "monday"), (2, "tuesday"), (3, "wednesday"), (4, "thursday"), (5, "friday"), (6, "saturday"), (7, "sunday")])
        {
            Named(grammar, $"XXXX-WXX-{number}", name + "s");
        }
    }

    private static void Named(Grammar grammar, string timex, string words) => grammar.Add(Kind.Every, words, _ => Stretch.Every(timex));

    private static Stretch Timed(Stretch every, Clock clock) => Stretch.Every((every.Readings.First().Timex is var timex && timex.StartsWith("XXXX", StringComparison.Ordinal) ? timex : "") + clock.Timex);
}
