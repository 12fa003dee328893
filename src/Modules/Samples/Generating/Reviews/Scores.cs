namespace Dangol.Samples.Generating;

/// <summary>Stars by how the promise went, shifted a little by how kind the writer is.</summary>
internal static class Scores
{
    private static readonly double[] Kept = [0.011, 0.02, 0.066, 0.24, 0.66];
    private static readonly double[] DayLate = [0.14, 0.2, 0.25, 0.24, 0.17];
    private static readonly double[] TwoDaysLate = [0.25, 0.3, 0.23, 0.14, 0.08];
    private static readonly double[] Later = [0.44, 0.34, 0.16, 0.05, 0.01];
    private static readonly double[] Missed = [0.5, 0.34, 0.12, 0.03, 0.01];
    private static readonly double[] Never = [0.87, 0.13, 0, 0, 0];

    public static int Of(ReviewSubject subject, Dice dice)
    {
        var weights = !subject.Arrived ? Never
            : subject.Order.DaysLate == 0 ? Kept
            : subject.EventMissed ? Missed
            : subject.Order.DaysLate switch { 1 => DayLate, 2 => TwoDaysLate, _ => Later };
        Span<double> shifted = stackalloc double[5];
        for (var i = 0; i < 5; i++)
        {
            shifted[i] = weights[i] * Math.Exp((i - 3) * subject.Writer.Kindness * 0.45);
        }

        return dice.Which(shifted) + 1;
    }
}
