using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanDates
{
    public const string Coming = "오는|다가오는|돌아오는|다가올";

    public static void Add(Grammar grammar)
    {
        grammar.Add(Kind.MonthDay, "<month> <nth>", match => new Yearly(match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.MonthDay, "<month> <sino> +일", match => match.Get<int>(1) < 10 ? new Yearly(match.Get<int>(0), match.Get<int>(1)) : null);
        grammar.Add(Kind.MonthDay, "<digits> +/ +<digits>", match => match.Get<Digits>(0) is { Count: <= 2, Value: >= 1 and <= 12 } month && match.Get<Digits>(1) is { Count: <= 2, Value: >= 1 and <= 31 } day ? new Yearly(month.Value, day.Value) : null);
        grammar.Add(Kind.Day, "<monthday>", match => match.Get<Yearly>(0).On(match.Now));
        grammar.Add(Kind.Day, "<year> 의|,? <monthday>", match => match.Get<Yearly>(1).In(match.Get<int>(0)));
        grammar.Add(Kind.Day, "<nth>", match => Day.Monthly(match.Now, match.Get<int>(0)));
        grammar.Add(Kind.Day, "<side> <monthday>", match => Sided(match.Get<Yearly>(1), match.Get<int>(0), match.Now));
        grammar.Add(Kind.Day, $"{Coming} <monthday>", match => Sided(match.Get<Yearly>(0), 1, match.Now));
        grammar.Add(Kind.Day, "<side> 달|월 <nth>", match => OfMonth(match.Today.PlusMonths(match.Get<int>(0)), match.Get<int>(1)));
        foreach (var mark in (string[])["/", "-", "."])
        {
            grammar.Add(Kind.Day, $"<digits> +{mark} <digits> +{mark} <digits>", match => Figures(match.Get<Digits>(0), match.Get<Digits>(1), match.Get<Digits>(2)));
        }

        grammar.Add(Kind.Day, "<side>? 달|월? 말일", match => new LocalDate(match.Now.Year, match.Now.Month, 1).PlusMonths(match.Get(0, 0) + 1).PlusDays(-1) is var last ? Day.On(last) : null);
        grammar.Add(Kind.Day, "<month> 말일", match => Day.Between($"XXXX-{Written.Two(match.Get<int>(0))}-WXX", match.Now, Enumerable.Range(match.Now.Year - 1, 3).Select(year => new LocalDate(year, match.Get<int>(0), 1).PlusMonths(1).PlusDays(-1))));
        Weekdays(grammar);
        Listed(grammar);
    }

    /// <summary>"6월 18일과 19일": the second is of the first one's month. On either side of a festival the day is counted from it.</summary>
    private static void Listed(Grammar grammar)
    {
        grammar.Add(Kind.Day, "^<day> ^과|,|및|·|이나|또는|하고|아니면|혹은 <nth>", match => match.Get<Day>(0) is { IsYearly: true, Future: { } first } ? Day.Yearly(match.Now, first.Month, match.Get<int>(1)) : null);
        grammar.Add(Kind.Day, "^<year> ^의|,? ^<monthday> ^과|,|및|·|이나|또는|하고|아니면|혹은 <nth>", match => Day.On(match.Get<int>(0), match.Get<Yearly>(1).Month, match.Get<int>(2)));
        grammar.Add(Kind.Day, "<day> 의? 전날|전_날", match => match.Get<Day>(0).Moved(date => date.PlusDays(-1)));
        grammar.Add(Kind.Day, "<day> 의? 다음날|다음_날|이튿날", match => match.Get<Day>(0).Moved(date => date.PlusDays(1)));
    }

    private static void Weekdays(Grammar grammar)
    {
        grammar.Add(Kind.Day, "<weekday>", match => Day.Weekly(match.Now, match.Get<int>(0)));
        grammar.Add(Kind.Day, "<nth> ,? <weekday>", match => Day.Monthly(match.Now, match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Day, "<day> ,? <weekday>", match => match.Get<Day>(0) is { IsWeekday: false, IsOfAnyMonth: false } day ? day : null);
        grammar.Add(Kind.Day, "<day> <begin>", match => match.Get<Day>(0) is { IsWeekday: false } day ? day : null);
        grammar.Add(Kind.Day, "<weekday> ,|(? <day> )?", match => match.Get<Day>(1) is { IsWeekday: false } day ? day : null);
        grammar.Add(Kind.Day, "<side> <weekday>", match => match.Get<int>(0) == -1 && Day.Weekly(match.Now, match.Get<int>(1)) is { Past: { } date } ? Day.On(date) : OfWeek(match, match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Day, "<side> 주|주의|주차|주중 <weekday>", match => OfWeek(match, match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Day, "금주 <weekday>", match => OfWeek(match, 0, match.Get<int>(0)));
        grammar.Add(Kind.Day, "차주|내주 <weekday>", match => OfWeek(match, 1, match.Get<int>(0)));
        grammar.Add(Kind.Day, $"{Coming} <weekday>", match => Day.Weekly(match.Now, match.Get<int>(0)) is { Future: { } date } ? Day.On(date) : null);
        grammar.Add(Kind.Day, "<year>? <month> 의? <ordinal> 주|번째? <weekday>", match => Counted(match));
        foreach (var (count, words) in ((int, string)[])[(1, "첫째|첫번째|첫_번째|첫"), (2, "둘째|두번째|두_번째"), (3, "셋째|세번째|세_번째"), (4, "넷째|네번째|네_번째"), (5, "다섯째|다섯번째|다섯_번째|마지막")])
        {
            grammar.Word(Kind.Ordinal, count, words);
        }
    }

    private static Day? Sided(Yearly day, int side, LocalDateTime now)
        => side == 0 ? day.In(now.Year) : (side < 0 ? day.On(now)?.Past : day.On(now)?.Future) is { } date ? Day.On(date) : null;

    private static Day? OfMonth(LocalDate month, int day) => Day.On(month.Year, month.Month, day);

    private static Day OfWeek(Match match, int side, int weekday) => Day.On(Day.Monday(match.Today).PlusDays((7 * side) + weekday - 1));

    private static Day? Figures(Digits first, Digits second, Digits third)
        => second.Count > 2 ? null : first.Count is 4 or 2 && third.Count <= 2 ? Day.On(first.Value, second.Value, third.Value) : third.Count == 4 && first.Count <= 2 ? Day.On(third.Value, first.Value, second.Value) : null;

    private static Day Counted(Match match)
    {
        var (month, count, weekday) = (match.Get<int>(1), match.Get<int>(2), match.Get<int>(3));
        var timex = $"{(match.Has(0) ? match.Get<int>(0) : "XXXX")}-{Written.Two(month)}-WXX-{weekday}-#{count}";
        return Day.Between(timex, match.Now, match.Has(0) ? [Holidays.Nth(match.Get<int>(0), month, weekday, count)] : Enumerable.Range(match.Now.Year - 1, 3).Select(year => Holidays.Nth(year, month, weekday, count)));
    }
}
