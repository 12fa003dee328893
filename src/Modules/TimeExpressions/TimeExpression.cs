namespace Dangol.TimeExpressions;

/// <summary>A stretch of text about time.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Type">date, time, datetime, daterange, timerange, datetimerange, duration (value in seconds) or set.</param>
/// <param name="Timex">The TIMEX3 value of the likely reading; XXXX where nothing was said.</param>
/// <param name="Value">The first reading that lies ahead, else the last; null for ranges.</param>
/// <param name="From">Where a range begins; null when open.</param>
/// <param name="Until">Where a range ends, itself outside; null when open.</param>
/// <param name="Readings">All readings: past before future, morning before evening.</param>
public sealed record TimeExpression(string Text, int Start, string Type, string Timex, string? Value, string? From, string? Until, IReadOnlyList<TimeReading> Readings);

/// <summary>One way to understand an expression. Value is "not resolved" for repetitions and for dates that do not exist.</summary>
public sealed record TimeReading(string Timex, string? Value, string? Start, string? End);
