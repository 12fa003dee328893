using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanGrammar
{
    public static Grammar Build()
    {
        var grammar = new Grammar();
        return grammar;
    }
}
