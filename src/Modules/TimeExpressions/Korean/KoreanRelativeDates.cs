using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanRelativeDates
{
    private const string Within = "안에|안으로|이내에|이내로|이내|내에";

    // 이틀 안 와요 and 3일 내내 are not within.
    private const string JustWithin = "안 !내|전|정|경|_와|_왔|_오|_온|_올|_돼|_되|_될|_된|_됐|_했|_하|_할|_한|_받|_가|_갔|_쓰";
    private const string OrWithin = "내 !내|전|역|용|일|부";
    private const string After = "후|뒤|이후|이_지나서|이_지나면|이_지난_후|이_지난_뒤|지나서|지나면|지난_후|지난_뒤|있다가|이따가";
    private const string About = "정도|쯤|가량|남짓";

    public static void Add(Grammar grammar)
    {
        Named(grammar, 0, "오늘|금일|당일");
        Named(grammar, 1, "내일|낼|명일|익일|다음_날|다음날|담날|이튿날");
        Named(grammar, 2, "모레|내일모레|내일_모레|낼모레|낼_모레");
        Named(grammar, 3, "글피");
        Named(grammar, 4, "그글피");
        Named(grammar, -1, "어제|어저께|전날|전일");
        Named(grammar, -2, "그저께|그제|엊그제|엊그저께");
        Named(grammar, -3, "그끄저께|그끄제");
        foreach (var within in (string[])[Within, JustWithin, OrWithin])
        {
            grammar.Add(Kind.Day, $"<span> {About}? {within}", match => Moved(match, match.Get<Span>(0), match.Today, 1));
            grammar.Add(Kind.Moment, $"<span> {About}? {within}", match => Shifted(match, match.Get<Span>(0), 1));
        }

        grammar.Add(Kind.Day, $"지금부터|오늘부터 <span> {About}? {After}|{Within}", match => Moved(match, match.Get<Span>(0), match.Today, 1));
        grammar.Add(Kind.Day, $"앞으로 <span> {About}? {After}", match => Moved(match, match.Get<Span>(0), match.Today, 1));
        grammar.Add(Kind.Day, $"<span> {About}? {After}", match => Moved(match, match.Get<Span>(0), match.Today, 1));
        grammar.Add(Kind.Day, "다음_영업일|익영업일|익_영업일|차영업일|다음_근무일|다음_평일", match => Day.On(match.Workdays.Add(match.Today, 1)));
        grammar.Add(Kind.Day, $"<span> {About}? 전 !부|자|기|하|일|동|면|반|처|무|말|체|문", match => Moved(match, match.Get<Span>(0), match.Today, -1));
        grammar.Add(Kind.Day, "<day> 이후로|이후 <span>", match => match.Get<Day>(0).Future is { } date ? Moved(match, match.Get<Span>(1), date, 1) : null);
        grammar.Add(Kind.Day, $"<day> 로부터|부터|에서|기준|기준으로? <span> {After}|{Within}", match => match.Get<Day>(0).Future is { } date ? Moved(match, match.Get<Span>(1), date, 1) : null);
        grammar.Add(Kind.Day, "<day> 로부터|에서|부터|의? <span> 전", match => match.Get<Day>(0).Future is { } date ? Moved(match, match.Get<Span>(1), date, -1) : null);
        grammar.Add(Kind.Moment, $"지금부터 <span> {About}? {After}|{Within}", match => Shifted(match, match.Get<Span>(0), 1));
        grammar.Add(Kind.Moment, $"앞으로 <span> {About}? {After}", match => Shifted(match, match.Get<Span>(0), 1));
        grammar.Add(Kind.Moment, $"<span> {About}? {After}", match => Shifted(match, match.Get<Span>(0), 1));
        grammar.Add(Kind.Moment, $"<span> {About}? 전 !부|자|기|하|화|달", match => Shifted(match, match.Get<Span>(0), -1));
    }

    private static void Named(Grammar grammar, int days, string words) => grammar.Add(Kind.Day, words, match => Day.On(match.Today.PlusDays(days)));

    private static Day? Moved(Match match, Span span, LocalDate date, int direction) => span.IsOfDays && date.Year is > 0 and < 4000 ? Day.On(span.From(date, direction, match.Workdays)) : null;

    private static Point? Shifted(Match match, Span span, int direction) => span.IsOfDays ? null : Point.On(span.From(match.Now, direction, match.Workdays));
}
