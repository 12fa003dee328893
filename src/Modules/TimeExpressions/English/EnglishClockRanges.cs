using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.English;

internal static class EnglishClockRanges
{
    private const string To = "to|-|–|—|~|till|until|til|through|thru";

    public static void Add(Grammar grammar)
    {
        grammar.Add(Kind.Clocks, $"from|at? <clock> {To} <clock>", match => Bounds.Clocks(match.Get<Clock>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Clocks, "between <clock> and|to|- <clock>", match => Bounds.Clocks(match.Get<Clock>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Clocks, $"from? <hour> {To} <clock>", match => Hours(match.Get<int>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Clocks, "between <hour> and|to|- <clock>", match => Hours(match.Get<int>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Clocks, $"from|between <clock> {To}|and <hour>", match => Clock.At(match.Get<int>(1)) is { } until ? Bounds.Clocks(match.Get<Clock>(0), until) : null);
        grammar.Add(Kind.Clocks, "in_the|during_the|at early|late? <part>", match => new PartOnly(match.Get<Part>(0)));
        grammar.Add(Kind.Clocks, "<part>", match => match.Get<Part>(0) == Part.Lunch ? null : new PartOnly(match.Get<Part>(0)));
        grammar.Add(Kind.Moments, $"<day> ,|on? from|between? <clock> {To}|and <clock>", match => Bounds.Moments(match.Get<Day>(0), match.Get<Clock>(1), match.Get<Clock>(2)));
        grammar.Add(Kind.Moments, $"<day> ,|on? from|between? <hour> {To}|and <clock>", match => Hours(match, match.Get<Day>(0), 1, 2));
        grammar.Add(Kind.Moments, $"<day> ,? from|between? <hour> {To} <hour>", match => match.Get<int>(1) != match.Get<int>(2) ? Hours(match, match.Get<Day>(0), 1, 2) : null);
        grammar.Add(Kind.Moments, "<day> between <hour> and <hour>", match => Hours(match, match.Get<Day>(0), 1, 2));
        grammar.Add(Kind.Moments, $"from|between? <clock> {To}|and <clock> on|,? <day>", match => Bounds.Moments(match.Get<Day>(2), match.Get<Clock>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Moments, $"from|between? <hour> {To}|and <clock> on|,? <day>", match => Hours(match, match.Get<Day>(2), 0, 1));
        grammar.Add(Kind.Moments, $"from|between? <hour> {To}|and <hour> on|,? <day>", match => Hours(match, match.Get<Day>(2), 0, 1));
    }

    private static Stretch? Hours(int hour, Clock until) => Clock.At(hour) is { } from ? Bounds.Clocks(from, until) : null;

    private static Stretch? Hours(Match match, Day day, int first, int second)
        => Clock.At(match.Get<int>(first)) is { } from && (match.Get<object>(second) is Clock clock ? clock : Clock.At(match.Get<int>(second))) is { } until ? Bounds.Moments(day, from, until) : null;
}
