namespace Dangol.Forecasts.Trees;

/// <summary>Grows a tree that parts rows so that values within a leaf are alike (least squares), looking at a random third of the features each time (L. Breiman 2001).</summary>
internal sealed class TreeGrower(byte[][] rows, float[] values, int features)
{
    /// <summary>Cases in a leaf at least: enough for a median and a ninth decile of its own.</summary>
    public const int LeastRows = 20;

    private const int Bins = 64;
    private const double ShareOfFeatures = 1.0 / 3;

    private readonly int[] _order = new int[rows.Length];
    private readonly int[] _aside = new int[rows.Length];

    /// <param name="picked">The rows to learn from.</param>
    public GrownTree Grow(int[] picked, Random random)
    {
        picked.CopyTo(_order, 0);
        var tree = new GrownTree();
        var open = new Stack<(int Leaf, int From, int To)>([(0, 0, picked.Length)]);
        while (open.TryPop(out var part))
        {
            if (BestCut(part.From, part.To, random) is { Gain: > 0 } cut)
            {
                var middle = Part(part.From, part.To, cut);
                var left = tree.Split(part.Leaf, cut.Feature, cut.Bin);
                open.Push((left, part.From, middle));
                open.Push((left + 1, middle, part.To));
            }
        }

        return tree;
    }

    private Cut BestCut(int from, int to, Random random)
    {
        var best = default(Cut);
        if (to - from < 2 * LeastRows)
        {
            return best;
        }

        Span<double> sums = stackalloc double[Bins];
        Span<int> counts = stackalloc int[Bins];
        for (var feature = 0; feature < features; feature++)
        {
            if (random.NextDouble() >= ShareOfFeatures)
            {
                continue;
            }

            sums.Clear();
            counts.Clear();
            for (var i = from; i < to; i++)
            {
                var row = _order[i];
                var bin = rows[row][feature];
                sums[bin] += values[row];
                counts[bin]++;
            }

            best = Better(best, feature, sums, counts);
        }

        return best;
    }

    private static Cut Better(Cut best, int feature, Span<double> sums, Span<int> counts)
    {
        double sum = 0, left = 0;
        int count = 0, leftCount = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            (sum, count) = (sum + sums[bin], count + counts[bin]);
        }

        for (var bin = 0; bin < Bins - 1; bin++)
        {
            (left, leftCount) = (left + sums[bin], leftCount + counts[bin]);
            var rightCount = count - leftCount;
            if (counts[bin] == 0 || leftCount < LeastRows || rightCount < LeastRows)
            {
                continue;
            }

            var gain = (left * left / leftCount) + ((sum - left) * (sum - left) / rightCount) - (sum * sum / count);
            best = gain > best.Gain ? new Cut(gain, feature, (byte)bin) : best;
        }

        return best;
    }

    private int Part(int from, int to, Cut cut)
    {
        int left = from, aside = 0;
        for (var i = from; i < to; i++)
        {
            var row = _order[i];
            if (rows[row][cut.Feature] <= cut.Bin)
            {
                _order[left++] = row;
            }
            else
            {
                _aside[aside++] = row;
            }
        }

        Array.Copy(_aside, 0, _order, left, aside);
        return left;
    }

    private readonly record struct Cut(double Gain, int Feature, byte Bin);
}
