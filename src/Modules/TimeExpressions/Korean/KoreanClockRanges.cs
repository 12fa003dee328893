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
        grammar.Add(Kind.Moments, $"<day> ,|에? <digits> ~|- <clock> {Till}?", match => Clock.At(match.Get<Digits>(1).Value) is { } from ? Bounds.Moments(match.Get<Day>(0), from, match.Get<Clock>(2)) : null);
    }
}
