namespace Dangol.TimeExpressions.Charts;

/// <summary>A number as written: 05 has two digits.</summary>
internal sealed record Digits(int Value, int Count);
