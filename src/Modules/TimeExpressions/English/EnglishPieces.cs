using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;
using Period = Dangol.TimeExpressions.Meaning.Period;

namespace Dangol.TimeExpressions.English;

/// <summary>Early, mid, late, the rest and the first or last so many days of weeks, months and years; seasons.</summary>
internal static class EnglishPieces
{
    public static void Add(Grammar grammar)
    {
        foreach (var (pattern, whole) in ((string, Func<Match, IMeaning?>)[])[("<days>", match => match.Get<IMeaning>(0)), ("may", match => Period.Month(match.Now, 5)), ("may ,|of? <year>", match => Period.Month(match.Get<int>(0), 5))])
        {
            grammar.Add(Kind.Days, $"early|earlier|early_in|earlier_in {pattern}", match => whole(match) is { } period ? Pieces.Early(period) : null);
            grammar.Add(Kind.Days, $"mid|mid- {pattern}", match => whole(match) is { } period ? Pieces.Middle(period) : null);
            grammar.Add(Kind.Days, $"the? middle_of {pattern}", match => whole(match) is { } period ? AsBrink(Pieces.Middle(period)) : null);
            grammar.Add(Kind.Days, $"late|late_in {pattern}", match => whole(match) is { } period ? Pieces.Late(period) : null);
            grammar.Add(Kind.Days, $"later|later_in {pattern}", match => whole(match) is { } period ? Pieces.Later(period, match.Today) : null);
            grammar.Add(Kind.Days, $"start_of|beginning_of {pattern}", match => whole(match) is { } period ? AsBrink(Pieces.Early(period, months: 4)) : null);
            grammar.Add(Kind.Days, $"end_of {pattern}", match => whole(match) is { } period ? AsBrink(Pieces.Late(period, months: 8)) : null);
            grammar.Add(Kind.Days, $"rest_of|the_rest_of|remaining_of|remainder_of|the_remainder_of {pattern}", match => whole(match) is { } period ? Pieces.Rest(period, match.Today) : null);
            Brinks(grammar, pattern, whole);
        }

        grammar.Add(Kind.Days, "start_of|beginning_of <unit>", match => Period.Beside(match.Today, 0, match.Get<Unit>(0)) is { } period ? AsBrink(Pieces.Early(period, months: 4)) : null);
        grammar.Add(Kind.Days, "end_of <unit>", match => Period.Beside(match.Today, 0, match.Get<Unit>(0)) is { } period ? AsBrink(Pieces.Late(period, months: 8)) : null);
        grammar.Add(Kind.Brink, "the? end_of <unit>", match => Period.Beside(match.Today, 0, match.Get<Unit>(0)) is { } period ? new Brink(period, period.Dates[^1].Until, Place.End) : null);
        FirstAndLast(grammar);
        Seasons(grammar);
        OtherYears(grammar);
    }

    /// <summary>Before the end of a month is before the next one; a range to its end has the whole of it.</summary>
    private static void Brinks(Grammar grammar, string pattern, Func<Match, IMeaning?> whole)
    {
        grammar.Add(Kind.Brink, $"the? start_of|beginning_of {pattern}", match => whole(match) as Period is { } period ? new Brink(period, period.Dates[^1].From, Place.Start) : null);
        grammar.Add(Kind.Brink, $"the? middle_of {pattern}", match => whole(match) as Period is { } period && Pieces.Early(period) is { } early ? new Brink(period, early.Dates[^1].Until, Place.Middle) : null);
        grammar.Add(Kind.Brink, $"the? end_of {pattern}", match => whole(match) as Period is { } period ? new Brink(period, period.Dates[^1].Until, Place.End) : null);
    }

    private static Period? AsBrink(Period? piece) => piece is null ? null : piece with { IsBrink = true };

