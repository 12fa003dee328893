using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;
using Period = Dangol.TimeExpressions.Meaning.Period;

namespace Dangol.TimeExpressions.Korean;

/// <summary>Weeks, months, years, everything from one date to another, and what has only a beginning or an end.</summary>
internal static class KoreanRanges
{
    private const string Between = "사이|사이에|까지|까지의";

    public static void Add(Grammar grammar)
    {
        Named(grammar);
        Weeks(grammar);
        Parts(grammar);
        Counted(grammar);
        foreach (var (first, second) in ((string, string)[])[("day", "day"), ("days", "days"), ("day", "days"), ("days", "day")])
        {
            grammar.Add(Kind.Days, $"<{first}> 부터|에서|와|과|~|- <{second}> {Between}", match => Bounds.Dates(match.Get<IMeaning>(0), match.Get<IMeaning>(1), match.Now));
            grammar.Add(Kind.Days, $"<{first}> ~|-|– <{second}>", match => Bounds.Dates(match.Get<IMeaning>(0), match.Get<IMeaning>(1), match.Now));
        }

        grammar.Add(Kind.Days, "<digits> ~|- <year>", match => match.Get<Digits>(0) is { Count: 4, Value: >= 1500 and <= 2199 } from && Period.Year(from.Value) is { } first && Period.Year(match.Get<int>(1)) is { } last ? Bounds.Dates(first, last, match.Now) : null);
        grammar.Add(Kind.Days, $"<month> <nth> 부터|에서|~|- <nth> {Between}?", match => Day.Yearly(match.Now, match.Get<int>(0), match.Get<int>(1)) is { } from && Day.Yearly(match.Now, match.Get<int>(0), match.Get<int>(2)) is { } until ? Bounds.Dates(from, until, match.Now) : null);
        Open(grammar);
    }

