namespace Dangol.Promises;

/// <summary>How many of the cases: a proportion with what it was counted from.</summary>
public readonly record struct Share(long Hits, long Cases)
{
    /// <summary>0..1; 0 without cases (ask <see cref="Cases"/> first).</summary>
    public double Rate => Cases == 0 ? 0 : (double)Hits / Cases;

    /// <summary>
    /// Wilson's score interval (E. B. Wilson, JASA 22, 1927), which unlike p ± z·√(p(1−p)/n) stays within 0..1 and holds its level
    /// for few cases and for rates near 0 and 1 (Brown, Cai and DasGupta, Statistical Science 16, 2001). 0..1 without cases.
    /// </summary>
    public Interval Interval
    {
        get
        {
            if (Cases == 0)
            {
                return new(0, 1);
            }

            const double z = Promises.Interval.Z;
            double n = Cases, p = Rate, scale = 1 + (z * z / n);
            var centre = (p + (z * z / (2 * n))) / scale;
            var half = z / scale * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
            return new(Hits == 0 ? 0 : Math.Max(0, centre - half), Hits == Cases ? 1 : Math.Min(1, centre + half));
        }
    }

    /// <summary>
    /// Where a week of so many cases lies when nothing but chance moves it: rate ± 3·√(rate·(1−rate)/cases), within 0..1. The limits of a p-chart
    /// (W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931): about one week in 370 lies outside by chance. 0..1 without cases.
    /// </summary>
    public Interval ControlLimits(long cases)
    {
        if (Cases == 0 || cases == 0)
        {
            return new(0, 1);
        }

        var reach = 3 * Math.Sqrt(Rate * (1 - Rate) / cases);
        return new(Math.Max(0, Rate - reach), Math.Min(1, Rate + reach));
    }

    /// <summary>
    /// This rate minus the other: the difference and its interval by R. G. Newcombe's method 10, the Wilson intervals of both put together
    /// (Statistics in Medicine 17, 1998, 873-890). Null when either has no cases.
    /// </summary>
    public Difference? Minus(Share other)
    {
        if (Cases == 0 || other.Cases == 0)
        {
            return null;
        }

        var (p1, p2, own, others) = (Rate, other.Rate, Interval, other.Interval);
        var below = Math.Sqrt(Square(p1 - own.Low) + Square(others.High - p2));
        var above = Math.Sqrt(Square(own.High - p1) + Square(p2 - others.Low));
        return new(p1 - p2, new(Math.Max(-1, p1 - p2 - below), Math.Min(1, p1 - p2 + above)));
    }

    /// <summary>
    /// How many times the other rate this one is, with an interval by the logarithm of the ratio (D. Katz et al., Biometrics 34, 1978, 469-474).
    /// Null when either has no hits: then the ratio or its logarithm does not exist.
    /// </summary>
    public Difference? Over(Share other)
    {
        if (Hits == 0 || other.Hits == 0)
        {
            return null;
        }

        var ratio = Rate / other.Rate;
        var spread = Promises.Interval.Z * Math.Sqrt((1.0 / Hits) - (1.0 / Cases) + (1.0 / other.Hits) - (1.0 / other.Cases));
        return new(ratio, new(ratio * Math.Exp(-spread), ratio * Math.Exp(spread)));
    }

    private static double Square(double value) => value * value;
}

/// <summary>Two groups against each other: a difference or a ratio, with its interval.</summary>
public readonly record struct Difference(double Value, Interval Interval)
{
    /// <summary>The interval leaves out "no difference" (0 for a difference, 1 for a ratio).</summary>
    public bool Excludes(double none) => !Interval.Holds(none);
}
