using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.English;

/// <summary>Weeks, months, years and everything from one date to another.</summary>
internal static class EnglishRanges
{
    private const string To = "to|-|–|—|~|till|until|til|through|thru|and";

    public static void Add(Grammar grammar)
    {
        Named(grammar);
        Counted(grammar);
        Weeks(grammar);
        foreach (var (first, second) in ((string, string)[])[("day", "day"), ("days", "days"), ("day", "days"), ("days", "day")])
        {
            grammar.Add(Kind.Days, $"from|in|between? <{first}> to|-|–|—|~|till|until|til|through|thru <{second}>", match => Bounds.Dates(match.Get<IMeaning>(0), match.Get<IMeaning>(1), match.Now));
            grammar.Add(Kind.Days, $"from|between <{first}> {To} <{second}>", match => Bounds.Dates(match.Get<IMeaning>(0), match.Get<IMeaning>(1), match.Now));
        }

        grammar.Add(Kind.Days, $"from|between <moment> {To} <day>", match => Bounds.Dates(match.Get<IMeaning>(0), match.Get<IMeaning>(1), match.Now));
        grammar.Add(Kind.Days, $"from|between? <day> {To} <moment>", match => match.Get<IMeaning>(1) is Point { Timex: "PRESENT_REF" } ? Bounds.Dates(match.Get<IMeaning>(0), Day.On(match.Today), match.Now) : null);
        grammar.Add(Kind.Days, $"from|between? <days> {To} <moment>", match => match.Get<IMeaning>(1) is Point { Timex: "PRESENT_REF" } ? Bounds.Dates(match.Get<IMeaning>(0), Day.On(match.Today), match.Now) : null);
        grammar.Add(Kind.Days, "from? <month> the? <nth> -|to|–|~|through|till|until the? <nth> ,? <year>?", match => Within(match, 0, 1, 2));
        grammar.Add(Kind.Days, "between <month> the? <nth> and the? <nth> ,? <year>?", match => Within(match, 0, 1, 2));
        grammar.Add(Kind.Days, "from|between? the? <nth> -|to|–|~|through|till|until|and the? <nth> of? <month> ,|of|in? <year>?", match => Within(match, 2, 0, 1));
        Open(grammar);
    }

