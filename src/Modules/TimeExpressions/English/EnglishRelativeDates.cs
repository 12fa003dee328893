using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;

namespace Dangol.TimeExpressions.English;

/// <summary>Dates reckoned from now or from another date.</summary>
internal static class EnglishRelativeDates
{
    public static void Add(Grammar grammar)
    {
        Named(grammar, 0, "today|the_day|otd|this_day|the_current_day|the_same_day|same_day|current_date|the_current_date|today's_date");
        Named(grammar, 1, "tomorrow|tomorow|tmrw|tmr|tommorow|the_next_day|next_day|the_following_day|following_day|the_day_after");
        Named(grammar, -1, "yesterday|the_previous_day|previous_day|the_last_day|last_day|the_day_before");
        Named(grammar, 2, "the_day_after_tomorrow|day_after_tomorrow");
        Named(grammar, -2, "the_day_before_yesterday|day_before_yesterday");
        Weekdays(grammar);
        BySpan(grammar);
    }

    private static void Named(Grammar grammar, int days, string words) => grammar.Add(Kind.Day, words, match => Day.On(match.Today.PlusDays(days)));

    private static void Weekdays(Grammar grammar)
    {
        grammar.Add(Kind.Day, "<side> <weekday>", match => OfWeek(match, match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Day, "coming|upcoming|this_coming|this_upcoming|the_coming|the_upcoming <weekday>", match => Day.Weekly(match.Now, match.Get<int>(0)) is { Future: { } date } ? Day.On(date) : null);
        grammar.Add(Kind.Day, "this_past <weekday>", match => Day.Weekly(match.Now, match.Get<int>(0)) is { Past: { } date } ? Day.On(date) : null);
        grammar.Add(Kind.Day, "<side> week|week's|weeks ,|on? <weekday>", match => OfWeek(match, match.Get<int>(0), match.Get<int>(1)));
        grammar.Add(Kind.Day, "<weekday> ,|of|in? <side> week", match => OfWeek(match, match.Get<int>(1), match.Get<int>(0)));
        grammar.Add(Kind.Day, "<weekday> of|in the week", match => OfWeek(match, 0, match.Get<int>(0)));
        grammar.Add(Kind.Day, "a_week_from|a_week_on <weekday>", match => OfWeek(match, 1, match.Get<int>(0)));
    }

    private static void BySpan(Grammar grammar)
    {
        grammar.Add(Kind.Day, "the? next|following business_day|working_day|workday", match => Day.On(match.Workdays.Add(match.Today, 1)));
        grammar.Add(Kind.Day, "<span> ago|back|earlier", match => match.Get<Span>(0).Margin > 0 ? null : Moved(match, match.Get<Span>(0), match.Today, -1));
        grammar.Add(Kind.Day, "<span> from_now|later|hence|from_today|from_this_moment", match => Moved(match, match.Get<Span>(0), match.Today, 1));
        grammar.Add(Kind.Day, "in|in_about|in_another <span>", match => Moved(match, match.Get<Span>(0), match.Today, 1));
        grammar.Add(Kind.Day, "<span> from|after|past <day>", match => match.Get<Span>(0).Margin == 0 && match.Get<Day>(1).Future is { } date ? Moved(match, match.Get<Span>(0), date, 1) : null);
        grammar.Add(Kind.Day, "<span> before|prior_to <day>", match => match.Get<Span>(0).Margin == 0 && match.Get<Day>(1).Future is { } date ? Moved(match, match.Get<Span>(0), date, -1) : null);
        grammar.Add(Kind.Day, "<weekday> ,|in? <span> from_now|later", match => Moved(match, match.Get<Span>(1), match.Today, 1) is { Future: { } date } ? Next(date, match.Get<int>(0)) : null);
        grammar.Add(Kind.Day, "<span> from_now|later|from_today on <weekday>", match => Moved(match, match.Get<Span>(0), match.Today, 1) is { Future: { } date } ? Next(date, match.Get<int>(1)) : null);
        grammar.Add(Kind.Day, "in <span> on <weekday>", match => Moved(match, match.Get<Span>(0), match.Today, 1) is { Future: { } date } ? Near(date, match.Get<int>(1)) : null);
        grammar.Add(Kind.Day, "<weekday> <span> after <day>", match => match.Get<Day>(2).Future is { } from && Moved(match, match.Get<Span>(1), from, 1) is { Future: { } date } ? Near(date, match.Get<int>(0)) : null);
        grammar.Add(Kind.Moment, "<span> ago|back|earlier", match => Shifted(match, match.Get<Span>(0), -1));
        grammar.Add(Kind.Moment, "<span> from_now|later|hence|from_this_moment", match => Shifted(match, match.Get<Span>(0), 1));
        grammar.Add(Kind.Moment, "in|in_about|in_another <span>", match => Shifted(match, match.Get<Span>(0), 1));
    }

    private static Day OfWeek(Match match, int side, int weekday) => Day.On(Day.Monday(match.Today).PlusDays((7 * side) + weekday - 1));

    private static Day? Moved(Match match, Span span, LocalDate date, int direction) => span.IsOfDays && date.Year is > 0 and < 4000 ? Day.On(span.From(date, direction, match.Workdays)) : null;

    private static Point? Shifted(Match match, Span span, int direction) => span.IsOfDays ? null : Point.On(span.From(match.Now, direction, match.Workdays));

    /// <summary>The weekday in the same week, which begins on Sunday.</summary>
    private static Day Near(LocalDate date, int weekday) => Day.On(date.PlusDays((weekday % 7) - ((int)date.DayOfWeek % 7)));

    private static Day Next(LocalDate date, int weekday) => Day.On(date.PlusDays((weekday - (int)date.DayOfWeek + 7) % 7));
}
