using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.English;

internal static class EnglishTimes
{
    private const string In = "in_the|at|this|in|during_the|of_the";

    public static void Add(Grammar grammar)
    {
        InFigures(grammar);
        InWords(grammar);
        WithPart(grammar);
        grammar.Add(Kind.Clock, "around|about|circa|approximately|approx|approx. <clock>", match => match.Get<Clock>(0));
        grammar.Add(Kind.Clock, "^at|around|about|@ <hour>", match => Clock.At(match.Get<int>(0)));
        grammar.Add(Kind.Clock, "<clock> sharp|exactly", match => match.Get<Clock>(0));
        grammar.Add(Kind.Clock, "at <digits> +. +<digits>", match => Figures(match.Get<Digits>(0), match.Get<Digits>(1)));
    }

    private static void InFigures(Grammar grammar)
    {
        grammar.Add(Kind.Clock, "<digits> +: +<digits>", match => Figures(match.Get<Digits>(0), match.Get<Digits>(1)));
        grammar.Add(Kind.Clock, "<digits> +: +<digits> +: +<digits>", match => Figures(match.Get<Digits>(0), match.Get<Digits>(1)) is { } clock && match.Get<Digits>(2) is { Count: 2, Value: < 60 } second ? clock with { Second = second.Value } : null);
        grammar.Add(Kind.Clock, "<hour> <half>", match => Clock.At(match.Get<int>(0))?.In(match.Get<Part>(1)));
        grammar.Add(Kind.Clock, "at? <digits> +. +<digits> <half>", match => Figures(match.Get<Digits>(0), match.Get<Digits>(1))?.In(match.Get<Part>(2)));
        grammar.Add(Kind.Clock, "<digits> <half>", match => Together(match.Get<Digits>(0))?.In(match.Get<Part>(1)));
        grammar.Add(Kind.Clock, "<clock> <half>", match => match.Get<Clock>(0).In(match.Get<Part>(1)));
        grammar.Add(Kind.Clock, "<hour> oclock|o'clock|o’clock|o_clock|h|hrs|hours_sharp", match => Clock.At(match.Get<int>(0)));
        grammar.Add(Kind.Clock, "<clock> oclock|o'clock|o’clock", match => match.Get<Clock>(0));
        grammar.Add(Kind.Clock, "<digits> hours|hrs", match => match.Get<Digits>(0).Count == 4 ? Together(match.Get<Digits>(0)) : null);
    }

    private static void InWords(Grammar grammar)
    {
        grammar.Add(Kind.Clock, "<word> -? <word>", match => match.Get<int>(0) <= 12 && match.Get<int>(1) is >= 10 and < 60 ? Clock.At(match.Get<int>(0), match.Get<int>(1)) : null);
        grammar.Add(Kind.Clock, "<word> oh|o <word>", match => match.Get<int>(0) <= 12 && match.Get<int>(1) < 10 ? Clock.At(match.Get<int>(0), match.Get<int>(1)) : null);
        grammar.Add(Kind.Clock, "half|half_past <hour>", match => Past(match.Get<int>(0), 30));
        grammar.Add(Kind.Clock, "a? quarter past|after <hour>", match => Past(match.Get<int>(0), 15));
        grammar.Add(Kind.Clock, "a? quarter to|before|of|till <hour>", match => Past(match.Get<int>(0), -15));
        grammar.Add(Kind.Clock, "<number> minutes|minute|mins|min past|after <hour>", match => Past(match.Get<int>(1), match.Int(0)));
        grammar.Add(Kind.Clock, "<number> minutes|minute|mins|min to|before|till <hour>", match => Past(match.Get<int>(1), -match.Int(0)));
        grammar.Add(Kind.Clock, "<number> past|after <hour>", match => match.Get<decimal>(0) % 5 == 0 ? Past(match.Get<int>(1), match.Int(0)) : null);
        grammar.Add(Kind.Clock, "<number> to|before|till <hour>", match => match.Get<decimal>(0) > 5 && match.Get<decimal>(0) % 5 == 0 ? Past(match.Get<int>(1), -match.Int(0)) : null);
        grammar.Add(Kind.Clock, "noon|noonish|noontime|midday|mid_day|mid-day|12_noon|high_noon|12_midday", _ => new Clock(12));
        grammar.Add(Kind.Clock, "midnight|mid_night|mid-night|12_midnight", _ => new Clock(0));
        grammar.Add(Kind.Clock, "midmorning|mid_morning|mid-morning", _ => new Clock(10));
        grammar.Add(Kind.Clock, "midafternoon|mid_afternoon|mid-afternoon", _ => new Clock(14));
    }

    private static void WithPart(Grammar grammar)
    {
        grammar.Add(Kind.Clock, $"<hour> {In} <part>", match => Clock.At(match.Get<int>(0))?.In(match.Get<Part>(1)));
        grammar.Add(Kind.Clock, $"<clock> ,? {In}? <part>", match => match.Get<Clock>(0).In(match.Get<Part>(1)));
        grammar.Add(Kind.Clock, "in_the|early|late? early|late? <part> at|around <hour>", match => Clock.At(match.Get<int>(1))?.In(match.Get<Part>(0)));
        grammar.Add(Kind.Clock, "in_the|early|late? early|late? <part> at|around? <clock>", match => match.Get<Clock>(1).In(match.Get<Part>(0)));
    }

    private static Clock? Figures(Digits hour, Digits minute) => hour.Count <= 2 && minute.Count == 2 ? Clock.At(hour.Value, minute.Value) : null;

    /// <summary>1140 or 930.</summary>
    private static Clock? Together(Digits digits) => digits.Count is 3 or 4 ? Clock.At(digits.Value / 100, digits.Value % 100) : null;

    private static Clock? Past(int hour, int minutes) => minutes is > -60 and < 60 and not 0 && hour <= 12
        ? Clock.At(minutes >= 0 ? hour : hour == 1 ? 12 : hour - 1, (minutes + 60) % 60) : null;
}
