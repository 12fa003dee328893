using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanRanges
{
    public static void Add(Grammar grammar)
    {
    }
}
