using Dangol.Forecasts.Past;

namespace Dangol.Forecasts;

/// <summary>
/// Makes expectations honest: how many widths beyond what was expected of them cases really ended, each by the forecast made when it began, counted when it was finished
/// and counted again whenever more has been learned (normalised conformal prediction; J. Lei and others, JASA 113, 2018; weights that fade as in R. Barber and others, Conformal prediction beyond exchangeability, 2023). The
/// level follows the last hundred cases or so, since a mean is soon known; the shape around it those of a longer past, since a far quantile is not.
/// </summary>
internal sealed class Calibration
{
    private const double LevelCases = 100, ShapeHalfLife = 2000, LeastWeight = 0.02;
    private const float FarthestForLevel = 2;
    private const int MostCases = 12_000;

    private readonly List<(float Score, double Weight)> _seen = [];
    private ScoreDistribution? _scores;
    private int _day = int.MinValue;

    /// <summary>Widths by which cases lately ended beyond (above 0) or before what was expected.</summary>
    public float Shift { get; private set; }

    public void Finish(WalkedCase one)
    {
        _seen.Add((one.Score(one.Days!.Value, one.Shift), one.Weight));
        Shift += (float)(one.Weight / LevelCases) * (Math.Clamp(one.Score(one.Days.Value, 0), -FarthestForLevel, FarthestForLevel) - Shift);
        if (_seen.Count >= 2 * MostCases)
        {
            _seen.RemoveRange(0, MostCases);
        }
    }

    /// <summary>Goes through all that is finished once more, after their expectations have changed.</summary>
    /// <param name="finished">In the order in which they were finished.</param>
    public void Recount(IReadOnlyList<WalkedCase> finished)
    {
        _seen.Clear();
        (Shift, _scores) = (0, null);
        var begun = finished.OrderBy(one => one.Start).ToArray();
        var next = 0;
        foreach (var one in finished)
        {
            for (; next < begun.Length && begun[next].Start <= one.FinishedAt; next++)
            {
                begun[next].Shift = Shift;
            }

            Finish(one);
        }
    }

    /// <summary>The scores known at the start of a day; made once a day.</summary>
    public ScoreDistribution On(int day)
    {
        if (_scores is null || day != _day)
        {
            _day = day;
            var faded = new List<(float, double)>();
            var weight = 1.0;
            for (var i = _seen.Count - 1; i >= 0 && weight > LeastWeight; i--)
            {
                faded.Add((_seen[i].Score, _seen[i].Weight * weight));
                weight *= Math.Pow(2, -1 / ShapeHalfLife);
            }

            _scores = new ScoreDistribution(faded);
        }

        return _scores;
    }
}
