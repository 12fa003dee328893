using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanClockRanges
{
    private const string Till = "까지|사이에|사이";

    public static void Add(Grammar grammar)
    {
        grammar.Add(Kind.Clocks, $"<clock> 부터|에서|~|- <clock> {Till}", match => Bounds.Clocks(match.Get<Clock>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Clocks, $"<digits> ~|- <clock> {Till}?", match => Clock.At(match.Get<Digits>(0).Value) is { } from ? Bounds.Clocks(from, match.Get<Clock>(1)) : null);
        grammar.Add(Kind.Clocks, "<clock> ~|- <clock>", match => Bounds.Clocks(match.Get<Clock>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Clocks, "<part> <digits> ~|- <clock>", match => Clock.At(match.Get<Digits>(1).Value)?.In(match.Get<Part>(0)) is { } from ? Bounds.Clocks(from, match.Get<Clock>(2)) : null);
        grammar.Add(Kind.Clocks, "<part> 에?", match => new PartOnly(match.Get<Part>(0)));
        grammar.Add(Kind.Moments, $"<day> ,|에? <clock> 부터|에서|~|- <clock> {Till}", match => Bounds.Moments(match.Get<Day>(0), match.Get<Clock>(1), match.Get<Clock>(2)));
        grammar.Add(Kind.Moments, "<day> ,|에? <clock> ~|- <clock>", match => Bounds.Moments(match.Get<Day>(0), match.Get<Clock>(1), match.Get<Clock>(2)));
        grammar.Add(Kind.Clocks, "<clock> 부터 <span> !_전|전|_후|후|_뒤|뒤|_안|안|_이내|이내|_내|내", match => Bounds.Clocks(match.Get<Clock>(0), match.Get<Span>(1)));
        grammar.Add(Kind.Moments, "<day> ,|에? <clock> 부터 <span> !_전|전|_후|후|_뒤|뒤|_안|안|_이내|이내|_내|내", match => Bounds.Moments(match.Get<Day>(0), match.Get<Clock>(1), match.Get<Span>(2)));
        grammar.Add(Kind.Moments, $"<moment> 부터|에서|~ <moment> {Till}?", match => Bounds.Moments(match.Get<IMeaning>(0), match.Get<IMeaning>(1)));
        grammar.Add(Kind.Moments, $"<moment> 부터|에서 <clock> {Till}", match => match.Get<IMeaning>(0) is Point { Timex: "PRESENT_REF" } now ? Bounds.Moments(now, match.Get<Clock>(1).After(now.At)) : null);
        grammar.Add(Kind.Moments, $"<day> ,|에? <digits> ~|- <clock> {Till}?", match => Clock.At(match.Get<Digits>(1).Value) is { } from ? Bounds.Moments(match.Get<Day>(0), from, match.Get<Clock>(2)) : null);
    }
}
