namespace Dangol.Promises;

/// <summary>A 95 % confidence interval.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The 97.5 % point of the normal distribution, behind every interval here.</summary>
    public const double Z = 1.959963984540054;

    public bool Holds(double value) => Low <= value && value <= High;
}
