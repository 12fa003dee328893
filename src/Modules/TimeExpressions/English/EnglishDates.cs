using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.English;

/// <summary>Dates by month and day, by weekday, in figures and by count within a month.</summary>
internal static class EnglishDates
{
    public static void Add(Grammar grammar)
    {
        MonthDays(grammar);
        grammar.Add(Kind.Day, "<monthday>", match => match.Get<Yearly>(0).On(match.Now));
        grammar.Add(Kind.Day, "<monthday> ,|of|in|.|-|/? <year>", match => match.Get<Yearly>(0).In(match.Get<int>(1)));
        grammar.Add(Kind.Day, "<monthday> ,? in_the_year_of|in_the_year|of_the_year <year>", match => match.Get<Yearly>(0).In(match.Get<int>(1)));
        grammar.Add(Kind.Day, "<monthday> /|-|.|' <digits>", match => match.Get<Digits>(1) is { Count: 2, Value: > 31 } year ? match.Get<Yearly>(0).In(year.Value) : null);
        grammar.Add(Kind.Day, "<side> <monthday>", match => Sided(match.Get<Yearly>(1).On(match.Now), match.Get<int>(0)));
        InFigures(grammar);
        ByWeekday(grammar);
    }

    private static void MonthDays(Grammar grammar)
    {
        grammar.Add(Kind.MonthDay, "<month> ,|-|/|the|.? <nth>", match => new Yearly(match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.MonthDay, "<nth> -|/|.|of|day_of? <month>", match => new Yearly(match.Get<int>(1), match.Get<int>(0)));
        grammar.Add(Kind.MonthDay, "<word> of? <month>", match => match.Get<int>(0) <= 31 && match.Get<int>(1) != 5 ? new Yearly(match.Get<int>(1), match.Get<int>(0)) : null);
        grammar.Add(Kind.MonthDay, "<digits> +/ +<digits>", match => InOrder(match.Get<Digits>(0), match.Get<Digits>(1)));
    }

    private static void InFigures(Grammar grammar)
    {
        grammar.Add(Kind.Day, "<year> <digits> <digits>", match => match.Get<Digits>(1).Count == 2 && match.Get<Digits>(2).Count == 2 ? Day.On(match.Get<int>(0), match.Get<Digits>(1).Value, match.Get<Digits>(2).Value) : null);
        foreach (var mark in (string[])["/", "-", "."])
        {
            grammar.Add(Kind.Day, $"<digits> +{mark} +<digits> +{mark} +<digits>", match => Figures(match.Get<Digits>(0), match.Get<Digits>(1), match.Get<Digits>(2)));
            grammar.Add(Kind.Day, $"<digits> {mark} <month> {mark} <digits>", match => Ends(match.Get<Digits>(0), match.Get<int>(1), match.Get<Digits>(2)));
            grammar.Add(Kind.Day, $"<year> {mark}? <nth> {mark}? <month>", match => Day.On(match.Get<int>(0), match.Get<int>(2), match.Get<int>(1)));
            grammar.Add(Kind.Day, $"<year> {mark}? <month> {mark}? <nth>", match => Day.On(match.Get<int>(0), match.Get<int>(1), match.Get<int>(2)));
        }
    }

    private static void ByWeekday(Grammar grammar)
    {
        grammar.Add(Kind.Day, "<weekday>", match => Day.Weekly(match.Now, match.Get<int>(0)));
        grammar.Add(Kind.Day, "<weekday> ,|.? <nth>", match => Day.Monthly(match.Now, match.Get<int>(1), match.Get<int>(0)));
        grammar.Add(Kind.Day, "<weekday> ,? the <nth>", match => Day.On(match.Now.Year, match.Now.Month, match.Get<int>(1)));
        grammar.Add(Kind.Day, "the <ordinal> !_week|_month|_day|_quarter|_half|_time|_one|_order|_item|_year|_part|_step|_batch|_delivery", match => match.Get<int>(0) <= 31 ? Day.Monthly(match.Now, match.Get<int>(0)) : null);
        grammar.Add(Kind.Day, "<side>? <weekday> ,|the|(|on|.? <day> )?", match => match.Get<Day>(2) is { IsWeekday: false } day && (!day.IsExact || IsOn(day, match.Get<int>(1))) ? match.Has(0) ? Sure(day, match.Now.Year) : day : null);
        grammar.Add(Kind.Day, "<side>? <weekday> ,? <digits> +. +<digits>", match => InOrder(match.Get<Digits>(2), match.Get<Digits>(3))?.On(match.Now) is { } day ? match.Has(0) ? Sure(day, match.Now.Year) : day : null);
        grammar.Add(Kind.Day, "^on|by|until|before|since <digits> +st|nd|rd|th", match => Day.Monthly(match.Now, match.Get<Digits>(0).Value));
        grammar.Add(Kind.Day, "today|tomorrow|yesterday ,|( <day> )?", match => match.Get<Day>(0).IsWeekday ? null : match.Get<Day>(0));
        grammar.Add(Kind.Day, "<day> (|,? <weekday> )?", match => match.Get<Day>(0) is { IsWeekday: false } day && IsOn(day, match.Get<int>(1)) ? day : null);
        grammar.Add(Kind.Day, "the? <ordinal> <weekday> of|in|on <month> ,|of|in? <year>?", match => Counted(match, match.Get(3, 0), match.Get<int>(2)));
        grammar.Add(Kind.Day, "the? <ordinal> <weekday> of|in <side> month", match => CountedNear(match, match.Get<int>(2)));
        grammar.Add(Kind.Day, "the? <ordinal> <weekday> of|in the month", match => CountedNear(match, 0));
        grammar.Add(Kind.Day, "the? <ordinal> day? of|in the month", match => Day.On(match.Now.Year, match.Now.Month, match.Get<int>(0)));
        grammar.Add(Kind.Day, "the? <ordinal> day? of|in <side> month", match => match.Today.PlusMonths(match.Get<int>(1)) is var date ? Day.On(date.Year, date.Month, match.Get<int>(0)) : null);
        grammar.Add(Kind.Day, "the? last_day_of <side>? the? month", match => Day.On(new NodaTime.LocalDate(match.Now.Year, match.Now.Month, 1).PlusMonths(match.Get(0, 0) + 1).PlusDays(-1)));
    }

    /// <summary>Month first, as long as that is possible.</summary>
    private static Yearly? InOrder(Digits first, Digits second)
        => first.Count > 2 || second.Count > 2 || first.Value == 0 || second.Value == 0 ? null
            : first.Value <= 12 && second.Value <= 31 ? new Yearly(first.Value, second.Value)
            : second.Value <= 12 && first.Value <= 31 ? new Yearly(second.Value, first.Value) : null;

    private static Day? Figures(Digits first, Digits second, Digits third)
        => first.Count == 4 && second.Count <= 2 && third.Count <= 2 ? Day.On(first.Value, second.Value, third.Value)
            : (third.Count is 4 or 2) && InOrder(first, second) is { } day ? day.In(third.Value) : null;

    private static Day? Ends(Digits first, int month, Digits last)
        => first.Count == 4 ? Day.On(first.Value, month, last.Value) : first.Count <= 2 && last.Count is 2 or 4 ? Day.On(last.Value, month, first.Value) : null;

    private static Day? Sided(Day? day, int side) => (side, day) switch
    {
        (_, null) => null,
        ( > 0, { Future: { } future }) => day with { Past = future },
        ( < 0, { Past: { } past }) => day with { Future = past },
        _ => null,
    };

    /// <summary>"This Friday (June 15)" is of this year.</summary>
    private static Day Sure(Day day, int year) => day.Dates.OrderBy(date => date?.Year == year ? 0 : 1).First() is { } sure ? day with { Past = sure, Future = sure } : day;

    private static bool IsOn(Day day, int weekday) => day.Dates.Any(date => date is { } known && (int)known.DayOfWeek == weekday);

    private static Day? Counted(Match match, int year, int month)
    {
        var (count, weekday) = (match.Get<int>(0), match.Get<int>(1));
        if (count > 5)
        {
            return null;
        }

        var timex = $"{(year > 0 ? year : "XXXX")}-{Written.Two(month)}-WXX-{weekday}-#{count}";
        return year > 0
            ? new Day(timex, Holidays.Nth(year, month, weekday, count), Holidays.Nth(year, month, weekday, count))
            : Day.Between(timex, match.Now, Enumerable.Range(match.Now.Year - 1, 3).Select(near => Holidays.Nth(near, month, weekday, count)));
    }

    private static Day? CountedNear(Match match, int side) => match.Today.PlusMonths(side) is var date && Counted(match, date.Year, date.Month) is { } day
        ? day with { Timex = "XXXX" + day.Timex[4..] } : null;
}
