using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.English;

internal static class EnglishSpans
{
    public static void Add(Grammar grammar)
    {
        grammar.Add(Kind.Span, "<number> -? <unit>", match => Of(match.Get<decimal>(0), match.Get<Unit>(1)));
        grammar.Add(Kind.Span, "^will|would|should|can|may|must|to ^last <span>", match => match.Get<Span>(0));
        grammar.Add(Kind.Span, "<number> to|-|or <number> -? <unit>", match => match.Get<decimal>(0) < match.Get<decimal>(1) ? Of(match.Get<decimal>(1), match.Get<Unit>(2)) : null);
        grammar.Add(Kind.Span, "<number> nights|night", match => Of(match.Get<decimal>(0), Unit.Day));
        grammar.Add(Kind.Span, "a|an <unit>", match => Of(1, match.Get<Unit>(0)));
        grammar.Add(Kind.Span, "a|an <unit> or_two", match => Of(2, match.Get<Unit>(0)));
        grammar.Add(Kind.Span, "a_few|few|several|some <unit>", match => Of(3, match.Get<Unit>(0)));
        grammar.Add(Kind.Span, "a_couple_of|couple_of|a_couple|couple|a_pair_of <unit>", match => Of(2, match.Get<Unit>(0)));
        grammar.Add(Kind.Span, "half_a|half_an|half|a_half <unit>", match => Of(0.5m, match.Get<Unit>(0)));
        grammar.Add(Kind.Span, "a_quarter_of_an|quarter_of_an|a_quarter <unit>", match => Of(0.25m, match.Get<Unit>(0)));
        grammar.Add(Kind.Span, "<number> <unit> and_a_half|and_half", match => Of(match.Get<decimal>(0) + 0.5m, match.Get<Unit>(1)));
        grammar.Add(Kind.Span, "a|an <unit> and_a_half", match => Of(1.5m, match.Get<Unit>(0)));
        grammar.Add(Kind.Span, "<number> <unit> and_a_quarter", match => Of(match.Get<decimal>(0) + 0.25m, match.Get<Unit>(1)));
        grammar.Add(Kind.Span, "<number> and_a_half|and_half|and_one_half <unit>", match => Of(match.Get<decimal>(0) + 0.5m, match.Get<Unit>(1)));
        grammar.Add(Kind.Span, "<number> and_a_quarter|and_one_quarter <unit>", match => Of(match.Get<decimal>(0) + 0.25m, match.Get<Unit>(1)));
        grammar.Add(Kind.Span, "<span> ,? and? <span>", match => match.Get<Span>(0).And(match.Get<Span>(1)));
        grammar.Add(Kind.Span, "more_than <span>", match => match.Get<Span>(0) with { Margin = 1 });
        grammar.Add(Kind.Span, "less_than <span>", match => match.Get<Span>(0) with { Margin = -1 });
        grammar.Add(Kind.Span, "all|full|whole|the_whole|all_the|entire|the_entire <unit>", match => match.Get<Unit>(0) >= Unit.Day ? Of(1, match.Get<Unit>(0)) : null);
    }

    /// <summary>1990s are years.</summary>
    private static Span? Of(decimal amount, Unit unit) => unit == Unit.Second && amount is >= 1000 and < 3000 && amount % 10 == 0 ? null : Span.IsSensible(amount, unit) ? Span.Of(amount, unit) : null;
}
