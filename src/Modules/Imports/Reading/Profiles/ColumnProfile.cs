namespace Dangol.Imports.Reading;

/// <summary>A value and how often it came.</summary>
internal sealed record TopValue(string Text, long Times);

/// <summary>Days since 1970-01-01, both ends included.</summary>
internal readonly record struct DayRange(int First, int Last)
{
    public static readonly DayRange None = new(int.MaxValue, int.MinValue);

    public bool IsEmpty => First > Last;

    public DayRange With(int day) => day == Look.NoDay ? this : new(Math.Min(First, day), Math.Max(Last, day));

    public DayRange With(DayRange other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}

/// <summary>What all values of one column together look like.</summary>
internal sealed class ColumnProfile(string header, int index, long rows, long empty, long[] counts, KeySketch keys, DayRange[] days)
{
    public string Header { get; } = header;

    public int Index { get; } = index;

    public long Rows { get; } = rows;

    public long Empty { get; } = empty;

    public long Filled => Rows - Empty;

    public KeySketch Keys { get; } = keys;

    public double Distinct => Math.Min(Keys.Distinct, Filled);

    public required int MinLength { get; init; }

    public required int MaxLength { get; init; }

    /// <summary>Least and greatest number; infinite where no value is a number.</summary>
    public required double MinNumber { get; init; }

    public required double MaxNumber { get; init; }

    /// <summary>The first few distinct values, cut at 80 characters.</summary>
    public required IReadOnlyList<string> Samples { get; init; }

    /// <summary>Letters in front of numbers (C489434) and how often each was met, repeats in a row counted once.</summary>
    public required IReadOnlyDictionary<string, long> Prefixes { get; init; }

    public required IReadOnlyDictionary<string, long> Currencies { get; init; }

    /// <summary>Every value with its count, most frequent first; null when there are more than 256.</summary>
    public required IReadOnlyList<TopValue>? TopValues { get; init; }

    public long Count(Fits fits) => counts[System.Numerics.BitOperations.TrailingZeroCount((ulong)fits)];

    /// <summary>Of the values that are there (words for "nothing" left aside), the share that could be this.</summary>
    public double Share(Fits fits)
    {
        var judged = Filled - Count(Fits.Nothing);
        return judged <= 0 ? 0 : Math.Min(1, (double)Count(fits) / judged);
    }

    /// <summary>Every filled value is different, as far as the sketch can see.</summary>
    public bool IsUnique => Filled > 0 && Keys.Repeated == 0;

    public bool IsConstant => Filled > 1 && Keys.IsExact && Keys.Kept == 1;

    /// <summary>First and last day when the column is read in this order.</summary>
    public DayRange Days(DateOrder order) => order switch
    {
        DateOrder.DayMonthYear => days[1],
        DateOrder.MonthDayYear => days[2],
        _ => days[0],
    };
}
