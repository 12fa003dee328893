using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.English;

internal static class EnglishClockRanges
{
    public static void Add(Grammar grammar)
    {
    }
}
