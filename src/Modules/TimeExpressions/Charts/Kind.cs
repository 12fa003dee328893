namespace Dangol.TimeExpressions.Charts;

/// <summary>What a stretch of text may be. Those from <see cref="Clocks"/> on are answers, in rising order of preference at equal length.</summary>
internal enum Kind
{
    Digits,
    Word,
    Number,
    Ordinal,
    Nth,
    Year,
    Quarter,
    Month,
    MonthDay,
    Weekday,
    Unit,
    Side,
    Part,
    Half,
    Hour,
    Around,
    Begin,
    Until,
    Holiday,
    Clocks,
    Days,
    Moments,
    Clock,
    Span,
    Day,
    Moment,
    Every,
}
