using NodaTime;

namespace Dangol.TimeExpressions.Meaning;

/// <summary>The days on which work is done, by a shop's calendar or from Monday to Friday, and the stretches of days off between them.</summary>
internal sealed class Workdays(Func<LocalDate, bool>? isWorkday)
{
    // A shop that never opens must not keep anybody counting.
    private const int LongestRest = 60;

    private readonly Dictionary<LocalDate, bool> known = [];

    public static Workdays MondayToFriday { get; } = new(null);

    public bool Has(LocalDate date)
    {
        if (isWorkday is null)
        {
            return date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
        }

        return known.TryGetValue(date, out var answer) ? answer : known[date] = isWorkday(date);
    }

    public LocalDate Add(LocalDate date, int days)
    {
        var (step, rest) = (Math.Sign(days), 0);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.PlusDays(step);
            rest = Has(date) ? 0 : rest + 1;
            left -= rest is 0 or > LongestRest ? 1 : 0;
        }

        return date;
    }

    /// <summary>The date itself or the first workday after it.</summary>
    public LocalDate OnOrAfter(LocalDate date) => Has(date) ? date : Add(date, 1);

    /// <summary>Days off around those from one date to before another: with the weekend they lean on.</summary>
    public (LocalDate From, LocalDate Until) Around(LocalDate from, LocalDate until)
    {
        for (var rest = 0; rest < LongestRest && !Has(from.PlusDays(-1)); rest++)
        {
            from = from.PlusDays(-1);
        }

        for (var rest = 0; rest < LongestRest && !Has(until); rest++)
        {
            until = until.PlusDays(1);
        }

        return (from, until);
    }

    /// <summary>The first stretch of at least three days off that is not over on a date; null when there is none within a year.</summary>
    public (LocalDate From, LocalDate Until)? NextLongRest(LocalDate date)
    {
        for (var (at, last) = (date, date.PlusYears(1)); at < last; at = at.PlusDays(1))
        {
            if (!Has(at))
            {
                var rest = Around(at, at.PlusDays(1));
                if (NodaTime.Period.DaysBetween(rest.From, rest.Until) is >= 3 and < LongestRest)
                {
                    return rest;
                }

                at = rest.Until;
            }
        }

        return null;
    }
}
