namespace Dangol.Imports.Reading;

/// <summary>What one value looks like: <see cref="Fits"/> and the figures a profile keeps.</summary>
internal struct Look
{
    public const int NoDay = int.MinValue;

    public Fits Fits;
    public double Number;
    public string? Currency;

    /// <summary>Days since 1970-01-01 by each order; <see cref="NoDay"/> where it does not fit.</summary>
    public int YearMonthDay;
    public int DayMonthYear;
    public int MonthDayYear;

    /// <summary>The letters of <see cref="Fits.LettersThenDigits"/>.</summary>
    public int PrefixLength;
}