    private static void Named(Grammar grammar)
    {
        grammar.Add(Kind.Days, "<year>", match => Period.Year(match.Get<int>(0)));
        grammar.Add(Kind.Days, "<month>", match => Period.Month(match.Now, match.Get<int>(0)));
        grammar.Add(Kind.Days, "<year> 의|,? <month>", match => Period.Month(match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Days, "<digits> 년대", match => match.Get<Digits>(0) is { Count: 4 } year && year.Value % 10 == 0 ? Period.Years(year.Value, 10) : null);
        grammar.Add(Kind.Days, "<digits> 세기", match => Period.Years((match.Get<Digits>(0).Value - 1) * 100, 100));
        grammar.Add(Kind.Days, "<side> <unit>", match => match.Get<Unit>(1) is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year ? Period.Beside(match.Today, match.Get<int>(0), match.Get<Unit>(1)) : null);
        grammar.Add(Kind.Days, "금주", match => Period.Beside(match.Today, 0, Unit.Week));
        grammar.Add(Kind.Days, "차주|내주", match => Period.Beside(match.Today, 1, Unit.Week));
        grammar.Add(Kind.Days, "지난주", match => Period.Beside(match.Today, -1, Unit.Week));
        grammar.Add(Kind.Days, "금월|이달", match => Period.Beside(match.Today, 0, Unit.Month));
        grammar.Add(Kind.Days, "<side> 월", match => Period.Beside(match.Today, match.Get<int>(0), Unit.Month));
        grammar.Add(Kind.Days, "<side>? 주말|주_주말|주의_주말", match => Period.Beside(match.Today, match.Get(0, 0), Unit.Weekend));
        grammar.Add(Kind.Days, "<digits> 분기|사분기|/4분기|/4_분기", match => match.Get<Digits>(0) is { Value: >= 1 and <= 4 } quarter ? Period.Quarter(match.Now, quarter.Value) : null);
        grammar.Add(Kind.Days, "<year> 의? <digits> 분기|사분기|/4분기|/4_분기", match => match.Get<Digits>(1) is { Value: >= 1 and <= 4 } quarter ? Period.Quarter(match.Get<int>(0), quarter.Value) : null);
        grammar.Add(Kind.Days, "<year>? 상반기", match => Half(match.Get(0, match.Now.Year), 1));
        grammar.Add(Kind.Days, "<year>? 하반기", match => Half(match.Get(0, match.Now.Year), 7));
    }

    private static void Weeks(Grammar grammar)
    {
        grammar.Add(Kind.Days, "<year> 의? 마지막 주|주일", match => Period.Week(Day.Monday(new LocalDate(match.Get<int>(0), 12, 28))));
        grammar.Add(Kind.Days, "<year> 의? <ordinal> 주|주일", match => Period.Week(Day.Monday(new LocalDate(match.Get<int>(0), 1, 4)).PlusWeeks(match.Get<int>(1) - 1)));
        grammar.Add(Kind.Days, "<year> 의? <digits> 번째_주|주차", match => match.Get<Digits>(1) is { Value: >= 1 and <= 53 } week ? Period.Week(Day.Monday(new LocalDate(match.Get<int>(0), 1, 4)).PlusWeeks(week.Value - 1)) : null);
        grammar.Add(Kind.Days, "<year>? <month> 의? <ordinal> 주|주차|주일", match => WeekOf(match, match.Get<int>(2)));
        grammar.Add(Kind.Days, "<year>? <month> 의? <digits> 주차|번째_주", match => match.Get<Digits>(2) is { Value: >= 1 and <= 5 } week ? WeekOf(match, week.Value) : null);
    }

    private static void Parts(Grammar grammar)
    {
        const string Early = "초에|초|초순에|초순";
        const string Late = "말에|말|하순에|하순";
        grammar.Add(Kind.Days, $"<days> {Early}", match => Pieces.Early(match.Get<IMeaning>(0), 10));
        grammar.Add(Kind.Days, "<days> 중순", match => Pieces.Middle(match.Get<IMeaning>(0)));
        grammar.Add(Kind.Days, $"<days> {Late}", match => Pieces.Late(match.Get<IMeaning>(0), 20));
        grammar.Add(Kind.Days, "<side> 달|월 초|초에", match => Period.Beside(match.Today, match.Get<int>(0), Unit.Month) is { } month ? Pieces.Early(month) : null);
    }

    private static void Counted(Grammar grammar)
    {
        const string Coming = "앞으로|다음|향후|다가오는|오는";
        const string Gone = "지난|최근|과거";
        foreach (var kind in (Kind[])[Kind.Days, Kind.Moments])
        {
            grammar.Add(kind, $"{Coming} <span>", match => Rolling(match, kind, 1));
            grammar.Add(kind, $"{Gone} <span>", match => Rolling(match, kind, -1));
            grammar.Add(kind, $"영업일_기준|영업일_기준으로 {Coming} <span>", match => Business(match.Get<Span>(0)) is { } days && kind == Kind.Days ? Period.Rolling(match.Now, days, 1) : null);
            grammar.Add(kind, $"영업일_기준|영업일_기준으로 {Gone} <span>", match => Business(match.Get<Span>(0)) is { } days && kind == Kind.Days ? Period.Rolling(match.Now, days, -1) : null);
        }
    }

    private static void Open(Grammar grammar)
    {
        const string Before = "이전|이전에|전|전에|전까지|이전까지";
        const string After = "이후|이후에|이후로|후|후에";
        foreach (var (kind, wanted) in ((string, Kind)[])[("day", Kind.Days), ("days", Kind.Days), ("moment", Kind.Moments), ("clock", Kind.Clocks)])
        {
            grammar.Add(wanted, $"<{kind}> {Before}", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: true));
            grammar.Add(wanted, $"<{kind}> {After}", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: false));
            grammar.Add(wanted, $"<{kind}> 부터", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: false, isInside: true));
        }

        grammar.Add(Kind.Days, "늦어도? <days> 까지|내로|중으로|안에|안으로|이내에", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: true, isInside: true));
    }

    private static Period Half(int year, int month) => Period.Long(new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(6), "P6M", Unit.Month);

    private static Period WeekOf(Match match, int week)
    {
        var (year, month) = (match.Get(0, match.Now.Year), match.Get<int>(1));
        var monday = Day.Monday(new LocalDate(year, month, 4)).PlusWeeks(week - 1);
        return Period.Between($"{year}-{Written.Two(month)}-W{Written.Two(week)}", Unit.Week, monday, monday.PlusDays(7));
    }

    private static IMeaning? Rolling(Match match, Kind kind, int direction) => match.Get<Span>(0).IsOfDays == (kind == Kind.Days) ? Period.Rolling(match.Now, match.Get<Span>(0), direction) : null;

    private static Span? Business(Span span) => span is { Smallest: Unit.Day, Parts.Length: 1 } ? Span.Of(span.Parts[0].Amount, Unit.BusinessDay) : null;
}
