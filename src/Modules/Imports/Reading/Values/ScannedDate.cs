namespace Dangol.Imports.Reading;

/// <summary>The numbers of a written date in the order they stand, before anyone decides which is the day.</summary>
internal struct ScannedDate
{
    public int First;
    public int Second;
    public int Third;
    public DateLayout Layout;

    /// <summary>Parts of a day; meaningless without <see cref="HasTime"/>.</summary>
    public int Hour;
    public int Minute;
    public int Second60;
    public int Nanosecond;
    public bool HasTime;

    /// <summary>Seconds east of Greenwich; meaningless without <see cref="HasOffset"/>.</summary>
    public int OffsetSeconds;
    public bool HasOffset;

    public readonly bool IsMidnight => !HasTime || (Hour | Minute | Second60 | Nanosecond) == 0;
}

/// <summary>What the digits alone say about the order of a date.</summary>
internal enum DateLayout
{
    /// <summary>Year, month, day: the year has four digits or says 년.</summary>
    YearFirst = 0,

    /// <summary>The month is a word; First is the day, Second the month, Third the year.</summary>
    MonthNamed = 1,

    /// <summary>The last number has four digits: day and month in either order.</summary>
    YearLast = 2,

    /// <summary>Three numbers of one or two digits.</summary>
    ShortYear = 3,
}
