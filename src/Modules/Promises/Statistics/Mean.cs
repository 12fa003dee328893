namespace Dangol.Promises;

/// <summary>A mean with what it was summed from: number of cases, sum, sum of squares.</summary>
public readonly record struct Mean(long Cases, double Sum, double Squares)
{
    /// <summary>0 without cases (ask <see cref="Cases"/> first).</summary>
    public double Value => Cases == 0 ? 0 : Sum / Cases;

    /// <summary>
    /// mean ± z·s/√n with the sample's own deviation: good by the central limit theorem from about 30 cases. Null for fewer than two.
    /// </summary>
    public Interval? Interval => StandardError is { } error ? new(Value - (Promises.Interval.Z * error), Value + (Promises.Interval.Z * error)) : null;

    /// <summary>The difference of two means, their variances taken separately (B. L. Welch, Biometrika 34, 1947, in its form for many cases). Null when either has fewer than two.</summary>
    public Difference? Minus(Mean other)
    {
        if (StandardError is not { } own || other.StandardError is not { } others)
        {
            return null;
        }

        var (difference, half) = (Value - other.Value, Promises.Interval.Z * Math.Sqrt((own * own) + (others * others)));
        return new(difference, new(difference - half, difference + half));
    }

    private double? StandardError => Cases < 2 ? null : Math.Sqrt(Math.Max(0, (Squares - (Sum * Sum / Cases)) / (Cases - 1)) / Cases);
}
