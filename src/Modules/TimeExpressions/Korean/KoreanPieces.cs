using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;
using Period = Dangol.TimeExpressions.Meaning.Period;

namespace Dangol.TimeExpressions.Korean;

/// <summary>The beginning, middle and end of weeks, months and years.</summary>
internal static class KoreanPieces
{
    private const string Early = "초에|초|초반에|초반";
    private const string Middle = "중순|중반|중반에";
    private const string Late = "말에|말|하순에|하순|후반에|후반";

    public static void Add(Grammar grammar)
    {
        grammar.Add(Kind.Days, $"<days> {Early}", match => Pieces.Early(match.Get<IMeaning>(0)));
        grammar.Add(Kind.Days, "<days> 초순|초순에", match => Pieces.Early(match.Get<IMeaning>(0), 10));
        grammar.Add(Kind.Days, $"<days> {Middle}", match => Pieces.Middle(match.Get<IMeaning>(0)));
        grammar.Add(Kind.Days, $"<days> {Late}", match => match.Get<IMeaning>(0) is Period { Grain: Unit.Week } ? null : Pieces.Late(match.Get<IMeaning>(0), 20));
        grammar.Add(Kind.Days, "<days> 후반에|후반", match => match.Get<IMeaning>(0) is Period { Grain: Unit.Week } week ? Pieces.Late(week) : null);
        grammar.Add(Kind.Days, $"<side> 월 {Early}", match => Month(match, match.Get<int>(0)) is { } month ? Pieces.Early(month) : null);
        grammar.Add(Kind.Days, $"<side> 월 {Middle}", match => Month(match, match.Get<int>(0)) is { } month ? Pieces.Middle(month) : null);
        grammar.Add(Kind.Days, $"<side> 월 {Late}", match => Month(match, match.Get<int>(0)) is { } month ? Pieces.Late(month, 20) : null);
        grammar.Add(Kind.Days, "월초|달초", match => Month(match, 0) is { } month ? Pieces.Early(month) : null);
        grammar.Add(Kind.Days, "월중순", match => Month(match, 0) is { } month ? Pieces.Middle(month) : null);
        grammar.Add(Kind.Days, "월말|달말", match => Month(match, 0) is { } month ? Pieces.Late(month, 20) : null);
        grammar.Add(Kind.Days, "주초", match => Period.Beside(match.Today, 0, Unit.Week) is { } week ? Pieces.Early(week) : null);
        grammar.Add(Kind.Days, "<side> 주초|주_초", match => Period.Beside(match.Today, match.Get<int>(0), Unit.Week) is { } week ? Pieces.Early(week) : null);
        grammar.Add(Kind.Days, "주중|평일_중", match => Period.Between(Period.Week(Day.Monday(match.Today)).Timex, Unit.Day, Day.Monday(match.Today), Day.Monday(match.Today).PlusDays(5)));

        // The end of a year is December where the year is not named.
        grammar.Add(Kind.Days, "<side>? 연말|년말", match => Month(match.Now.Year + match.Get(0, 0), 12));
        grammar.Add(Kind.Days, "<year> 연말|년말", match => Month(match.Get<int>(0), 12));
        grammar.Add(Kind.Days, "연초|년초", match => Month(match.Now.Month <= 2 ? match.Now.Year : match.Now.Year + 1, 1));
        grammar.Add(Kind.Days, "<year> 연초|년초", match => Month(match.Get<int>(0), 1));
        grammar.Add(Kind.Days, "<days> 의? 나머지|남은_기간|남은_날", match => Pieces.Rest(match.Get<IMeaning>(0), match.Today));
        Seasons(grammar);
        grammar.Add(Kind.Days, "연내|연중|연내에", match => Period.Year(match.Now.Year));
    }

    /// <summary>A season has no dates of its own.</summary>
    private static void Seasons(Grammar grammar)
    {
        foreach (var (words, letters) in ((string, string)[])[("봄", "SP"), ("여름", "SU"), ("가을", "FA"), ("겨울", "WI")])
        {
            grammar.Add(Kind.Days, $"<side> {words}", match => Season(match.Now.Year + match.Get<int>(0), letters));
            grammar.Add(Kind.Days, $"올 {words}", match => Season(match.Now.Year, letters));
            grammar.Add(Kind.Days, $"<year> 의? {words}", match => Season(match.Get<int>(0), letters));
        }
    }

    private static Stretch Season(int year, string letters) => new("daterange", [new Reading($"{year}-{letters}", Written.Unresolved)]);

    private static Period? Month(Match match, int side) => Period.Beside(match.Today, side, Unit.Month);

    private static Period? Month(int year, int month) => year is < 1000 or > 2900 ? null : Period.Month(year, month);
}
