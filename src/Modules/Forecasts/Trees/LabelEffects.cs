namespace Dangol.Forecasts.Trees;

/// <summary>
/// What each word of each label adds to a value, all labels together: crossed random effects, fitted by going round the labels and each time taking from a word's mean what the
/// others explain. How far a word is drawn towards nothing follows from the data: the variance within words over the variance between them, by the method of moments, in cases
/// (G. Robinson, That BLUP is a good thing, Statistical Science 6, 1991).
/// </summary>
internal sealed class LabelEffects
{
    private const int Turns = 4;
    private const double LeastShrinkage = 1, MostShrinkage = 1000;

    private readonly Dictionary<string, float>[] _effects;

    /// <param name="labels">In the same places in every case; null is not known.</param>
    public LabelEffects(IReadOnlyList<IReadOnlyList<string?>> labels, IReadOnlyList<float> values)
    {
        _effects = [.. Enumerable.Range(0, labels[0].Count).Select(_ => new Dictionary<string, float>(StringComparer.Ordinal))];
        var mean = values.Average();
        var rest = values.Select(value => value - mean).ToArray();
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var column = 0; column < _effects.Length; column++)
            {
                Turn(column, labels, rest);
            }
        }
    }

    /// <summary>The row with the effects of its labels and their sum appended.</summary>
    public float[] Append(float[] row, IReadOnlyList<string?> labels)
    {
        var more = new float[row.Length + labels.Count + 1];
        row.CopyTo(more, 0);
        for (var i = 0; i < labels.Count; i++)
        {
            more[row.Length + i] = labels[i] is { } word ? _effects[i].GetValueOrDefault(word) : float.NaN;
            more[^1] += labels[i] is null ? 0 : more[row.Length + i];
        }

        return more;
    }

    private void Turn(int column, IReadOnlyList<IReadOnlyList<string?>> labels, float[] rest)
    {
        var sums = new Dictionary<string, (int Count, double Sum)>(StringComparer.Ordinal);
        var squares = 0.0;
        for (var i = 0; i < rest.Length; i++)
        {
            if (labels[i][column] is { } word)
            {
                rest[i] += _effects[column].GetValueOrDefault(word);
                var (count, sum) = sums.GetValueOrDefault(word);
                sums[word] = (count + 1, sum + rest[i]);
                squares += (double)rest[i] * rest[i];
            }
        }

        var shrinkage = Shrinkage(sums.Values, squares);
        _effects[column] = sums.ToDictionary(pair => pair.Key, pair => (float)(pair.Value.Sum / (pair.Value.Count + shrinkage)), StringComparer.Ordinal);
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] -= labels[i][column] is { } word ? _effects[column][word] : 0;
        }
    }

    private static double Shrinkage(Dictionary<string, (int Count, double Sum)>.ValueCollection words, double squares)
    {
        double cases = words.Sum(word => word.Count), groups = words.Count;
        if (groups < 2 || cases <= groups)
        {
            return MostShrinkage;
        }

        var ofMeans = words.Sum(word => word.Sum * word.Sum / word.Count);
        var mean = words.Sum(word => word.Sum) / cases;
        var within = Math.Max(1e-9, (squares - ofMeans) / (cases - groups));
        var between = (ofMeans - (cases * mean * mean) - ((groups - 1) * within)) / (cases - (words.Sum(word => (double)word.Count * word.Count) / cases));
        return between <= 0 ? MostShrinkage : Math.Clamp(within / between, LeastShrinkage, MostShrinkage);
    }
}

/// <summary>
/// Effects to learn further from: a case's own must not have seen what came of it, else a word with few cases gives its outcome away. So each fifth of the cases gets those of
/// the other four.
/// </summary>
internal sealed class CrossedEffects
{
    private const int Folds = 5;

    private readonly LabelEffects _all;
    private readonly LabelEffects[] _others;

    public CrossedEffects(IReadOnlyList<IReadOnlyList<string?>> labels, IReadOnlyList<float> values)
    {
        _all = new LabelEffects(labels, values);
        _others = [.. Enumerable.Range(0, Folds).Select(fold => new LabelEffects([.. labels.Where((_, i) => i % Folds != fold)], [.. values.Where((_, i) => i % Folds != fold)]))];
    }

    public float[] OfNew(float[] row, IReadOnlyList<string?> labels) => _all.Append(row, labels);

    /// <param name="place">Of the case among those learned from.</param>
    public float[] OfLearned(int place, float[] row, IReadOnlyList<string?> labels) => _others[place % Folds].Append(row, labels);
}
