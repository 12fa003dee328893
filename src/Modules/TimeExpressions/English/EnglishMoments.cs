using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;

namespace Dangol.TimeExpressions.English;

/// <summary>Dates with a time or a part of the day.</summary>
internal static class EnglishMoments
{
    public static void Add(Grammar grammar)
    {
        grammar.Add(Kind.Moment, "now|right_now|at_present|presently|as_soon_as_possible|asap|at_the_moment|at_this_moment|at_this_time|at_the_present_time|currently|immediately|straight_away", match => Point.Now(match.Now));
        grammar.Add(Kind.Moment, "<day> ,? at|around|on|@|-|about? <clock>", match => new Moment(match.Get<Day>(0), match.Get<Clock>(1)));
        grammar.Add(Kind.Moment, "<day> ,? at|around|@ <hour>", match => Clock.At(match.Get<int>(1)) is { } clock ? new Moment(match.Get<Day>(0), clock) : null);
        grammar.Add(Kind.Moment, "<clock> ,? on|of|for? <day>", match => new Moment(match.Get<Day>(1), match.Get<Clock>(0)));
        grammar.Add(Kind.Moment, "at <hour> on|of? <day>", match => Clock.At(match.Get<int>(0)) is { } clock ? new Moment(match.Get<Day>(1), clock) : null);
        grammar.Add(Kind.Moment, "<day> +t +<clock>", match => match.Get<Clock>(1) is var clock ? new Moment(match.Get<Day>(0), clock with { IsHalf = false }) : null);
        grammar.Add(Kind.Moment, "around|about|circa|approximately <moment>", match => match.Get<IMeaning>(0) as Moment);
        DayEnds(grammar);
        PartsOfDays(grammar);
    }

    private static void DayEnds(Grammar grammar)
    {
        const string End = "end_of_the_day|end_of_day|eod|the_end_of_the_day|the_end_of_day|close_of_business|cob|end_of_business|the_end_of|end_of_the|the_end_of_the";
        grammar.Add(Kind.Moment, "end_of_the_day|end_of_day|eod|the_eod|the_end_of_the_day|the_end_of_day|close_of_business|cob|end_of_business", match => DayEnd(Day.On(match.Today)));
        grammar.Add(Kind.Moment, End + "|end_of of|on? <day>", match => DayEnd(match.Get<Day>(0)));
        grammar.Add(Kind.Moment, "<day> end_of_day|eod|cob|close_of_business|end_of_business", match => DayEnd(match.Get<Day>(0)));
    }

    private static void PartsOfDays(Grammar grammar)
    {
        grammar.Add(Kind.Moments, "this <part>", match => IsMeal(match.Get<Part>(0)) ? null : new DayPart(Day.On(match.Today), match.Get<Part>(0)));
        grammar.Add(Kind.Moments, "tonight|tonite|tonights", match => new DayPart(Day.On(match.Today), Part.Night));
        grammar.Add(Kind.Moments, "<side> <part>", match => IsMeal(match.Get<Part>(1)) ? null : new DayPart(Day.On(match.Today.PlusDays(match.Get<int>(0))), match.Get<Part>(1)));
        grammar.Add(Kind.Moments, "early|earlier <side> <part>", match => new DayPart(Day.On(match.Today.PlusDays(match.Get<int>(0))), match.Get<Part>(1), Shade.Early));
        grammar.Add(Kind.Moments, "late|later <side> <part>", match => new DayPart(Day.On(match.Today.PlusDays(match.Get<int>(0))), match.Get<Part>(1), Shade.Late));
        grammar.Add(Kind.Moments, "first_thing on? <day>", match => new DayPart(match.Get<Day>(0), Part.Morning, Shade.Early));
        grammar.Add(Kind.Moments, "<day> first_thing", match => new DayPart(match.Get<Day>(0), Part.Morning, Shade.Early));
        grammar.Add(Kind.Moments, "<day> early <part>", match => new DayPart(match.Get<Day>(0), match.Get<Part>(1), Shade.Early));
        grammar.Add(Kind.Moments, "<day> late <part>", match => new DayPart(match.Get<Day>(0), match.Get<Part>(1), Shade.Late));
        grammar.Add(Kind.Moments, "early|earlier in|on|in_the_day? on? <day>", match => DayPart.Half(match.Get<Day>(0), isLate: false));
        grammar.Add(Kind.Moments, "late|later in|on|in_the_day? on? <day>", match => DayPart.Half(match.Get<Day>(0), isLate: true));
        grammar.Add(Kind.Moments, "<weekday> <part> of|on|in? <side> week", match => new DayPart(Day.On(Day.Monday(match.Today).PlusDays((7 * match.Get<int>(2)) + match.Get<int>(0) - 1)), match.Get<Part>(1)));
        grammar.Add(Kind.Moments, "<day> ,? at|in_the|in|during_the? <part>", match => new DayPart(match.Get<Day>(0), match.Get<Part>(1)));
        grammar.Add(Kind.Moments, "<part> of|on <day>", match => new DayPart(match.Get<Day>(1), match.Get<Part>(0)));
        grammar.Add(Kind.Moment, "<moments> ,? at|around|@? <clock>", match => (match.Get<IMeaning>(0) as DayPart)?.At(match.Get<Clock>(1)));
        grammar.Add(Kind.Moment, "<moments> ,? at|around|@ <hour>", match => Clock.At(match.Get<int>(1)) is { } clock ? (match.Get<IMeaning>(0) as DayPart)?.At(clock) : null);
        grammar.Add(Kind.Moment, "<clock> ,|on? <moments>", match => (match.Get<IMeaning>(1) as DayPart)?.At(match.Get<Clock>(0)));
        grammar.Add(Kind.Moment, "<hour> <moments>", match => Clock.At(match.Get<int>(0)) is { } clock ? (match.Get<IMeaning>(1) as DayPart)?.At(clock) : null);
    }

    private static bool IsMeal(Part part) => part is Part.Lunch or Part.Dinner or Part.Breakfast;

    private static Moment DayEnd(Day day) => new(day, new Clock(23, 59, 59));
}
