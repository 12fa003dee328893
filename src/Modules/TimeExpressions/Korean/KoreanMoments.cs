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
        grammar.Add(Kind.Moment, "<moment> 쯤|경|즈음 에", match => match.Get<IMeaning>(0));
        grammar.Add(Kind.Moment, "<moment> 까지", match => match.Get<IMeaning>(0));
        grammar.Add(Kind.Moment, "늦어도? <day> 까지|중으로|중에", match => new Moment(match.Get<Day>(0), End));
        // "3일 안에" is within three days, not before the end of the third.
        grammar.Add(Kind.Moment, "늦어도? <day> 내로|안에|안으로|이내로", match => match.Get<Day>(0) is { IsOfAnyMonth: false } day ? new Moment(day, End) : null);
        grammar.Add(Kind.Moment, "늦어도 <moment>", match => match.Get<IMeaning>(0));
        grammar.Add(Kind.Moment, "<clock> ,? <day>", match => new Moment(match.Get<Day>(1), match.Get<Clock>(0)));
        grammar.Add(Kind.Moments, "<day> <part>", match => new DayPart(match.Get<Day>(0), match.Get<Part>(1)));
        grammar.Add(Kind.Moments, "<moments> 중으로|중에|안에|까지|내로", match => match.Get<IMeaning>(0));
        grammar.Add(Kind.Moment, "<moments> ,? <clock>", match => (match.Get<IMeaning>(0) as DayPart)?.At(match.Get<Clock>(1)));
        grammar.Add(Kind.Moment, "<day> 하루의|의? 끝|마감|영업_마감|업무_마감|마감_시간", match => new Moment(match.Get<Day>(0), End));
    }
}
