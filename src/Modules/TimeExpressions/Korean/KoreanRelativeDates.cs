using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanRelativeDates
{
    private const string Within = "안에|안으로|안|이내에|이내로|이내|내에|내로|내";
    private const string After = "후|뒤|이후";

    public static void Add(Grammar grammar)
    {
        Named(grammar, 0, "오늘|금일|당일");
        Named(grammar, 1, "내일|명일|익일|다음_날|다음날|담날|이튿날");
        Named(grammar, 2, "모레|내일모레|내일_모레|낼모레|이틀날");
        Named(grammar, 3, "글피");
        Named(grammar, 4, "그글피");
        Named(grammar, -1, "어제|어저께|전날|전일");
        Named(grammar, -2, "그저께|그제|엊그제|엊그저께");
        Named(grammar, -3, "그끄저께|그끄제");
        grammar.Add(Kind.Day, $"<span> {Within}", match => Moved(match.Get<Span>(0), match.Today, 1));
        grammar.Add(Kind.Day, $"지금부터|오늘부터|앞으로 <span> {After}|{Within}", match => Moved(match.Get<Span>(0), match.Today, 1));
        grammar.Add(Kind.Day, $"<span> {After}", match => Moved(match.Get<Span>(0), match.Today, 1));
        grammar.Add(Kind.Day, "<span> 전", match => Moved(match.Get<Span>(0), match.Today, -1));
        grammar.Add(Kind.Day, $"<day> 로부터|부터|에서|기준|기준으로? <span> {After}|{Within}", match => match.Get<Day>(0).Future is { } date ? Moved(match.Get<Span>(1), date, 1) : null);
        grammar.Add(Kind.Day, "<day> 로부터|에서|부터|의? <span> 전", match => match.Get<Day>(0).Future is { } date ? Moved(match.Get<Span>(1), date, -1) : null);
        grammar.Add(Kind.Moment, $"<span> {Within}", match => Shifted(match.Get<Span>(0), match.Now, 1));
        grammar.Add(Kind.Moment, $"지금부터|앞으로 <span> {After}|{Within}", match => Shifted(match.Get<Span>(0), match.Now, 1));
        grammar.Add(Kind.Moment, $"<span> {After}", match => Shifted(match.Get<Span>(0), match.Now, 1));
        grammar.Add(Kind.Moment, "<span> 전", match => Shifted(match.Get<Span>(0), match.Now, -1));
    }

    private static void Named(Grammar grammar, int days, string words) => grammar.Add(Kind.Day, words, match => Day.On(match.Today.PlusDays(days)));

    private static Day? Moved(Span span, LocalDate date, int direction) => span.IsOfDays && date.Year is > 0 and < 4000 ? Day.On(span.From(date, direction)) : null;

    private static Point? Shifted(Span span, LocalDateTime now, int direction) => span.IsOfDays ? null : Point.On(span.From(now, direction));
}
