using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>How a column of dates is to be read.</summary>
/// <param name="IsOpen">Nothing in the column decides between day and month; <paramref name="Order"/> is a guess.</param>
/// <param name="IsWhole">No value has a time other than midnight.</param>
internal readonly record struct DateDecision(DateOrder Order, bool IsOpen, bool IsWhole);

internal static class Dates
{
    public static DateDecision Decide(ColumnFacts column)
    {
        var profile = column.Profile;
        if (profile.Share(Fits.Date) < 0.5 && Numeric(column) is { } numeric)
        {
            var whole = numeric == DateOrder.SixDigits || (numeric == DateOrder.ExcelSerial && profile.Share(Fits.Digits) > 0.999);
            return new(numeric, false, whole);
        }

        var order = Order(profile, out var open);
        return new(order, open, profile.Count(Fits.DateNotMidnight) == 0);
    }

    /// <summary>Plain numbers that can be dates when the header speaks of one: serial days, seconds since 1970, YYMMDD.</summary>
    public static DateOrder? Numeric(ColumnFacts column)
    {
        var speaks = column.Concepts.HasAny(Concepts.Of(Concept.Date, Concept.Birth, Concept.Joined, Concept.Created, Concept.Shipped, Concept.Delivered, Concept.Estimated, Concept.Deadline, Concept.Approved));
        return !speaks ? null
            : column.Share(Fits.DateSixDigits) >= 0.9 ? DateOrder.SixDigits
            : column.Share(Fits.DateSerial) >= 0.95 ? DateOrder.ExcelSerial
            : column.Share(Fits.DateUnix) >= 0.95 ? column.Profile.MaxLength == 13 ? DateOrder.UnixMilliseconds : DateOrder.UnixSeconds
            : null;
    }

    private static DateOrder Order(ColumnProfile profile, out bool open)
    {
        open = false;
        if (profile.Count(Fits.DateOpen) == 0)
        {
            return DateOrder.YearMonthDay;
        }

        var ranked = new[]
        {
            (Order: DateOrder.YearMonthDay, Times: profile.Count(Fits.DateYearMonthDay)),
            (Order: DateOrder.DayMonthYear, Times: profile.Count(Fits.DateDayMonthYear)),
            (Order: DateOrder.MonthDayYear, Times: profile.Count(Fits.DateMonthDayYear)),
        }.OrderByDescending(candidate => candidate.Times).ToList();
        var best = ranked.Where(candidate => candidate.Times == ranked[0].Times).Select(candidate => candidate.Order).ToList();
        if (best.Count == 1)
        {
            return best[0];
        }

        // Read in a wrong order, the days of a few years become years of a whole century.
        var spans = best.OrderBy(order => Span(profile, order)).ToList();
        if (Span(profile, spans[0]) * 3L < Span(profile, spans[1]))
        {
            return spans[0];
        }

        open = true;
        return best.Contains(DateOrder.YearMonthDay) ? DateOrder.YearMonthDay
            : profile.Samples.Any(sample => sample.Contains('/', StringComparison.Ordinal)) ? DateOrder.MonthDayYear : DateOrder.DayMonthYear;
    }

    private static int Span(ColumnProfile profile, DateOrder order)
        => profile.Days(order) is { IsEmpty: false } days ? days.Last - days.First : int.MaxValue;
}
