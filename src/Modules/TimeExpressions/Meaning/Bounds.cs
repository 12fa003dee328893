using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>Ranges between two dates or times, and open ones with a single bound.</summary>
internal static class Bounds
{
    private static readonly LocalDate AnyDate = new(2000, 1, 1);
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    /// <summary>From one date, month or year to another; a year said once counts for both.</summary>
    public static Stretch? Dates(object first, object second, LocalDateTime now)
    {
        var (from, until) = (Edge.Of(first), Edge.Of(second));
        if (from is null || until is null)
        {
            return null;
        }

        var grain = from.Grain == until.Grain ? from.Grain : from.Grain >= Unit.Month && until.Grain >= Unit.Month ? Unit.Month : Unit.Day;
        if (until.IsExact)
        {
            var end = until.Dates[0];
            var begin = from.IsExact ? from.Dates[0] : Back(from.Dates[^1], end);
            return begin <= end ? Days([Range(Written.Date(begin), Written.Date(end), begin, end, grain)]) : null;
        }

        if (from.IsExact)
        {
            var end = until.After(from.Dates[0]);
            return Days([Range(Written.Date(from.Dates[0]), from.Dates[0] == now.Date ? until.Timex : Written.Date(end), from.Dates[0], end, grain)]);
        }

        var all = from.Dates.Select(begin => (begin, end: until.After(begin))).ToList();
        // A range that is running now is the only one meant.
        if (all[0].end > now.Date)
        {
            all.RemoveRange(1, all.Count - 1);
        }

        return Days([.. all.Select(one => Range(from.Timex, until.Timex, one.begin, one.end, grain))]);
    }

    public static Stretch Clocks(Clock first, Clock second) => new("timerange", [.. Pairs(first, second).Select(pair
        => new Reading($"({pair.From.Timex},{pair.Until.Timex},{Length(pair)})", null, Written.Time(pair.From.Time), Written.Time(pair.Until.Time)))]);

    /// <summary>From a time for so long.</summary>
    public static Stretch? Clocks(Clock first, Span length) => length.IsOfDays || length.Parts.Any(part => part.Amount > 10_000) ? null : new("timerange", [.. first.Versions.Select(from =>
    {
        var until = length.From(from.Time.On(AnyDate), 1, Workdays.MondayToFriday).TimeOfDay;
        return new Reading($"({from.Timex},T{Written.Time(until)},{Length((long)length.Seconds)})", null, Written.Time(from.Time), Written.Time(until));
    })]);

    public static Stretch? Moments(Day day, Clock first, Span length) => length.IsOfDays ? null : new("datetimerange", [.. first.Versions.SelectMany(from => day.Dates.Select(date =>
    {
        if (date is not { } known)
        {
            return new Reading(day.Timex, Written.Unresolved);
        }

        var until = length.From(known + from.Time, 1, Workdays.MondayToFriday);
        return new Reading($"({day.Timex}{from.Timex},{Next(day.Timex, known, NodaTime.Period.DaysBetween(known, until.Date))}T{Written.Time(until.TimeOfDay)},{Length((long)length.Seconds)})", null, Written.Moment(known + from.Time), Written.Moment(until));
    }))]);

    /// <summary>From a moment to a later one.</summary>
    public static Stretch? Moments(IMeaning first, IMeaning second)
    {
        var pairs = first.Readings.Select(from => (First: from, Second: second.Readings.FirstOrDefault(until => At(from) < At(until))!)).Where(pair => pair.Second is not null).ToList();
        return pairs.Count == 0 ? null : new("datetimerange", [.. pairs.Select(pair
            => new Reading($"({pair.First.Timex},{pair.Second.Timex},{Length(NodaTime.Period.Between(At(pair.First)!.Value, At(pair.Second)!.Value, PeriodUnits.Seconds).Seconds)})", null, pair.First.Value, pair.Second.Value))]);
    }

    /// <summary>Two times of a date; the second may fall on the next day.</summary>
    public static Stretch? Moments(Day day, Clock first, Clock second) => new("datetimerange", [.. Pairs(first, second).SelectMany(pair => day.Dates.Select(date =>
    {
        var next = pair.Until.Time <= pair.From.Time ? 1 : 0;
        return date is { } known
            ? new Reading($"({day.Timex}{pair.From.Timex},{Next(day.Timex, known, next)}{pair.Until.Timex},{Length(pair)})", null, Written.Moment(known + pair.From.Time), Written.Moment(known.PlusDays(next) + pair.Until.Time))
            : new Reading(day.Timex, Written.Unresolved);
    }))]);

    /// <summary>Before or after a date, a time or a period: what is open has no bound.</summary>
    public static Stretch? Open(IMeaning bound, bool isEnd, Workdays workdays, bool isInside = false) => bound switch
    {
        Day { DaysAround: > 0 } day when !isInside => new("daterange", [.. day.Dates.Select(date => workdays.Around(date!.Value.PlusDays(-day.DaysAround), date.Value.PlusDays(day.DaysAround + 1)))
            .Select(rest => Half(day.Timex, Written.Date(isEnd ? rest.From : rest.Until), isEnd))]),
        PartOnly or DayPart when bound.Readings.All(reading => reading.Start is not null) => new(bound.Type, [.. bound.Readings.Select(reading => Half(reading.Timex, (isInside != isEnd ? reading.Start : reading.End)!, isEnd))]),
        Period { IsBrink: true } => null,
        Period period => new("daterange", [.. period.Dates.Select(dates => Half(period.Timex, Written.Date(isInside != isEnd ? dates.From : dates.Until), isEnd))]),
        Day or Moment or Point or Clock => new(bound.Type + "range", [.. bound.Readings.Select(reading => Half(reading.Timex, reading.Value!, isEnd))]),
        _ => null,
    };

