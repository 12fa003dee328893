using System.Globalization;

namespace Dangol.Imports.Reading;

/// <summary>How a column writes satisfaction; every scale is brought to 1 to 5.</summary>
internal enum ScoreScale
{
    OneToFive = 0,
    OneToTen = 1,
    ZeroToTen = 2,
    ZeroToHundred = 3,
    Stars = 4,
    Words = 5,
}

internal static class Scores
{
    private static readonly (string Word, double Score)[] Words =
    [
        ("매우불만", 1), ("매우 불만", 1), ("아주불만", 1), ("최악", 1), ("very dissatisfied", 1), ("very unsatisfied", 1), ("terrible", 1), ("very bad", 1), ("very poor", 1),
        ("매우만족", 5), ("매우 만족", 5), ("아주만족", 5), ("최고", 5), ("very satisfied", 5), ("excellent", 5), ("great", 5), ("very good", 5),
        ("불만족", 2), ("불만", 2), ("나쁨", 2), ("별로", 2), ("dissatisfied", 2), ("unsatisfied", 2), ("bad", 2), ("poor", 2),
        ("보통", 3), ("그저", 3), ("neutral", 3), ("average", 3), ("ok", 3), ("fair", 3),
        ("만족", 4), ("좋음", 4), ("좋아요", 4), ("추천", 4), ("satisfied", 4), ("good", 4),
    ];

    /// <summary>1 to 5, from any scale; steps between are kept (8 of 10 is 4.1).</summary>
    public static bool TryParse(ReadOnlySpan<char> value, ScoreScale scale, out double score)
    {
        var text = value.Trim();
        score = 0;
        if (text.Length == 0)
        {
            return false;
        }

        if (scale == ScoreScale.Stars || text[0] is '★' or '☆' or '⭐')
        {
            return TryStars(text, out score);
        }

        if (TryNumber(text, out var number, out var of))
        {
            score = of > 0 ? Spread(number, of == 5 ? 1 : 0, of) : scale switch
            {
                ScoreScale.OneToTen => Spread(number, 1, 10),
                ScoreScale.ZeroToTen => Spread(number, 0, 10),
                ScoreScale.ZeroToHundred => Spread(number, 0, 100),
                _ => number,
            };
            return score is >= 1 and <= 5;
        }

        return TryWord(text, out score);
    }

    public static bool TryStars(ReadOnlySpan<char> text, out double score)
    {
        var full = text.Count('★') + text.Count('⭐');
        var rest = text.Length - full - text.Count('☆') - text.Count('\uFE0F') - text.Count(' ');
        score = Math.Max(1, full);
        return rest == 0 && full <= 5 && text.Length > 0;
    }

    public static bool TryWord(ReadOnlySpan<char> text, out double score)
    {
        foreach (var (word, meaning) in Words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                score = meaning;
                return true;
            }
        }

        score = 0;
        return false;
    }

    /// <param name="of">The best possible where the value itself names it: 4/5, 80%; else 0.</param>
    public static bool TryNumber(ReadOnlySpan<char> text, out double number, out int of)
    {
        of = 0;
        var slash = text.IndexOf('/');
        if (slash > 0 && int.TryParse(text[(slash + 1)..].Trim(), NumberStyles.None, null, out of) && of is 5 or 10 or 100)
        {
            text = text[..slash];
        }
        else if (text[^1] is '%')
        {
            of = 100;
            text = text[..^1];
        }
        else if (text[^1] == '점')
        {
            text = text[..^1];
        }

        return double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static double Spread(double number, double least, double most)
        => number >= least && number <= most ? 1 + ((number - least) / (most - least) * 4) : -1;
}