    private static void FirstAndLast(Grammar grammar)
    {
        grammar.Add(Kind.Days, "the? first <span> of|in <days>", match => Piece(match.Get<Span>(0), match.Get<IMeaning>(1) as Period, isLast: false));
        grammar.Add(Kind.Days, "the? last <span> of|in <days>", match => Piece(match.Get<Span>(0), match.Get<IMeaning>(1) as Period, isLast: true));
        grammar.Add(Kind.Days, "the? last week of|in <days>", match => match.Get<IMeaning>(0) is Period { Grain: Unit.Month } month ? Pieces.LastWeek(month) : null);
        grammar.Add(Kind.Days, "the? <ordinal> week of|in <days>", match => match.Get<IMeaning>(1) is Period { Grain: Unit.Month } month && match.Get<int>(0) <= 5 ? Pieces.Week(month, match.Get<int>(0)) : null);
        grammar.Add(Kind.Days, "the? <ordinal> month of|in <days>", match => match.Get<IMeaning>(1) is Period { Grain: Unit.Year, Dates: [var (from, _)] } && match.Get<int>(0) is >= 1 and <= 12 and var month ? Period.Month(from.Year, month) : null);
        foreach (var (words, number) in ((string, int)[])[("h1|first_half_of|first_half", 1), ("h2|second_half_of|second_half", 7)])
        {
            grammar.Add(Kind.Days, $"the? {words} the_year?", match => Half(match.Now.Year, number));
            grammar.Add(Kind.Days, $"the? {words} ,|of|-? <days>", match => match.Get<IMeaning>(0) is Period { Grain: Unit.Year, Dates: [var (from, _)] } ? Half(from.Year, number) : null);
        }

        grammar.Add(Kind.Days, "<year> -? h1", match => Half(match.Get<int>(0), 1));
        grammar.Add(Kind.Days, "<year> -? h2", match => Half(match.Get<int>(0), 7));
    }

    /// <summary>A season has no dates of its own: they differ from place to place.</summary>
    private static void Seasons(Grammar grammar)
    {
        foreach (var (words, letters) in ((string, string)[])[("spring", "SP"), ("summer", "SU"), ("autumn|fall", "FA"), ("winter", "WI")])
        {
            grammar.Add(Kind.Days, $"<side> {words}", match => Season($"{match.Now.Year + match.Get<int>(0)}-{letters}"));
            grammar.Add(Kind.Days, $"{words} ,|of|in? <year>", match => Season($"{match.Get<int>(0)}-{letters}"));
            grammar.Add(Kind.Days, $"<year> {words}", match => Season($"{match.Get<int>(0)}-{letters}"));
            grammar.Add(Kind.Days, letters is "SP" or "FA" ? $"^in|during ^the? {words}" : words, _ => Season(letters));
        }
    }

    /// <summary>A school's or a firm's year has no dates of its own either.</summary>
    private static void OtherYears(Grammar grammar)
    {
        foreach (var (words, letters) in ((string, string)[])[("school_year", "SY"), ("fiscal_year|financial_year|fy", "FY")])
        {
            grammar.Add(Kind.Days, words, _ => Season(letters + "XXXX"));
            grammar.Add(Kind.Days, $"<side> {words}", match => Season($"{letters}{match.Now.Year + match.Get<int>(0)}"));
            grammar.Add(Kind.Days, $"{words} <year>", match => Season($"{letters}{match.Get<int>(0)}"));
        }
    }

    private static Stretch Season(string timex) => new("daterange", [new Reading(timex, Written.Unresolved)]);

    private static Period Half(int year, int month) => Period.Long(new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(6), "P6M", Unit.Month);

    private static Period? Piece(Span span, Period? whole, bool isLast)
    {
        if (whole is null || !span.IsOfDays)
        {
            return null;
        }

        var all = whole.Dates.Select(dates => Piece(span, dates, isLast)).ToList();
        return all.Count == 1
            ? Period.Long(all[0].From, all[0].Until, span.Timex, span.Smallest)
            : new($"(XXXX{Written.Date(all[^1].From)[4..]},XXXX{Written.Date(all[^1].Until)[4..]},{span.Timex})", span.Smallest, [.. all]);
    }

    /// <summary>Weeks begin on Monday; those of a month or a year have their Thursday in it.</summary>
    private static (LocalDate From, LocalDate Until) Piece(Span span, (LocalDate From, LocalDate Until) whole, bool isLast)
    {
        var (from, until) = span.Smallest == Unit.Week ? (Day.Monday(whole.From.PlusDays(3)), Day.Monday(whole.Until.PlusDays(3))) : whole;
        return isLast ? (span.From(until, -1, Workdays.MondayToFriday), until) : (from, span.From(from, 1, Workdays.MondayToFriday));
    }
}
