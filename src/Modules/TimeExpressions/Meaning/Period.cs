using System.Collections.Immutable;
using Dangol.TimeExpressions.Charts;
using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>Whole days from one date to before another: a month, a year, the next three weeks. Two readings when its year is not said.</summary>
internal sealed record Period(string Timex, Unit Grain, ImmutableArray<(LocalDate From, LocalDate Until)> Dates) : IMeaning
{
    public string Type => "daterange";

    /// <summary>So much of time from now, no named week or month.</summary>
    public bool IsCounted { get; init; }

    public IEnumerable<Reading> Readings => Dates.Select(dates => new Reading(Timex, null, Written.Date(dates.From), Written.Date(dates.Until)));

    public LocalDate Future => Dates[^1].From;

    /// <summary>"The end of March" in a range is a point, see <see cref="Brink"/>.</summary>
    public bool IsBrink { get; init; }

    public static Period Between(string timex, Unit grain, LocalDate from, LocalDate until) => new(timex, grain, [(from, until)]);

    public static Period? Year(int year) => year is < 1000 or > 2990 ? null : Between($"{year}", Unit.Year, new(year, 1, 1), new(year + 1, 1, 1));

    public static Period Month(int year, int month) => new LocalDate(year, month, 1) is var first ? Between($"{year}-{Written.Two(month)}", Unit.Month, first, first.PlusMonths(1)) : null!;

    /// <summary>A month of the past and of the coming twelve; the current one counts as coming.</summary>
    public static Period Month(LocalDateTime now, int month)
    {
        var future = new LocalDate(now.Year + (month < now.Month ? 1 : 0), month, 1);
        return new($"XXXX-{Written.Two(month)}", Unit.Month, [(future.PlusYears(-1), future.PlusYears(-1).PlusMonths(1)), (future, future.PlusMonths(1))]);
    }

    public static Period Quarter(int year, int quarter) => Long(new LocalDate(year, (quarter * 3) - 2, 1), new LocalDate(year, (quarter * 3) - 2, 1).PlusMonths(3), "P3M", Unit.Quarter);

    public static Period Quarter(LocalDateTime now, int quarter)
        => new($"(XXXX-{Written.Two((quarter * 3) - 2)}-01,XXXX-{Written.Two((quarter * 3 % 12) + 1)}-01,P3M)", Unit.Quarter, [Quarter(now.Year, quarter).Dates[0], Quarter(now.Year + 1, quarter).Dates[0]]);

    public static Period Week(LocalDate monday) => Between($"{NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(monday)}-W{Written.Two(NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(monday))}", Unit.Week, monday, monday.PlusDays(7));

    public static Period Weekend(LocalDate monday) => Between(Week(monday).Timex + "-WE", Unit.Weekend, monday.PlusDays(5), monday.PlusDays(7));

    public static Period Days(LocalDate from, LocalDate until) => Long(from, until, $"P{NodaTime.Period.DaysBetween(from, until)}D", Unit.Day);

    public static Period Long(LocalDate from, LocalDate until, string length, Unit grain) => Between($"({Written.Date(from)},{Written.Date(until)},{length})", grain, from, until);

    /// <summary>This, the next or the last calendar week, month, quarter or year.</summary>
    public static Period? Beside(LocalDate today, int side, Unit unit)
    {
        var month = new LocalDate(today.Year, today.Month, 1);
        switch (unit)
        {
            case Unit.Week:
                return Week(Day.Monday(today).PlusWeeks(side));
            case Unit.Weekend:
                return Weekend(Day.Monday(today).PlusWeeks(side));
            case Unit.Fortnight:
                return Long(Day.Monday(today).PlusWeeks(2 * side), Day.Monday(today).PlusWeeks((2 * side) + 2), "P2W", Unit.Week);
            case Unit.Month:
                month = month.PlusMonths(side);
                return Month(month.Year, month.Month);
            case Unit.Quarter:
                month = month.PlusMonths(3 * side);
                return Quarter(month.Year, (month.Month + 2) / 3);
            case Unit.Year:
                return Year(today.Year + side);
            case Unit.Decade:
                return Years(((today.Year / 10) + side) * 10, 10);
            case Unit.Century:
                return Years(((today.Year / 100) + side) * 100, 100);
            default:
                return null;
        }
    }

    public static Period? Years(int first, int count) => first is < 1000 or > 2800 ? null : Long(new(first, 1, 1), new(first + count, 1, 1), $"P{count}Y", Unit.Year);

    /// <summary>So much of time from tomorrow on, or up to today.</summary>
    public static IMeaning? Rolling(Match match, Span span, int direction)
    {
        var (now, workdays) = (match.Now, match.Workdays);
        if (!span.IsOfDays)
        {
            var (from, until) = direction > 0 ? (now, span.From(now, 1, workdays)) : (span.From(now, -1, workdays), now);
            return new Stretch("datetimerange", [new Reading($"({Written.MomentTimex(from)},{Written.MomentTimex(until)},{span.Timex})", null, Written.Moment(from), Written.Moment(until))]);
        }

        if (span is { Smallest: Unit.Quarter, Parts: [var (quarters, _)] } && quarters == Math.Truncate(quarters) && Beside(now.Date, direction > 0 ? 1 : 0, Unit.Quarter) is { Future: var edge })
        {
            return direction > 0 ? Long(edge, edge.PlusMonths((int)quarters * 3), span.Timex, Unit.Quarter) : Long(edge.PlusMonths((int)quarters * -3), edge, span.Timex, Unit.Quarter);
        }

        if (span.Smallest == Unit.BusinessDay && direction > 0)
        {
            return Long(workdays.Add(now.Date, 1), span.From(now.Date, 1, workdays).PlusDays(1), span.Timex, span.Smallest) with { IsCounted = true };
        }

        var tomorrow = now.Date.PlusDays(1);
        return direction > 0
            ? Long(tomorrow, span.From(tomorrow, 1, workdays), span.Timex, span.Smallest) with { IsCounted = true }
            : Long(span.From(now.Date, -1, workdays), now.Date, span.Timex, span.Smallest) with { IsCounted = true };
    }

    public bool Equals(Period? other) => other is not null && Timex == other.Timex && Dates.AsSpan().SequenceEqual(other.Dates.AsSpan());

    public override int GetHashCode() => Timex.GetHashCode(StringComparison.Ordinal);
}
