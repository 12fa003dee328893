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
        foreach (var first in (string[])["day", "days", "brink"])
        {
            foreach (var second in (string[])["day", "days", "brink"])
            {
                grammar.Add(Kind.Days, $"from|between? <{first}> to|-|–|—|~|till|until|til|through|thru the? <{second}>", match => Between(match));
                grammar.Add(Kind.Days, $"from|between <{first}> {To} the? <{second}>", match => Between(match));
            }
        }

        grammar.Add(Kind.Days, "in <days> through|thru <days>", match => Between(match));
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
        grammar.Add(Kind.Days, "<month>", match => match.Get<int>(0) is var month && month != 5 ? Period.Month(match.Now, month) : null);
        grammar.Add(Kind.Days, "^in|by|since|until|till|before|after|of|during|for|from|to may", match => Period.Month(match.Now, 5));
        grammar.Add(Kind.Days, "<month> ,|of|in|-|/|'|.? <year>", match => Period.Month(match.Get<int>(1), match.Get<int>(0)));
        grammar.Add(Kind.Days, "<year> ,|-|/? <month>", match => Period.Month(match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Days, "<side> <month> !_or|_not|_be|_have|_take|_well", match => match.Get<int>(0) == 0 ? Period.Month(match.Now.Year, match.Get<int>(1)) : Period.Month(match.Now, match.Get<int>(1)).Dates[match.Get<int>(0) < 0 ? 0 : 1].From is var first ? Period.Month(first.Year, first.Month) : null);
        grammar.Add(Kind.Days, "<side> calendar? <unit>", match => Period.Beside(match.Today, match.Get<int>(0), match.Get<Unit>(1)));
        grammar.Add(Kind.Days, "weekend", match => Period.Beside(match.Today, 0, Unit.Weekend));
        grammar.Add(Kind.Days, "the <unit> after_next", match => Period.Beside(match.Today, 2, match.Get<Unit>(0)));
        grammar.Add(Kind.Days, "<side> working|work|business week", match => Period.Week(Day.Monday(match.Today).PlusWeeks(match.Get<int>(0))) is { Dates: [var (monday, _)] } week ? week with { Dates = [(monday, monday.PlusDays(5))] } : null);
        grammar.Add(Kind.Days, "the <side> <unit>", match => match.Get<Unit>(1) >= Unit.Decade ? Period.Beside(match.Today, match.Get<int>(0), match.Get<Unit>(1)) : null);
        grammar.Add(Kind.Days, "<day> weekend", match => match.Get<Day>(0).Future is { } date ? Around(date) : null);
        grammar.Add(Kind.Days, "<holiday> weekend <year>", match => match.Get<Feast>(0).In(match.Get<int>(1))?.Future is { } date ? Around(date) : null);
        grammar.Add(Kind.Days, "that|same <unit>", match => That(match, match.Get<Unit>(0)));
        grammar.Add(Kind.Days, "coming|upcoming <unit>", match => match.Get<Unit>(0) is Unit.Week or Unit.Weekend or Unit.Month or Unit.Quarter or Unit.Year ? Period.Beside(match.Today, match.Get<Unit>(0) == Unit.Weekend ? 0 : 1, match.Get<Unit>(0)) : null);
        grammar.Add(Kind.Days, "the calendar? <unit> !starting|_starting|_commencing|_beginning|_of|_after|_0|_1|_2|_3|_4|_5|_6|_7|_8|_9", match => match.Get<Unit>(0) is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year or Unit.Weekend or Unit.Fortnight ? Period.Beside(match.Today, 0, match.Get<Unit>(0)) : null);
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
        grammar.Add(Kind.Days, "<month> of|' <digits>", match => match.Get<Digits>(1) is { Count: 2 } year ? Period.Month(year.Value + (year.Value < 50 ? 2000 : 1900), match.Get<int>(0)) : null);
        grammar.Add(Kind.Days, "<digits> +-|/ +<digits>", match => match.Get<Digits>(0) is { Count: <= 2, Value: >= 1 and <= 12 } month && match.Get<Digits>(1) is { Count: 4, Value: >= 1500 and <= 2199 } year ? Period.Month(year.Value, month.Value) : null);
        grammar.Add(Kind.Days, "to_date", match => new Stretch("daterange", [new Reading("PRESENT_REF", null, null, Written.Date(match.Today))]));
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
        grammar.Add(Kind.Moments, $"{Coming} <unit>", match => match.Get<Unit>(0) < Unit.BusinessDay ? Period.Rolling(match, Span.Of(1, match.Get<Unit>(0)), 1) : null);
        grammar.Add(Kind.Days, "<span> ,? starting|beginning|starting_from|beginning_from on? <day>", match => From(match));
        grammar.Add(Kind.Days, "for <span> ,? from <day>", match => From(match));
        grammar.Add(Kind.Days, "<span> before|prior_to|ago <day>?", match => match.Get<Span>(0).Margin > 0 && Reckoned(match, -1) is { } date ? Bounds.Open(Day.On(date), isEnd: true, match.Workdays) : null);
        grammar.Add(Kind.Days, "<span> after|from <day>", match => match.Get<Span>(0).Margin < 0 && Reckoned(match, 1) is { } date && match.Get<Day>(1).Future is { } from ? Period.Long(from, date, match.Get<Span>(0).Timex, Unit.Day) : null);
        grammar.Add(Kind.Moments, $"{Gone} <unit>", match => match.Get<Unit>(0) < Unit.BusinessDay ? Period.Rolling(match, Span.Of(1, match.Get<Unit>(0)), -1) : null);
    }

    private static void Weeks(Grammar grammar)
    {
        grammar.Add(Kind.Days, "week <digits> of? <year>?", match => match.Get<Digits>(0) is { Value: >= 1 and <= 53 } week ? Week(match.Get(1, match.Now.Year), week.Value) : null);
        grammar.Add(Kind.Days, "the? <ordinal> week of|in <year>", match => match.Get<int>(0) <= 53 ? Week(match.Get<int>(1), match.Get<int>(0)) : null);
        grammar.Add(Kind.Days, "w/c|wc|week_commencing|the_week_commencing|the_week_of|week_of|the_week_starting|week_starting|the_week_beginning|week_beginning on|on_the? <day>", match => match.Get<Day>(0) is { Future: { } } day && !day.IsOfAnyMonth
            ? new Period(day.Timex, Unit.Week, [.. day.Dates.Select(date => Day.Monday(date!.Value)).Select(monday => (monday, monday.PlusDays(7)))]) : null);
        grammar.Add(Kind.Days, "the? last week of|in <year>", match => Period.Week(Day.Monday(new NodaTime.LocalDate(match.Get<int>(0), 12, 28))));
    }

    private static void Open(Grammar grammar)
    {
        const string Before = "before|prior_to|earlier_than|ahead_of";
        const string By = "no_later_than|not_later_than|by|until|till|as_late_as|up_to|up_until|by_the_latest_on";
        const string Since = "since|starting|starting_on|starting_from|beginning_on|beginning|as_early_as";
        foreach (var kind in (string[])["day", "days", "moment", "clock", "moments", "clocks"])
        {
            var wanted = kind is "clock" or "clocks" ? Kind.Clocks : kind is "moment" or "moments" ? Kind.Moments : Kind.Days;
            grammar.Add(wanted, $"{Before} the? <{kind}>", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: true, match.Workdays));
            grammar.Add(wanted, $"{By} the? <{kind}>", match => Bounds.Open(Plain(match.Get<IMeaning>(0)), isEnd: true, match.Workdays, isInside: kind is "moments" or "clocks"));
            grammar.Add(wanted, $"after|later_than the_year? <{kind}>", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: false, match.Workdays, isInside: false));
            if (kind is "moments" or "clocks")
            {
                continue;
            }

            grammar.Add(wanted, $"{Since} <{kind}> on|onwards|onward?", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: false, match.Workdays, isInside: true));
            grammar.Add(wanted, $"from <{kind}> on|onwards|onward|forward", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: false, match.Workdays, isInside: true));
            grammar.Add(wanted, $"year? <{kind}> or|and later|onwards|thereafter|beyond", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: false, match.Workdays, isInside: true));
            grammar.Add(wanted, $"year? <{kind}> or|and after !_", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: false, match.Workdays, isInside: true));
            grammar.Add(wanted, $"year? <{kind}> or|and earlier", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: true, match.Workdays, isInside: true));
            grammar.Add(wanted, $"year? <{kind}> or|and before !_", match => Bounds.Open(match.Get<IMeaning>(0), isEnd: true, match.Workdays, isInside: true));
        }

        grammar.Add(Kind.Days, "within the <unit>", match => match.Get<Unit>(0) is Unit.Week or Unit.Month or Unit.Year && Period.Beside(match.Today, 0, match.Get<Unit>(0)) is { } period ? Bounds.Open(period, isEnd: true, match.Workdays, isInside: true) : null);
        grammar.Add(Kind.Moments, "within the hour", match => Period.Rolling(match, Span.Of(1, Unit.Hour), 1));
        grammar.Add(Kind.Days, $"{Before}|{By} <brink>", match => match.Get<Brink>(0).Open(isEnd: true));
        grammar.Add(Kind.Days, $"{Since}|after <brink>", match => match.Get<Brink>(0).Open(isEnd: false));
        grammar.Add(Kind.Moments, "<day> by|before|until|no_later_than <clock>", match => Bounds.Open(new Moment(match.Get<Day>(0), match.Get<Clock>(1)), isEnd: true, match.Workdays));
        grammar.Add(Kind.Moments, "<day> after|since <clock>", match => Bounds.Open(new Moment(match.Get<Day>(0), match.Get<Clock>(1)), isEnd: false, match.Workdays));
        grammar.Add(Kind.Moments, "<clock> or|and later|after on? <day>", match => Bounds.Open(new Moment(match.Get<Day>(1), match.Get<Clock>(0)), isEnd: false, match.Workdays));
        grammar.Add(Kind.Moments, "before|by|until|no_later_than <hour> on? <day>", match => Clock.At(match.Get<int>(0)) is { } clock ? Bounds.Open(new Moment(match.Get<Day>(1), clock), isEnd: true, match.Workdays) : null);
    }

    /// <summary>By a festival is not before the days off around it.</summary>
    private static IMeaning Plain(IMeaning meaning) => meaning is Day day ? day with { DaysAround = 0 } : meaning;

    /// <summary>The weekend nearest to a day, with the day.</summary>
    private static Period Around(NodaTime.LocalDate date)
    {
        var saturday = Day.Monday(date.PlusDays(-2)).PlusDays(5);
        var weekend = Period.Weekend(Day.Monday(saturday));
        var (from, until) = weekend.Dates[0];
        return weekend with { Dates = [(NodaTime.LocalDate.Min(from, date), NodaTime.LocalDate.Max(until, date.PlusDays(1)))] };
    }

    private static Period? That(Match match, Unit unit) => unit switch
    {
        Unit.Week or Unit.Weekend or Unit.Month or Unit.Year when Period.Beside(match.Today, 0, unit) is { } period
            => period with { Timex = unit switch { Unit.Week => "XXXX-WXX", Unit.Weekend => "XXXX-WXX-WE", Unit.Month => "XXXX-XX", _ => "XXXX" } },
        _ => null,
    };

    /// <summary>"From April the ninth till the seventeenth" is for the rule that knows the month.</summary>
    private static Stretch? Between(Match match) => (match.Get<object>(1) is Day { IsOfAnyMonth: true } && match.Get<object>(0) is not Day { IsOfAnyMonth: true }) || match.Get<object>(0) is Period { IsBrink: true } || match.Get<object>(1) is Period { IsBrink: true } ? null
        : Bounds.Dates(match.Get<object>(0), match.Get<object>(1), match.Now);

    private static Period Week(int year, int week) => Period.Week(Day.Monday(new NodaTime.LocalDate(year, 1, 4)).PlusWeeks(week - 1));

    private static Period? From(Match match) => match.Get<Span>(0) is { IsOfDays: true } span && match.Get<Day>(1).Future is { Year: < 2800 } from ? Period.Long(from, span.From(from, 1, match.Workdays), span.Timex, Unit.Day) : null;

    private static NodaTime.LocalDate? Reckoned(Match match, int direction)
        => match.Get<Span>(0) is { IsOfDays: true } span && (match.Has(1) ? match.Get<Day>(1).Future : match.Today) is { Year: > 1500 and < 2800 } date ? span.From(date, direction, match.Workdays) : null;

    private static Period? Rolled(Match match, int direction) => match.Get<Span>(0).IsOfDays ? Period.Rolling(match, match.Get<Span>(0), direction) as Period : null;

    private static Period? Rolled(Match match, int direction, int number) => match.Get<Unit>(number + 1) >= Unit.BusinessDay && Span.IsSensible(match.Get<decimal>(number), match.Get<Unit>(number + 1))
        ? Period.Rolling(match, Span.Of(match.Get<decimal>(number), match.Get<Unit>(number + 1)), direction) as Period : null;

    private static Stretch? Within(Match match, int month, int first, int last)
    {
        Day? On(int day) => match.Has(3) ? Day.On(match.Get<int>(3), match.Get<int>(month), day) : Day.Yearly(match.Now, match.Get<int>(month), day);
        return match.Get<int>(first) < match.Get<int>(last) && On(match.Get<int>(first)) is { } from && On(match.Get<int>(last)) is { } until ? Bounds.Dates(from, until, match.Now) : null;
    }
}
