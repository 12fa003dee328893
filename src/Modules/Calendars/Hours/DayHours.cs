namespace Dangol.Calendars;

/// <summary>Open from one minute of the wall clock (inclusive) to another (exclusive), counted from the midnight with which its day begins; beyond 1,440 on the next day.</summary>
/// <param name="From">0..2,879.</param>
/// <param name="To">1..2,880, greater than <paramref name="From"/>.</param>
internal readonly record struct DayHours(int From, int To)
{
    public const int Most = 2 * 24 * 60;

    public bool IsValid => From >= 0 && From < To && To <= Most;
}