    private static Reading Half(string timex, string bound, bool isEnd) => isEnd ? new Reading(timex, null, null, bound) : new Reading(timex, null, bound);

    private static Stretch Days(ImmutableArray<Reading> readings) => new("daterange", readings);

    private static Reading Range(string fromTimex, string untilTimex, LocalDate from, LocalDate until, Unit grain)
    {
        var months = ((until.Year - from.Year) * 12) + until.Month - from.Month;
        var length = grain switch
        {
            Unit.Year => $"P{until.Year - from.Year}Y",
            Unit.Month or Unit.Quarter => $"P{months}M",
            Unit.Week => $"P{NodaTime.Period.DaysBetween(from, until) / 7}W",
            _ => $"P{NodaTime.Period.DaysBetween(from, until)}D",
        };
        return new Reading($"({fromTimex},{untilTimex},{length})", null, Written.Date(from), Written.Date(until));
    }

    private static LocalDate Back(LocalDate date, LocalDate end)
    {
        var close = date.PlusYears(end.Year - date.Year);
        return close > end ? close.PlusYears(-1) : close;
    }

    /// <summary>Both in the half of the day that one of them was said with; both halves when neither was.</summary>
    private static IEnumerable<(Clock From, Clock Until)> Pairs(Clock first, Clock second)
    {
        if (first.IsHalf && !second.IsHalf)
        {
            var late = first with { Hour = (first.Hour % 12) + 12, IsHalf = false };
            return [second.Hour >= 12 && late.Time < second.Time ? (late, second) : (first with { IsHalf = false }, second)];
        }

        if (!first.IsHalf && second.IsHalf)
        {
            var same = second with { Hour = (second.Hour % 12) + (first.Hour >= 12 ? 12 : 0), IsHalf = false };
            return [(first, same.Time > first.Time ? same : same with { Hour = (same.Hour + 12) % 24 })];
        }

        if (!first.IsHalf)
        {
            return [(first, second)];
        }

        // "10:30 to 3" lies in the daytime.
        if (first.Minute is null != second.Minute is null && first.Hour < 12 && second.Hour % 12 < first.Hour)
        {
            return [(first with { IsHalf = false }, second with { Hour = (second.Hour % 12) + 12, IsHalf = false })];
        }

        return first.Versions.OrderBy(from => from.Time).Select(from => (from, second.Versions.MinBy(until => (until.Time.TickOfDay - from.Time.TickOfDay + NodaConstants.TicksPerDay - 1) % NodaConstants.TicksPerDay)!));
    }

    private static LocalDateTime? At(Reading reading) => Pattern.Parse(reading.Value ?? "") is { Success: true } moment ? moment.Value : null;

    private static string Length((Clock From, Clock Until) pair)
    {
        var seconds = (pair.Until.Time.TickOfDay - pair.From.Time.TickOfDay) / NodaConstants.TicksPerSecond;
        return Length(seconds <= 0 ? seconds + 86400 : seconds);
    }

    private static string Length(long seconds)
        => "PT" + (seconds / 3600 is > 0 and var hours ? $"{hours}H" : "") + (seconds % 3600 / 60 is > 0 and var minutes ? $"{minutes}M" : "") + (seconds % 60 is > 0 and var rest ? $"{rest}S" : "");

    private static string Next(string timex, LocalDate date, int days) => days == 0 ? timex
        : timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) ? $"XXXX-WXX-{(int)date.PlusDays(days).DayOfWeek}"
        : timex.StartsWith("XXXX", StringComparison.Ordinal) ? $"XXXX{Written.Date(date.PlusDays(days))[4..]}" : Written.Date(date.PlusDays(days));
}

/// <summary>Where a range of dates may begin or end.</summary>
internal sealed record Edge(string Timex, ImmutableArray<LocalDate> Dates, Unit Grain)
{
    public bool IsExact => Dates.Length == 1;

    /// <summary>The first that does not come before a date: a weekday within a week, a day of a month within a month, another within a year.</summary>
    public LocalDate After(LocalDate begin)
    {
        var last = Dates[^1];
        if (Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && Timex.Length == 10)
        {
            return begin.PlusDays(((int)last.DayOfWeek - (int)begin.DayOfWeek + 7) % 7);
        }

        if (Timex.StartsWith("XXXX-XX-", StringComparison.Ordinal))
        {
            var month = new LocalDate(begin.Year, begin.Month, 1).PlusMonths(last.Day < begin.Day ? 1 : 0);
            return last.Day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) ? month.PlusDays(last.Day - 1) : month.PlusMonths(1).PlusDays(last.Day - 1);
        }

        var close = last.PlusYears(begin.Year - last.Year);
        return close < begin ? close.PlusYears(1) : close;
    }

    public static Edge? Of(object meaning) => meaning switch
    {
        Brink brink => brink.Edge,
        Day { Future: { } } day => new(day.Timex, [.. day.Dates.Select(date => date!.Value)], Unit.Day),
        Period period => new(period.Dates.Length == 1 ? period.Timex : $"XXXX-{Written.Two(period.Future.Month)}-01", [.. period.Dates.Select(dates => dates.From)], period.Grain),
        Point { Timex: "PRESENT_REF" } now => new(now.Timex, [now.At.Date], Unit.Day),
        _ => null,
    };
}
