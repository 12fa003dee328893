namespace Dangol.TimeExpressions.Meaning;

/// <summary>Part of the day, by whose words a time is made certain.</summary>
internal enum Part
{
    Dawn,
    Morning,
    Noon,
    Breakfast,
    Lunch,
    Dinner,
    Afternoon,
    Daytime,
    Evening,
    Night,
    Nighttime,
}
