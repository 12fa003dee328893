using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.Korean;

internal static class KoreanGrammar
{
    public static Grammar Build()
    {
        var grammar = new Grammar();
        KoreanNumbers.Add(grammar);
        KoreanWords.Add(grammar);
        KoreanSpans.Add(grammar);
        KoreanDates.Add(grammar);
        KoreanRelativeDates.Add(grammar);
        KoreanHolidays.Add(grammar);
        KoreanTimes.Add(grammar);
        KoreanMoments.Add(grammar);
        KoreanRanges.Add(grammar);
        KoreanPieces.Add(grammar);
        KoreanClockRanges.Add(grammar);
        KoreanRepetitions.Add(grammar);
        KoreanPhrases.Add(grammar);
        return grammar;
    }
}
