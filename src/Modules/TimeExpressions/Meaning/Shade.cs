namespace Dangol.TimeExpressions.Meaning;

/// <summary>Early or late in a part of the day.</summary>
internal enum Shade
{
    Whole,
    Early,
    Late,
    UntilClosing,
}
