namespace Dangol.TimeExpressions.Meaning;

/// <summary>The two festivals of the lunar year on which the day before and the day after are off too.</summary>
internal static class Feasts
{
    public static Feast Seollal { get; } = new("", year => LunarDates.Date(year, 1, 1), 1);

    public static Feast Chuseok { get; } = new("", year => LunarDates.Date(year, 8, 15), 1);
}
