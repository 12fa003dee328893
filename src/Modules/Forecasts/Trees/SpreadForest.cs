namespace Dangol.Forecasts.Trees;

/// <summary>Where a value is expected and how far it may go up: the median, and a width above 0 of which 1.28 lead to the ninth decile, as a normal distribution's standard deviation would.</summary>
internal readonly record struct Spread(float Middle, float Width)
{
    public const float Narrowest = 0.05f;
    private const float DecileWidths = 1.2816f;

    public static Spread Of(float median, float ninthDecile) => new(median, Math.Max(Narrowest, (ninthDecile - median) / DecileWidths));
}

/// <summary>
/// The distribution of a value given features, by a forest whose leaves keep the values they were grown from (N. Meinshausen, Quantile Regression Forests, JMLR 7, 2006). Its
/// settings are the usual ones: 200 trees, a third of the features at each cut, 63 % of the cases for each tree. Cases are taken for a tree, or left out of it, by whole blocks, so
/// that what the trees without a block say of its cases is what they would have said of cases they could not know (P. Bühlmann and H. Künsch on blocks, 1989; L. Breiman on those left out, 2001).
/// </summary>
internal sealed class SpreadForest
{
    private const int Trees = 200, Steps = 256;
    private const double ShareOfCases = 0.63;

    private readonly BinnedFeatures _features;
    private readonly List<GrownFrom> _trees = [];
    private readonly float _from, _step;

    /// <param name="rows">Features, one row a case.</param>
    /// <param name="values">What came of each.</param>
    /// <param name="blocks">The block of each, from 0.</param>
    public SpreadForest(IReadOnlyList<float[]> rows, float[] values, int[] blocks)
    {
        _features = BinnedFeatures.Of(rows);
        _from = values.Min();
        _step = Math.Max(1e-6f, (values.Max() - _from) / (Steps - 1));
        var bins = rows.Select(_features.Bins).ToArray();
        var mean = values.Average();
        var grower = new TreeGrower(bins, [.. values.Select(value => value - mean)], _features.Count);
        for (var i = 0; i < Trees; i++)
        {
            var random = new Random(i);
            var isTaken = Enumerable.Range(0, blocks.Max() + 1).Select(_ => random.NextDouble() < ShareOfCases).ToArray();
            var picked = Enumerable.Range(0, bins.Length).Where(row => isTaken[blocks[row]]).ToArray();
            if (picked.Length < TreeGrower.LeastRows)
            {
                continue;
            }

            var tree = grower.Grow(picked, random);
            var leaves = picked.ToLookup(row => tree.Leaf(bins[row]), row => (byte)((values[row] - _from) / _step));
            _trees.Add(new GrownFrom(tree, isTaken, [.. Enumerable.Range(0, tree.Count).Select(leaf => leaves.Contains(leaf) ? leaves[leaf].ToArray() : null)]));
        }
    }

    /// <summary>What is expected of a new case.</summary>
    public Spread Of(float[] row) => Of(row, _trees) ?? default;

    /// <summary>What the trees grown without a block expect; null when there is none.</summary>
    public Spread? WithoutBlock(float[] row, int block) => Of(row, _trees.Where(tree => !tree.IsTaken[block]));

    private Spread? Of(float[] row, IEnumerable<GrownFrom> grown)
    {
        var bins = _features.Bins(row);
        Span<double> weights = stackalloc double[Steps];
        weights.Clear();
        var trees = 0;
        foreach (var (tree, _, leaves) in grown)
        {
            if (leaves[tree.Leaf(bins)] is { } members)
            {
                trees++;
                foreach (var member in members)
                {
                    weights[member] += 1.0 / members.Length;
                }
            }
        }

        return trees == 0 ? null : Spread.Of(Quantile(weights, 0.5 * trees), Quantile(weights, 0.9 * trees));
    }

    private float Quantile(Span<double> weights, double below)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (sum + weights[i] >= below && weights[i] > 0)
            {
                return _from + (_step * (i + (float)((below - sum) / weights[i])));
            }

            sum += weights[i];
        }

        return _from + (_step * Steps);
    }

    private sealed record GrownFrom(GrownTree Tree, bool[] IsTaken, byte[]?[] Leaves);
}
