using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>The scale a column of satisfaction is on, from all of its values; null when it is none.</summary>
internal static class ScoreScales
{
    public static ScoreScale? Of(ColumnFacts column)
    {
        if (column.WordShare(value => Scores.TryStars(value, out _)) > 0.9)
        {
            return ScoreScale.Stars;
        }

        if (column.WordShare(value => Scores.TryWord(value, out _)) > 0.8)
        {
            return ScoreScale.Words;
        }

        if (column.WordShare(value => Scores.TryNumber(value, out _, out _)) < 0.95)
        {
            return null;
        }

        var numbers = column.Profile.TopValues!.Where(value => Scores.TryNumber(value.Text, out _, out _)).Select(Number).ToList();
        var (least, most) = (numbers.Min(), numbers.Max());
        return most <= 5 ? ScoreScale.OneToFive : most <= 10 ? least < 1 ? ScoreScale.ZeroToTen : ScoreScale.OneToTen : most <= 100 ? ScoreScale.ZeroToHundred : null;
    }

    private static double Number(TopValue value)
    {
        _ = Scores.TryNumber(value.Text, out var number, out var of);
        return of > 0 ? Math.Min(number, 5) : number;
    }
}
