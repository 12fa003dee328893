using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.English;

internal static class EnglishRanges
{
    public static void Add(Grammar grammar)
    {
    }
}
