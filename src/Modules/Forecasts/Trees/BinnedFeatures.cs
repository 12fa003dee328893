namespace Dangol.Forecasts.Trees;

/// <summary>
/// Feature values as small numbers: a column is cut at quantiles of the cases it was made from, so that a split costs one pass over counts instead of a sort. Bin 0 is for
/// what is not known.
/// </summary>
internal sealed class BinnedFeatures
{
    private const int MostBins = 64;

    private readonly float[][] _cuts;

    private BinnedFeatures(float[][] cuts) => _cuts = cuts;

    public int Count => _cuts.Length;

    /// <param name="rows">Each as long as the others; NaN is not known.</param>
    public static BinnedFeatures Of(IReadOnlyList<float[]> rows)
    {
        var cuts = new float[rows[0].Length][];
        for (var column = 0; column < cuts.Length; column++)
        {
            var known = rows.Select(row => row[column]).Where(value => !float.IsNaN(value)).Order().ToArray();
            cuts[column] = [.. Enumerable.Range(1, MostBins - 2).Where(_ => known.Length > 0).Select(i => known[(int)((long)i * known.Length / (MostBins - 1))]).Distinct()];
        }

        return new BinnedFeatures(cuts);
    }

    /// <summary>One row's bins.</summary>
    public byte[] Bins(float[] row)
    {
        var bins = new byte[_cuts.Length];
        for (var column = 0; column < bins.Length; column++)
        {
            bins[column] = Bin(column, row[column]);
        }

        return bins;
    }

    public byte Bin(int column, float value)
    {
        if (float.IsNaN(value))
        {
            return 0;
        }

        var found = Array.BinarySearch(_cuts[column], value);
        return (byte)(1 + (found >= 0 ? found : ~found));
    }
}
