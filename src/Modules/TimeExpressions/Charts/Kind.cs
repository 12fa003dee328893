namespace Dangol.TimeExpressions.Charts;

/// <summary>What a stretch of text may be. Those from <see cref="Clock"/> on are answers, in rising order of preference at equal length.</summary>
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
    Clock,
    Span,
    Day,
    Moment,
    Clocks,
    Days,
    Moments,
    Every,
}
