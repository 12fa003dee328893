using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanClockRanges
{
    public static void Add(Grammar grammar)
    {
    }
}
