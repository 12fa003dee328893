namespace Dangol.TimeExpressions.Charts;

/// <summary>A stretch of text and its meaning. <paramref name="From"/> is where the answer begins: after words that were needed but are not part of it.</summary>
internal sealed record Node(Kind Kind, int Start, int From, int End, object Value);