    private static void Named(Grammar grammar)
    {
        grammar.Add(Kind.Days, "<year>", match => Period.Year(match.Get<int>(0)));
        grammar.Add(Kind.Days, "<month> !.", match => match.Get<int>(0) is var month && month != 5 ? Period.Month(match.Now, month) : null);
        grammar.Add(Kind.Days, "^in|by|since|until|till|before|after|of|during|for|from|to may", match => Period.Month(match.Now, 5));
        grammar.Add(Kind.Days, "<month> ,|of|in|-|/|'|.? <year>", match => Period.Month(match.Get<int>(1), match.Get<int>(0)));
        grammar.Add(Kind.Days, "<year> ,|-|/? <month>", match => Period.Month(match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Days, "<side> <month> !_or|_not|_be|_have|_take|_well", match => match.Get<int>(0) == 0 ? Period.Month(match.Now.Year, match.Get<int>(1)) : Period.Month(match.Now, match.Get<int>(1)).Dates[match.Get<int>(0) < 0 ? 0 : 1].From is var first ? Period.Month(first.Year, first.Month) : null);
        grammar.Add(Kind.Days, "<side> calendar? <unit>", match => Period.Beside(match.Today, match.Get<int>(0), match.Get<Unit>(1)));
        grammar.Add(Kind.Days, "earlier|early|earlier_in|early_in|the_beginning_of|beginning_of|start_of <days>", match => Pieces.Early(match.Get<IMeaning>(0)));
        grammar.Add(Kind.Days, "mid|mid-|middle_of|the_middle_of <days>", match => Pieces.Middle(match.Get<IMeaning>(0)));
        grammar.Add(Kind.Days, "late|end_of|the_end_of <days>", match => Pieces.Late(match.Get<IMeaning>(0)));
        grammar.Add(Kind.Days, "later|later_in|rest_of|the_rest_of|remaining_of|remainder_of <days>", match => Pieces.Rest(match.Get<IMeaning>(0), match.Today));
        grammar.Add(Kind.Days, "the calendar? <unit> !starting", match => match.Get<Unit>(0) is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year or Unit.Weekend ? Period.Beside(match.Today, 0, match.Get<Unit>(0)) : null);
        grammar.Add(Kind.Days, "cy <digits>", match => match.Get<Digits>(0) is { Count: 2 or 4 } year ? Period.Year(year.Value < 100 ? year.Value + 2000 : year.Value) : null);
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var number = quarter;
            grammar.Word(Kind.Quarter, number, $"q{quarter}");
        }

        grammar.Add(Kind.Quarter, "the? <ordinal> quarter", match => match.Get<int>(0) <= 4 ? match.Get<int>(0) : null);
        grammar.Add(Kind.Quarter, "q <digits>", match => match.Get<Digits>(0) is { Count: 1, Value: >= 1 and <= 4 } digits ? digits.Value : null);
        grammar.Add(Kind.Days, "<quarter> of_the_year?", match => Period.Quarter(match.Now, match.Get<int>(0)));
        grammar.Add(Kind.Days, "<quarter> ,|of|in|-? <year>", match => Period.Quarter(match.Get<int>(1), match.Get<int>(0)));
        grammar.Add(Kind.Days, "<year> ,|-? <quarter>", match => Period.Quarter(match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Days, "<side> year's|year|years <quarter>", match => Period.Quarter(match.Now.Year + match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Days, "<quarter> of|in? <side> year", match => Period.Quarter(match.Now.Year + match.Get<int>(1), match.Get<int>(0)));
        grammar.Add(Kind.Days, "the? <year> s|'s", match => match.Get<int>(0) % 10 == 0 ? Period.Years(match.Get<int>(0), 10) : null);
        grammar.Add(Kind.Days, "the? <ordinal> century", match => Period.Years((match.Get<int>(0) - 1) * 100, 100));
        grammar.Add(Kind.Days, "year_to_date|ytd", match => Period.Between($"{match.Now.Year}", Unit.Day, new(match.Now.Year, 1, 1), match.Today));
        grammar.Add(Kind.Days, "month_to_date|mtd", match => Period.Between($"{match.Now.Year}-{Written.Two(match.Now.Month)}", Unit.Day, new(match.Now.Year, match.Now.Month, 1), match.Today));
    }

    private static void Counted(Grammar grammar)
    {
        const string Coming = "next|coming|upcoming|following";
        const string Gone = "last|past|previous";
        grammar.Add(Kind.Days, $"{Coming} <span>", match => Rolled(match, 1));
        grammar.Add(Kind.Days, $"within|within_the_next <span>", match => Rolled(match, 1));
        grammar.Add(Kind.Days, $"{Gone} <span>", match => Rolled(match, -1));
        grammar.Add(Kind.Days, $"<number> {Coming} <unit>", match => Rolled(match, 1, 0));
        grammar.Add(Kind.Days, $"<number> {Gone} <unit>", match => Rolled(match, -1, 0));
        grammar.Add(Kind.Moments, $"{Coming}|within|within_the_next <span>", match => match.Get<Span>(0).IsOfDays ? null : Period.Rolling(match, match.Get<Span>(0), 1));
        grammar.Add(Kind.Moments, $"{Gone} <span>", match => match.Get<Span>(0).IsOfDays ? null : Period.Rolling(match, match.Get<Span>(0), -1));
        grammar.Add(Kind.Moments, $"<number> {Gone} <unit>", match => match.Get<Unit>(1) < Unit.BusinessDay ? Period.Rolling(match, Span.Of(match.Get<decimal>(0), match.Get<Unit>(1)), -1) : null);
        grammar.Add(Kind.Moments, $"<number> {Coming} <unit>", match => match.Get<Unit>(1) < Unit.BusinessDay ? Period.Rolling(match, Span.Of(match.Get<decimal>(0), match.Get<Unit>(1)), 1) : null);
        grammar.Add(Kind.Moments, $"{Gone} <unit>", match => match.Get<Unit>(0) < Unit.BusinessDay ? Period.Rolling(match, Span.Of(1, match.Get<Unit>(0)), -1) : null);
    }

    private static void Weeks(Grammar grammar)
    {
        grammar.Add(Kind.Days, "week <digits> of? <year>?", match => match.Get<Digits>(0) is { Value: >= 1 and <= 53 } week ? Week(match.Get(1, match.Now.Year), week.Value) : null);
        grammar.Add(Kind.Days, "the? <ordinal> week of|in <year>", match => match.Get<int>(0) <= 53 ? Week(match.Get<int>(1), match.Get<int>(0)) : null);
        grammar.Add(Kind.Days, "the? last week of|in <year>", match => Period.Week(Day.Monday(new NodaTime.LocalDate(match.Get<int>(0), 12, 28))));
        grammar.Add(Kind.Days, "the? <ordinal> week of|in <month> ,|of|in? <year>", match => match.Get<int>(0) <= 5 ? WeekOf(match.Get<int>(2), match.Get<int>(1), match.Get<int>(0)) : null);
    }

    private static void Open(Grammar grammar)
    {
        foreach (var kind in (string[])["day", "days", "moment", "clock"])
        {
            var wanted = kind == "days" ? Kind.Days : kind == "clock" ? Kind.Clocks : kind == "moment" ? Kind.Moments : Kind.Days;
            grammar.Add(wanted, $"before|prior_to|earlier_than|no_later_than|not_later_than|by|until|till|as_late_as|up_to|up_until the? <{kind}>", match => match.Get<IMeaning>(0) is Stretch ? null : Bounds.Open(match.Get<IMeaning>(0), isEnd: true, match.Workdays));
            grammar.Add(wanted, $"after|later_than the_year? <{kind}>", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: false, match.Workdays, isInside: false));
            grammar.Add(wanted, $"since|starting|starting_on|starting_from|beginning_on|beginning|as_early_as|from <{kind}> on|onwards|onward?", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: false, match.Workdays, isInside: true));
        }

        grammar.Add(Kind.Moments, "<day> by|before|until|no_later_than <clock>", match => Bounds.Open(new Moment(match.Get<Day>(0), match.Get<Clock>(1)), isEnd: true, match.Workdays));
        grammar.Add(Kind.Moments, "<day> after|since <clock>", match => Bounds.Open(new Moment(match.Get<Day>(0), match.Get<Clock>(1)), isEnd: false, match.Workdays));
        grammar.Add(Kind.Moments, "before|by|until|no_later_than <hour> on? <day>", match => Clock.At(match.Get<int>(0)) is { } clock ? Bounds.Open(new Moment(match.Get<Day>(1), clock), isEnd: true, match.Workdays) : null);
    }

