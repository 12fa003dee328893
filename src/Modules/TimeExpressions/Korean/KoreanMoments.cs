using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.Korean;

/// <summary>Dates with a time or a part of the day, and deadlines: until a date is until its end.</summary>
internal static class KoreanMoments
{
    private static readonly Clock End = new(23, 59, 59);

    public static void Add(Grammar grammar)
    {
        grammar.Add(Kind.Moment, "지금|당장|지금_당장|현재", match => Point.Now(match.Now));
        grammar.Add(Kind.Moment, "<day> ,|에|의? <clock>", match => new Moment(match.Get<Day>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Moment, "늦어도 <day>", match => match.Get<Day>(0) is { IsOfAnyMonth: false } day ? new Moment(day, End) : null);
        grammar.Add(Kind.Moment, "<moment> 쯤|경|즈음 에", match => match.Get<IMeaning>(0));
        grammar.Add(Kind.Moment, "<moment> 까지", match => match.Get<IMeaning>(0));
        grammar.Add(Kind.Moment, "늦어도? <day> 까지|중으로|중에", match => new Moment(match.Get<Day>(0), End));
        // "3일 안에" is within three days, not before the end of the third.
        grammar.Add(Kind.Moment, "늦어도? <day> 내로|안에|안으로|이내로", match => match.Get<Day>(0) is { IsOfAnyMonth: false } day ? new Moment(day, End) : null);
        grammar.Add(Kind.Moment, "늦어도 <moment>", match => match.Get<IMeaning>(0));
        grammar.Add(Kind.Moment, "<clock> ,? <day>", match => new Moment(match.Get<Day>(1), match.Get<Clock>(0)));
        grammar.Add(Kind.Moments, "<day> 의? <part>", match => new DayPart(match.Get<Day>(0), match.Get<Part>(1)));
        grammar.Add(Kind.Moments, "어젯밤|간밤|지난밤|지난_밤", match => new DayPart(Day.On(match.Today.PlusDays(-1)), Part.Night));
        Shaded(grammar);
        grammar.Add(Kind.Moments, "<moments> 중으로|중에|안에|까지|내로", match => match.Get<IMeaning>(0) as DayPart);
        grammar.Add(Kind.Moment, "<moments> ,? <clock>", match => (match.Get<IMeaning>(0) as DayPart)?.At(match.Get<Clock>(1)));
        DayEnds(grammar);
    }

    /// <summary>Early and late on a day or in a part of it.</summary>
    private static void Shaded(Grammar grammar)
    {
        grammar.Add(Kind.Moments, "<day> 의? 이른 <part>", match => new DayPart(match.Get<Day>(0), match.Get<Part>(1), Shade.Early));
        grammar.Add(Kind.Moments, "<day> <part> 일찍", match => new DayPart(match.Get<Day>(0), match.Get<Part>(1), Shade.Early));
        grammar.Add(Kind.Moments, "<day> 의? 늦은 <part>", match => new DayPart(match.Get<Day>(0), match.Get<Part>(1), Late(match.Get<Part>(1))));
        grammar.Add(Kind.Moments, "<day> <part> 늦게", match => new DayPart(match.Get<Day>(0), match.Get<Part>(1), Late(match.Get<Part>(1))));
        grammar.Add(Kind.Moments, "<day> 일찍|이른_시간|이른_시간에", match => DayPart.Half(match.Get<Day>(0), isLate: false));
        grammar.Add(Kind.Moments, "<day> 늦게|늦은_시간|늦은_시간에|느지막이", match => DayPart.Half(match.Get<Day>(0), isLate: true));
        grammar.Add(Kind.Clocks, "이른 <part>", match => new PartOnly(match.Get<Part>(0), Shade.Early));
        grammar.Add(Kind.Clocks, "<part> 일찍", match => new PartOnly(match.Get<Part>(0), Shade.Early));
        grammar.Add(Kind.Clocks, "늦은 <part>", match => new PartOnly(match.Get<Part>(0), Late(match.Get<Part>(0))));
        grammar.Add(Kind.Clocks, "<part> 늦게", match => new PartOnly(match.Get<Part>(0), Late(match.Get<Part>(0))));
    }

    /// <summary>The end of the working day; said of no day, of today.</summary>
    private static void DayEnds(Grammar grammar)
    {
        const string Work = "하루_일과|일과|하루_업무|업무|근무|영업";
        const string Ends = "마감|종료|마칠|마치기|마무리할|끝날|끝나기|끝내기";
        const string Around = "무렵|즈음|쯤|때|때쯤|전|전에|전까지|까지|직전|시간_전|시간_전까지|시간까지|시간_무렵";
        grammar.Add(Kind.Moment, "<day> 하루의|의? 끝|마감|영업_마감|업무_마감|마감_시간", match => new Moment(match.Get<Day>(0), End));
        grammar.Add(Kind.Moment, $"<day>? {Work} 을|를|이|가? {Ends} {Around}", match => EndOf(match));
        grammar.Add(Kind.Moment, $"<day>? 퇴근|퇴근하기|문_닫기 {Around}", match => EndOf(match));
    }

    private static Moment EndOf(Match match) => new(match.Get(0, Day.On(match.Today)), End);

    private static Shade Late(Part part) => part == Part.Afternoon ? Shade.UntilClosing : Shade.Late;
}
