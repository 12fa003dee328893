using NodaTime;

namespace Dangol.Imports.Reading;

/// <summary>How a column writes what digits alone leave open.</summary>
internal enum DateOrder
{
    /// <summary>Year, month, day: with four digits always so, with two by the column's evidence.</summary>
    YearMonthDay = 0,
    DayMonthYear = 1,
    MonthDayYear = 2,

    /// <summary>Six digits, YYMMDD, as in Korean birthdays.</summary>
    SixDigits = 3,

    /// <summary>Days since 1899-12-30, the fraction being the time of day.</summary>
    ExcelSerial = 4,
    UnixSeconds = 5,
    UnixMilliseconds = 6,
}

/// <summary>Turns scanned numbers into dates by an order.</summary>
internal static class DateOrders
{
    /// <summary>Two-digit years up to this one are in the 2000s.</summary>
    public const int DefaultPivot = 49;

    /// <summary>Day number since 1970-01-01, or null when the order does not fit the value.</summary>
    public static int? DayNumber(in ScannedDate scanned, DateOrder order, int pivot = DefaultPivot)
        => Parts(scanned, order, pivot, out var year, out var month, out var day)
            ? new DateOnly(year, month, day).DayNumber - EpochDay : null;

    public static bool Fits(in ScannedDate scanned, DateOrder order) => Parts(scanned, order, DefaultPivot, out _, out _, out _);

    public static bool AnyFits(in ScannedDate scanned) => Fits(scanned, DateOrder.YearMonthDay)
        || (scanned.Layout >= DateLayout.YearLast && (Fits(scanned, DateOrder.DayMonthYear) || Fits(scanned, DateOrder.MonthDayYear)));

    public static bool TryResolve(in ScannedDate scanned, DateOrder order, int pivot, out LocalDateTime value)
    {
        if (!Parts(scanned, order, pivot, out var year, out var month, out var day))
        {
            value = default;
            return false;
        }

        value = scanned.HasTime
            ? new LocalDateTime(year, month, day, scanned.Hour, scanned.Minute, scanned.Second60).PlusNanoseconds(scanned.Nanosecond)
            : new LocalDateTime(year, month, day, 0, 0);
        return true;
    }

    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    private static bool Parts(in ScannedDate scanned, DateOrder order, int pivot, out int year, out int month, out int day)
    {
        (year, month, day) = scanned.Layout switch
        {
            DateLayout.YearFirst => (scanned.First, scanned.Second, scanned.Third),
            DateLayout.MonthNamed => (scanned.Third, scanned.Second, scanned.First),
            DateLayout.YearLast when order == DateOrder.MonthDayYear => (scanned.Third, scanned.First, scanned.Second),
            DateLayout.YearLast when order == DateOrder.DayMonthYear => (scanned.Third, scanned.Second, scanned.First),
            DateLayout.ShortYear when order == DateOrder.MonthDayYear => (Widen(scanned.Third, pivot), scanned.First, scanned.Second),
            DateLayout.ShortYear when order == DateOrder.DayMonthYear => (Widen(scanned.Third, pivot), scanned.Second, scanned.First),
            DateLayout.ShortYear => (Widen(scanned.First, pivot), scanned.Second, scanned.Third),
            _ => (0, 0, 0),
        };
        return year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Widen(int year, int pivot) => year + (year <= pivot ? 2000 : 1900);
}
