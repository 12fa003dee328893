namespace Dangol.Forecasts;

/// <summary>Scores with weights: which share is not above a score, and which score is not exceeded by a share.</summary>
internal sealed class ScoreDistribution
{
    private readonly float[] _scores;
    private readonly double[] _shares;

    /// <param name="seen">At least one.</param>
    public ScoreDistribution(List<(float Score, double Weight)> seen)
    {
        seen.Sort((one, other) => one.Score.CompareTo(other.Score));
        (_scores, _shares) = (new float[seen.Count], new double[seen.Count]);
        var (total, squares, sum) = (seen.Sum(one => one.Weight), seen.Sum(one => one.Weight * one.Weight), 0.0);
        for (var i = 0; i < seen.Count; i++)
        {
            sum += seen[i].Weight;
            (_scores[i], _shares[i]) = (seen[i].Score, sum / total);
        }

        Cases = total * total / squares;
    }

    /// <summary>As many cases of equal weight say as much (L. Kish 1965).</summary>
    public double Cases { get; }

    /// <summary>
    /// The score to go up to so that a new case stays within it with this probability: the share (n + 1) / n as great, for the new case is one more among them (V. Vovk and
    /// others, Algorithmic Learning in a Random World, 2005).
    /// </summary>
    public float Quantile(double probability)
    {
        var share = probability * (Cases + 1) / Cases;
        var place = Array.FindIndex(_shares, sum => sum >= share);
        return _scores[place < 0 ? ^1 : place];
    }

    /// <summary>The share of scores not above this.</summary>
    public double Below(float score)
    {
        var (low, high) = (0, _scores.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _scores[middle] <= score ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? 0 : _shares[low - 1];
    }
}
