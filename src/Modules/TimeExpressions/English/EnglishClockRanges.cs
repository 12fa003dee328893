using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.English;

/// <summary>From one time to another, or for so long, of any day or of one that is said.</summary>
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
        grammar.Add(Kind.Clocks, $"from|between <digits> {To}|and <digits>", match => Four(match.Get<Digits>(0)) is { } from && Four(match.Get<Digits>(1)) is { } until ? Bounds.Clocks(from, until) : null);
        Parts(grammar);
        Lasting(grammar);
        OnDays(grammar);
        OnPartsOfDays(grammar);
        Apart(grammar);
    }

    private static void Parts(Grammar grammar)
    {
        const string In = "in_the|in|during_the|at";
        grammar.Add(Kind.Clocks, $"{In}? early|late? <part>", match => IsMeal(match.Get<Part>(0)) ? null : new PartOnly(match.Get<Part>(0)));
        grammar.Add(Kind.Clocks, "lunchtime|lunch-time|lunch_time", _ => new PartOnly(Part.Lunch));
        grammar.Add(Kind.Clocks, "dinnertime|dinner-time|dinner_time|suppertime", _ => new PartOnly(Part.Dinner));
        grammar.Add(Kind.Clocks, "early|earlier in_the|in <part>", match => new PartOnly(match.Get<Part>(0), Shade.Early));
        grammar.Add(Kind.Clocks, "late|later in_the|in <part>", match => new PartOnly(match.Get<Part>(0), Shade.Late));
        grammar.Add(Kind.Clocks, "before|by|until <part>", match => Bounds.Open(new PartOnly(match.Get<Part>(0)), isEnd: true, match.Workdays));
        grammar.Add(Kind.Clocks, "after <part>", match => Bounds.Open(new PartOnly(match.Get<Part>(0)), isEnd: false, match.Workdays));
    }

    /// <summary>"From 10 am for 3 hours".</summary>
    private static void Lasting(Grammar grammar)
    {
        grammar.Add(Kind.Clocks, "from|starting|starting_at|beginning_at <clock> for <span>", match => Bounds.Clocks(match.Get<Clock>(0), match.Get<Span>(1)));
        grammar.Add(Kind.Clocks, "for? <span> from|starting|starting_at|starting_from <clock>", match => Bounds.Clocks(match.Get<Clock>(1), match.Get<Span>(0)));
        grammar.Add(Kind.Clocks, "for? <span> from|starting|starting_at|starting_from <hour>", match => Clock.At(match.Get<int>(1)) is { } clock ? Bounds.Clocks(clock with { IsHalf = false }, match.Get<Span>(0)) : null);
        grammar.Add(Kind.Moments, "<day> ,? from|at|starting_at? <clock> for <span>", match => Bounds.Moments(match.Get<Day>(0), match.Get<Clock>(1), match.Get<Span>(2)));
    }

    private static void OnDays(Grammar grammar)
    {
        grammar.Add(Kind.Moments, $"<day> ,|on? from|between|at? <clock> {To}|and <clock>", match => Bounds.Moments(match.Get<Day>(0), match.Get<Clock>(1), match.Get<Clock>(2)));
        grammar.Add(Kind.Moments, $"<day> ,|on? from|between|at? <hour> {To}|and <clock>", match => Hours(match, match.Get<Day>(0), 1, 2));
        grammar.Add(Kind.Moments, $"<day> ,|on? from|between|at <clock> {To}|and <hour>", match => Hours(match, match.Get<Day>(0), 1, 2));
        grammar.Add(Kind.Moments, $"<day> ,? from|between|at? <hour> {To} <hour>", match => match.Get<int>(1) != match.Get<int>(2) ? Hours(match, match.Get<Day>(0), 1, 2) : null);
        grammar.Add(Kind.Moments, "<day> between <hour> and <hour>", match => Hours(match, match.Get<Day>(0), 1, 2));
        grammar.Add(Kind.Moments, $"from|between? <clock> {To}|and <clock> on|,? <day>", match => Bounds.Moments(match.Get<Day>(2), match.Get<Clock>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Moments, $"from|between? <hour> {To}|and <clock> on|,? <day>", match => Hours(match, match.Get<Day>(2), 0, 1));
        grammar.Add(Kind.Moments, $"from|between <clock> {To}|and <hour> on|,? <day>", match => Hours(match, match.Get<Day>(2), 0, 1));
        grammar.Add(Kind.Moments, $"from|between? <hour> {To}|and <hour> on|,? <day>", match => Hours(match, match.Get<Day>(2), 0, 1));
        grammar.Add(Kind.Moments, $"the <digits> from|between <clock> {To}|and <clock>", match => match.Get<Digits>(0).Count <= 2 && Day.Monthly(match.Now, match.Get<Digits>(0).Value) is { } day ? Bounds.Moments(day, match.Get<Clock>(1), match.Get<Clock>(2)) : null);
    }

    /// <summary>"Yesterday afternoon from 3 to 8pm": both times are of that half of the day.</summary>
    private static void OnPartsOfDays(Grammar grammar)
    {
        foreach (var first in (string[])["clock", "hour"])
        {
            foreach (var second in (string[])["clock", "hour"])
            {
                grammar.Add(Kind.Moments, $"<moments> ,? from|between|at? <{first}> {To}|and <{second}>", match => InPart(match, 0, 1, 2));
                grammar.Add(Kind.Moments, $"from|between <{first}> {To}|and <{second}> on|,? <moments>", match => InPart(match, 2, 0, 1));
            }
        }
    }

    /// <summary>From a time of one day to that of another.</summary>
    private static void Apart(Grammar grammar)
    {
        grammar.Add(Kind.Moments, $"from|between? <moment> {To} <moment>", match => Bounds.Moments(match.Get<IMeaning>(0), match.Get<IMeaning>(1)));
        grammar.Add(Kind.Moments, $"from|between <clock> {To}|and <moment>", match => match.Get<IMeaning>(1) is Moment until ? Bounds.Moments(new Moment(Day.On(match.Today), match.Get<Clock>(0)), until) : null);
        grammar.Add(Kind.Moments, "between <moment> and <moment>", match => Bounds.Moments(match.Get<IMeaning>(0), match.Get<IMeaning>(1)));
        grammar.Add(Kind.Moments, $"from|between <moment> {To}|and <clock>", match => match.Get<IMeaning>(0) switch
        {
            Moment start => Bounds.Moments(start.Day, start.Clock, match.Get<Clock>(1)),
            Point { Timex: "PRESENT_REF" } now => Bounds.Moments(now, match.Get<Clock>(1).After(now.At)),
            _ => null,
        });
    }

    private static Stretch? InPart(Match match, int part, int first, int second)
    {
        if (match.Get<IMeaning>(part) is not DayPart { Shade: Shade.Whole } half || At(match, first) is not { } from || At(match, second) is not { } until)
        {
            return null;
        }

        return (from.IsHalf ? from.In(half.Part) : from) is { } begin && (until.IsHalf ? until.In(half.Part) : until) is { } end && begin.Time < end.Time ? Bounds.Moments(half.Day, begin, end) : null;
    }

    private static Clock? At(Match match, int index) => match.Get<object>(index) is Clock clock ? clock : Clock.At(match.Get<int>(index));

    private static Stretch? Hours(int hour, Clock until) => Clock.At(hour) is { } from ? Bounds.Clocks(from, until) : null;

    private static Stretch? Hours(Match match, Day day, int first, int second) => At(match, first) is { } from && At(match, second) is { } until ? Bounds.Moments(day, from, until) : null;

    private static Clock? Four(Digits digits) => digits.Count == 4 ? Clock.At(digits.Value / 100, digits.Value % 100) : null;

    private static bool IsMeal(Part part) => part is Part.Lunch or Part.Dinner or Part.Breakfast;
}
