using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.English;

internal static class EnglishGrammar
{
    public static Grammar Build()
    {
        var grammar = new Grammar();
        EnglishWords.Add(grammar);
        EnglishSpans.Add(grammar);
        EnglishDates.Add(grammar);
        EnglishRelativeDates.Add(grammar);
        EnglishHolidays.Add(grammar);
        EnglishTimes.Add(grammar);
        EnglishMoments.Add(grammar);
        EnglishRanges.Add(grammar);
        EnglishPieces.Add(grammar);
        EnglishClockRanges.Add(grammar);
        EnglishRepetitions.Add(grammar);
        EnglishPhrases.Add(grammar);
        return grammar;
    }
}
