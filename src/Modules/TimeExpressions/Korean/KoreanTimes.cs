using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanTimes
{
    private const string Around = "쯤|즈음|경|께|무렵|정도";

    public static void Add(Grammar grammar)
    {
        grammar.Add(Kind.Hour, "<digits> 시 !간", match => match.Get<Digits>(0) is { Count: <= 2, Value: <= 24 } digits ? digits.Value : null);
        grammar.Add(Kind.Hour, "<native> 시 !간", match => match.Get<int>(0) is >= 1 and <= 24 and var hour ? hour : null);
        grammar.Add(Kind.Hour, "<sino> 시 !간", match => match.Get<int>(0) is >= 13 and <= 24 and var hour ? hour : null);
        grammar.Add(Kind.Clock, "<hour>", match => Clock.At(match.Get<int>(0)));
        grammar.Add(Kind.Clock, "<hour> <number> 분", match => Clock.At(match.Get<int>(0), match.Int(1)));
        grammar.Add(Kind.Clock, "<hour> <number> 분 <number> 초", match => Clock.At(match.Get<int>(0), match.Int(1), match.Int(2)));
        grammar.Add(Kind.Clock, "<hour> <number> 초", match => Clock.At(match.Get<int>(0), 0, match.Int(1)));
        grammar.Add(Kind.Clock, "<hour> 반", match => Clock.At(match.Get<int>(0), 30));
        grammar.Add(Kind.Clock, "<hour> <number> 분 전", match => Before(match.Get<int>(0), match.Int(1)));
        grammar.Add(Kind.Clock, "<digits> +: +<digits>", match => match.Get<Digits>(0).Count <= 2 && match.Get<Digits>(1).Count == 2 ? Clock.At(match.Get<Digits>(0).Value, match.Get<Digits>(1).Value) : null);
        grammar.Add(Kind.Clock, "<digits> +: +<digits> +: +<digits>", match => match.Get<Digits>(0).Count <= 2 && match.Get<Digits>(1).Count == 2 && match.Get<Digits>(2).Count == 2 ? Clock.At(match.Get<Digits>(0).Value, match.Get<Digits>(1).Value, match.Get<Digits>(2).Value) : null);
        grammar.Add(Kind.Clock, "<part> 에? <clock>", match => match.Get<Clock>(1).In(match.Get<Part>(0)));
        grammar.Add(Kind.Clock, "<clock> am|a.m.", match => match.Get<Clock>(0).In(Part.Morning));
        grammar.Add(Kind.Clock, "<clock> pm|p.m.", match => match.Get<Clock>(0).In(Part.Evening));
        grammar.Add(Kind.Clock, "<digits> am|a.m.", match => Clock.At(match.Get<Digits>(0).Value)?.In(Part.Morning));
        grammar.Add(Kind.Clock, "<digits> pm|p.m.", match => Clock.At(match.Get<Digits>(0).Value)?.In(Part.Evening));
        grammar.Add(Kind.Clock, "am <clock>", match => match.Get<Clock>(0).In(Part.Morning));
        grammar.Add(Kind.Clock, "pm <clock>", match => match.Get<Clock>(0).In(Part.Evening));
        grammar.Add(Kind.Clock, "정오|한낮", _ => new Clock(12));
        grammar.Add(Kind.Clock, "자정", _ => new Clock(0));
        grammar.Add(Kind.Clock, "<clock> 정각", match => match.Get<Clock>(0));
        grammar.Add(Kind.Clock, $"<clock> {Around}", match => match.Get<Clock>(0));

        // Standing alone a time of day takes its particle, unless it is said to the second.
        grammar.Add(Kind.Clocks, "<clock> 에", match => match.Get<Clock>(0) is { Second: null } clock ? clock : null);
    }

    private static Clock? Before(int hour, int minutes) => hour is >= 1 and <= 24 && minutes is >= 1 and <= 59 ? Clock.At(hour == 1 ? 12 : hour - 1, 60 - minutes) : null;
}
