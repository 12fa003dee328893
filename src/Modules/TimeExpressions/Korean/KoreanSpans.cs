using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanSpans
{
    private static readonly string[] Days = ["하루", "이틀", "사흘", "나흘", "닷새", "엿새", "이레", "여드레", "아흐레", "열흘"];

    public static void Add(Grammar grammar)
    {
        for (var i = 0; i < Days.Length; i++)
        {
            var count = i + 1;
            grammar.Add(Kind.Span, Days[i], _ => Span.Of(count, Unit.Day));
        }

        grammar.Add(Kind.Span, "보름", _ => Span.Of(15, Unit.Day));
        grammar.Add(Kind.Span, "며칠|몇_일|몇일", _ => Span.Of(3, Unit.Day));
        grammar.Add(Kind.Span, "하루_이틀|하루이틀|하루나_이틀|하루_내지_이틀|하루_또는_이틀", _ => Span.Of(2, Unit.Day));
        grammar.Add(Kind.Span, "이삼일|이삼_일|이틀이나_사흘|이틀_사흘", _ => Span.Of(3, Unit.Day));
        grammar.Add(Kind.Span, "사나흘|사흘이나_나흘|삼사일|삼사_일", _ => Span.Of(4, Unit.Day));
        grammar.Add(Kind.Span, "네댓새", _ => Span.Of(5, Unit.Day));
        grammar.Add(Kind.Span, "<number> 박 <number> 일", match => match.Get<decimal>(1) == match.Get<decimal>(0) + 1 ? Of(match.Get<decimal>(1), Unit.Day) : null);
        grammar.Add(Kind.Span, "반나절", _ => Span.Of(6, Unit.Hour));
        grammar.Add(Kind.Span, "반 <unit>", match => match.Get<Unit>(0) is Unit.Hour or Unit.Month or Unit.Year ? Of(0.5m, match.Get<Unit>(0)) : null);
        foreach (var (count, words) in ((int, string)[])[(1, "한"), (2, "두|한두"), (3, "세|두세|몇|여러"), (4, "네|서너")])
        {
            grammar.Add(Kind.Span, $"{words} 해 !안|석|결|산|물|외|변", _ => Of(count, Unit.Year));
        }

        grammar.Add(Kind.Span, "한나절", _ => Span.Of(12, Unit.Hour));
        grammar.Add(Kind.Span, "하루_종일|하루종일|온종일|종일", _ => Span.Of(1, Unit.Day));
        grammar.Add(Kind.Span, "약|대략|최대|최소|늦어도? <number> <unit>", match => Of(match.Get<decimal>(0), match.Get<Unit>(1)));
        grammar.Add(Kind.Span, "<number> <unit>? ~|-|에서|내지|또는|or <number> <unit>", match => match.Get<decimal>(0) < match.Get<decimal>(2) ? Of(match.Get<decimal>(2), match.Get<Unit>(3)) : null);
        grammar.Add(Kind.Span, "<digits> , <digits> <unit>", match => match.Get<Digits>(1).Value == match.Get<Digits>(0).Value + 1 ? Of(match.Get<Digits>(1).Value, match.Get<Unit>(2)) : null);
        grammar.Add(Kind.Span, "<span> 이상|이하|미만|초과", match => match.Get<Span>(0));
        grammar.Add(Kind.Span, "<number> <unit> 반", match => Of(match.Get<decimal>(0) + 0.5m, match.Get<Unit>(1)));
        grammar.Add(Kind.Span, "<span> 하고|과|와|,|그리고? <span>", match => match.Get<Span>(0).And(match.Get<Span>(1)));
        Business(grammar);
    }

    /// <summary>"영업일 기준 3일", "3일(영업일 기준)", "주말 제외 3일".</summary>
    private static void Business(Grammar grammar)
    {
        const string Days = "영업일|근무일|업무일|워킹데이|평일";
        const string Without = "주말|주말과_공휴일|주말_및_공휴일|주말,_공휴일|주말·공휴일|주말/공휴일|공휴일|휴일|토요일과_일요일|토,_일요일|토·일요일|휴무일";
        grammar.Add(Kind.Span, $"{Days} 기준|기준으로|로|으로? <span>", match => Business(match.Get<Span>(0)));
        grammar.Add(Kind.Span, $"{Without} 은|을|를? 제외|제외하고|제외한|빼고|뺀 <span>", match => Business(match.Get<Span>(0)));
        grammar.Add(Kind.Span, $"<span> (? {Days} 기준|기준으로 )?", match => Business(match.Get<Span>(0)));
        grammar.Add(Kind.Span, $"<span> ( {Without} 은|을|를? 제외 )", match => Business(match.Get<Span>(0)));
    }

    private static Span? Business(Span span) => span is { Smallest: Unit.Day, Parts.Length: 1 } ? Of(span.Parts[0].Amount, Unit.BusinessDay) : null;

    private static Span? Of(decimal amount, Unit unit) => Span.IsSensible(amount, unit) ? Span.Of(amount, unit) : null;
}
