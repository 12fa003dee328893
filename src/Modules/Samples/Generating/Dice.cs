namespace Dangol.Samples.Generating;

/// <summary>
/// Our own random numbers (SplitMix64): the framework does not promise the same sequence in its next version,
/// and the sample must not change under a test.
/// </summary>
internal sealed class Dice
{
    private readonly ulong seed;
    private ulong state;

    public Dice(ulong seed) => state = this.seed = seed;

    /// <summary>An independent stream, so that adding a throw in one place changes nothing elsewhere.</summary>
    public Dice Fork(int label) => new(Mix(seed + (ulong)(label + 1) * 0xD1B54A32D192ED03UL));

    /// <summary>0 ≤ x &lt; 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    public double Between(double low, double high) => low + Unit() * (high - low);

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)(Next() % (ulong)from.Count)];

    public T Weighted<T>(IReadOnlyList<T> from, Func<T, double> weight)
    {
        var total = 0.0;
        foreach (var item in from)
        {
            total += weight(item);
        }

        var at = Unit() * total;
        foreach (var item in from)
        {
            at -= weight(item);
            if (at < 0)
            {
                return item;
            }
        }

        return from[^1];
    }

    /// <summary>The index of the weight that was hit.</summary>
    public int Which(params ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var at = Unit() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            at -= weights[i];
            if (at < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    public double Normal()
        => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>Gamma with this mean; the larger the shape (≥ 1), the more regular. Marsaglia and Tsang, 2000.</summary>
    public double Gamma(double shape, double mean)
    {
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = Math.Pow(1 + c * x, 3);
            if (v > 0 && Math.Log(1 - Unit()) < 0.5 * x * x + d - d * v + d * Math.Log(v))
            {
                return d * v * mean / shape;
            }
        }
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next() => Mix(state += 0x9E3779B97F4A7C15UL);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
