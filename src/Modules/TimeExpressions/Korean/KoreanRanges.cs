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
        Counted(grammar);
        foreach (var (first, second) in ((string, string)[])[("day", "day"), ("days", "days"), ("day", "days"), ("days", "day")])
        {
            grammar.Add(Kind.Days, $"<{first}> 부터|에서|와|과|~|- <{second}> {Between}", match => Bounds.Dates(match.Get<IMeaning>(0), match.Get<IMeaning>(1), match.Now));
            grammar.Add(Kind.Days, $"<{first}> ~|-|– <{second}>", match => Bounds.Dates(match.Get<IMeaning>(0), match.Get<IMeaning>(1), match.Now));
        }

        grammar.Add(Kind.Days, "<digits> ~|- <year>", match => match.Get<Digits>(0) is { Count: 4, Value: >= 1500 and <= 2199 } from && Period.Year(from.Value) is { } first && Period.Year(match.Get<int>(1)) is { } last ? Bounds.Dates(first, last, match.Now) : null);
        grammar.Add(Kind.Days, $"<month> <nth> 부터|에서|~|- <nth> {Between}?", match => Day.Yearly(match.Now, match.Get<int>(0), match.Get<int>(1)) is { } from && Day.Yearly(match.Now, match.Get<int>(0), match.Get<int>(2)) is { } until ? Bounds.Dates(from, until, match.Now) : null);
        grammar.Add(Kind.Days, "<days> 에서 <days>", match => match.Get<IMeaning>(0) is Period { Grain: >= Unit.Month } && match.Get<IMeaning>(1) is Period { Grain: >= Unit.Month } ? Bounds.Dates(match.Get<IMeaning>(0), match.Get<IMeaning>(1), match.Now) : null);
        grammar.Add(Kind.Days, "<month> <nth> , <nth> 에?", match => match.Get<int>(2) == match.Get<int>(1) + 1 && Day.Yearly(match.Now, match.Get<int>(0), match.Get<int>(1)) is { } from && Day.Yearly(match.Now, match.Get<int>(0), match.Get<int>(2)) is { } until ? Bounds.Dates(from, until, match.Now) : null);
        grammar.Add(Kind.Days, "<day> 부터 <span> !_전|전|_후|후|_뒤|뒤|_안|안|_이내|이내|_내|내|_지나|_이상", match => match.Get<Day>(0).Future is { Year: < 2800 } from && match.Get<Span>(1) is { IsOfDays: true } span ? Period.Long(from, span.From(from, 1, match.Workdays), span.Timex, Unit.Day) : null);
        Open(grammar);
    }

    private static void Named(Grammar grammar)
    {
        grammar.Add(Kind.Days, "<year>", match => Period.Year(match.Get<int>(0)));
        grammar.Add(Kind.Days, "<month>", match => Period.Month(match.Now, match.Get<int>(0)));
        grammar.Add(Kind.Days, "<year> 의|,? <month>", match => Period.Month(match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Days, "<digits> 년대", match => match.Get<Digits>(0) is { Count: 4 } year && year.Value % 10 == 0 ? Period.Years(year.Value, 10) : null);
        grammar.Add(Kind.Days, "<digits> 년대", match => match.Get<Digits>(0) is { Count: 2 } year && year.Value % 10 == 0 ? Period.Years(year.Value + (year.Value < 30 ? 2000 : 1900), 10) : null);
        grammar.Add(Kind.Days, "<digits> 세기", match => Period.Years((match.Get<Digits>(0).Value - 1) * 100, 100));
        grammar.Add(Kind.Days, "<side> <unit>", match => match.Get<Unit>(1) is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year ? Period.Beside(match.Today, match.Get<int>(0), match.Get<Unit>(1)) : null);
        grammar.Add(Kind.Days, "<side> <month>", match => Sided(match, match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Days, $"{KoreanDates.Coming} <month>", match => Sided(match, 1, match.Get<int>(0)));
        grammar.Add(Kind.Days, $"{KoreanDates.Coming} <unit>", match => match.Get<Unit>(0) is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year ? Period.Beside(match.Today, 1, match.Get<Unit>(0)) : null);
        grammar.Add(Kind.Days, $"{KoreanDates.Coming} 주말", match => Period.Beside(match.Today, 0, Unit.Weekend));
        grammar.Add(Kind.Days, "<days> 들어|들어서? 현재까지|지금까지|오늘까지", match => match.Get<IMeaning>(0) is Period { Dates: [var (from, until)], IsCounted: false } period && from <= match.Today && match.Today < until ? Period.Between(period.Timex, Unit.Day, from, match.Today) : null);
        grammar.Add(Kind.Days, "금주", match => Period.Beside(match.Today, 0, Unit.Week));
        grammar.Add(Kind.Days, "차주|내주", match => Period.Beside(match.Today, 1, Unit.Week));
        grammar.Add(Kind.Days, "지난주", match => Period.Beside(match.Today, -1, Unit.Week));
        grammar.Add(Kind.Days, "금월|이달", match => Period.Beside(match.Today, 0, Unit.Month));
        grammar.Add(Kind.Days, "<side> 월", match => Period.Beside(match.Today, match.Get<int>(0), Unit.Month));
        grammar.Add(Kind.Days, "<side>? 주말|주_주말|주의_주말|주_말", match => Period.Beside(match.Today, match.Get(0, 0), Unit.Weekend));
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
        grammar.Add(Kind.Days, "<days> 의? <ordinal> 주|주차|주일", match => match.Get<IMeaning>(0) is Period { Grain: Unit.Month } month ? match.Get<int>(1) == 5 ? Pieces.LastWeek(month) : Pieces.Week(month, match.Get<int>(1)) : null);
        grammar.Add(Kind.Days, "<days> 의? <digits> 주차|번째_주", match => match.Get<IMeaning>(0) is Period { Grain: Unit.Month } month && match.Get<Digits>(1) is { Value: >= 1 and <= 5 } week ? Pieces.Week(month, week.Value) : null);
        grammar.Add(Kind.Days, "그|같은|해당 주 !인|문|소|류|제|장", match => Period.Week(Day.Monday(match.Today)) with { Timex = "XXXX-WXX" });
        grammar.Add(Kind.Days, "그|같은|해당 주말", match => Period.Weekend(Day.Monday(match.Today)) with { Timex = "XXXX-WXX-WE" });
    }

    private static void Counted(Grammar grammar)
    {
        const string Coming = "앞으로|다음|향후|다가오는|오는";
        const string Gone = "지난|최근|과거";
        foreach (var kind in (Kind[])[Kind.Days, Kind.Moments])
        {
            grammar.Add(kind, $"{Coming} <span>", match => Rolling(match, kind, 1));
            grammar.Add(kind, $"{Gone} <span>", match => Rolling(match, kind, -1));
            grammar.Add(kind, $"영업일_기준|영업일_기준으로 {Coming} <span>", match => Business(match.Get<Span>(0)) is { } days && kind == Kind.Days ? Period.Rolling(match, days, 1) : null);
            grammar.Add(kind, $"영업일_기준|영업일_기준으로 {Gone} <span>", match => Business(match.Get<Span>(0)) is { } days && kind == Kind.Days ? Period.Rolling(match, days, -1) : null);
        }
    }

    private static void Open(Grammar grammar)
    {
        // 전부, 후기 and the like begin other words.
        const string Before = "이전|이전에|전|전에|전까지|이전까지 !부|자|기|하|일|동|면|반|처|무|말|치|정|체|문";
        const string After = "이후|이후에|이후로|후|후에 !기|보|반|하|발|처|일|속|불";
        const string Over = "지나고|지나서|지나면|지난_후|지난_후에|지난_뒤|지난_뒤에|끝나고|끝나면|끝난_후|끝난_후에|끝난_뒤|끝난_뒤에|넘어서|넘기고|마치고";
        foreach (var (kind, wanted) in ((string, Kind)[])[("day", Kind.Days), ("days", Kind.Days), ("moment", Kind.Moments), ("moments", Kind.Moments), ("clock", Kind.Clocks), ("clocks", Kind.Clocks)])
        {
            grammar.Add(wanted, $"<{kind}> {Before}", match => Opened(match, kind, isEnd: true));
            grammar.Add(wanted, $"<{kind}> {After}", match => Opened(match, kind, isEnd: false));
            grammar.Add(wanted, $"<{kind}> 이|가? {Over}", match => match.Get<IMeaning>(0) is Day { IsOfAnyMonth: true } ? null : Opened(match, kind, isEnd: false));
            grammar.Add(wanted, $"<{kind}> 부터", match => kind == "clocks" ? null : Opened(match, kind, isEnd: false, isInside: true));
        }

        foreach (var kind in (string[])["day", "days"])
        {
            grammar.Add(Kind.Days, $"<{kind}> 그리고 그 이후|이후에|이후는|이후로|이후의", match => Opened(match, kind, isEnd: false, isInside: true));
            grammar.Add(Kind.Day, $"<{kind}> 이|가? {Over} 바로|곧바로|즉시", match => FirstAfter(match));
            grammar.Add(Kind.Day, $"<{kind}> 직후|직후에", match => FirstAfter(match));
            grammar.Add(Kind.Day, $"<{kind}> 이|가? 지나자마자|끝나자마자|끝나는_대로", match => FirstAfter(match));
        }

        grammar.Add(Kind.Days, "늦어도? <days> 까지|내로|중으로|안에|안으로|이내에", match => match.Get<IMeaning>(0) is Period { IsCounted: true } ? null : Opened(match, "days", isEnd: true, isInside: true));
        grammar.Add(Kind.Days, "늦어도 <days>", match => Opened(match, "days", isEnd: true, isInside: true));
        grammar.Add(Kind.Clocks, "<clocks> 까지|내로|중으로|중에|안에|안으로", match => match.Get<IMeaning>(0) as PartOnly);
    }

    private static Stretch? Opened(Match match, string kind, bool isEnd, bool isInside = false)
        => kind == "clocks" && match.Get<IMeaning>(0) is Clock ? null : Bounds.Open(match.Get<IMeaning>(0), isEnd, match.Workdays, isInside);

    /// <summary>The first workday when it is over.</summary>
    private static Day? FirstAfter(Match match) => match.Get<IMeaning>(0) switch
    {
        Day { IsOfAnyMonth: false, Future: { } date } day => Day.On(match.Workdays.OnOrAfter(date.PlusDays(day.DaysAround + 1))),
        Period period => Day.On(match.Workdays.OnOrAfter(period.Dates[^1].Until)),
        _ => null,
    };

    /// <summary>This year's, the last or the next one that is not running.</summary>
    private static Period Sided(Match match, int side, int month)
    {
        var near = Period.Month(match.Now, month).Dates;
        return side == 0 || (near[1].From <= match.Today && side > 0) ? Period.Month(match.Now.Year + Math.Abs(side), month) : Period.Month(near[side < 0 ? 0 : 1].From.Year, month);
    }

    private static Period Half(int year, int month) => Period.Long(new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(6), "P6M", Unit.Month);

    private static IMeaning? Rolling(Match match, Kind kind, int direction) => match.Get<Span>(0).IsOfDays == (kind == Kind.Days) ? Period.Rolling(match, match.Get<Span>(0), direction) : null;

    private static Span? Business(Span span) => span is { Smallest: Unit.Day, Parts.Length: 1 } ? Span.Of(span.Parts[0].Amount, Unit.BusinessDay) : null;
}