    private static Period Week(int year, int week) => Period.Week(Day.Monday(new NodaTime.LocalDate(year, 1, 4)).PlusWeeks(week - 1));

    private static Period WeekOf(int year, int month, int week) => Day.Monday(new NodaTime.LocalDate(year, month, 4)).PlusWeeks(week - 1) is var monday
        ? Period.Between($"{year}-{Written.Two(month)}-W{Written.Two(week)}", Unit.Week, monday, monday.PlusDays(7)) : null!;

    private static Period? Rolled(Match match, int direction) => match.Get<Span>(0).IsOfDays ? Period.Rolling(match, match.Get<Span>(0), direction) as Period : null;

    private static Period? Rolled(Match match, int direction, int number) => match.Get<Unit>(number + 1) >= Unit.BusinessDay && Span.IsSensible(match.Get<decimal>(number), match.Get<Unit>(number + 1))
        ? Period.Rolling(match, Span.Of(match.Get<decimal>(number), match.Get<Unit>(number + 1)), direction) as Period : null;

    private static Stretch? Within(Match match, int month, int first, int last)
    {
        Day? On(int day) => match.Has(3) ? Day.On(match.Get<int>(3), match.Get<int>(month), day) : Day.Yearly(match.Now, match.Get<int>(month), day);
        return match.Get<int>(first) < match.Get<int>(last) && On(match.Get<int>(first)) is { } from && On(match.Get<int>(last)) is { } until ? Bounds.Dates(from, until, match.Now) : null;
    }
}
