namespace Dangol.TimeExpressions.Meaning;

internal enum Unit
{
    Second,
    Minute,
    Hour,
    BusinessDay,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}
