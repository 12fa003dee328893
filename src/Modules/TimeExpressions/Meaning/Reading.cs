namespace Dangol.TimeExpressions.Meaning;

/// <summary>One way to understand an expression: a value, or a start and an end of which one may be open.</summary>
internal sealed record Reading(string Timex, string? Value, string? Start = null, string? End = null);
