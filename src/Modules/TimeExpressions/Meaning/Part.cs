namespace Dangol.TimeExpressions.Meaning;

/// <summary>Part of the day, by whose words a time is made certain.</summary>
internal enum Part
{
    Dawn,
    Morning,
    Noon,
    Lunch,
    Afternoon,
    Daytime,
    Evening,
    Night,
    Nighttime,
}
