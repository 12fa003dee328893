using System.Globalization;

namespace Dangol.Ui;

/// <summary>
/// Drawings are as wide as their place: everything across is a percentage, everything upright is in pixels, so letters keep their size.
/// </summary>
internal static class Svg
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double value) => Number(value) + "%";

    /// <summary>Which end of a text stands at its place, so that the first and last do not leave the drawing.</summary>
    public static string Anchor(double percent) => percent < 12 ? "start" : percent > 88 ? "end" : "middle";

    /// <summary>Round steps that cover the span: 1, 2, 2.5 or 5 times a power of ten, about as many as asked.</summary>
    public static IReadOnlyList<double> Ticks(double min, double max, int about = 4)
    {
        if (max <= min) max = min + 1;
        var rough = (max - min) / about;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 };
        var first = Math.Floor(min / step);
        var count = (int)(Math.Ceiling(max / step - 1e-9) - first);
        return [.. Enumerable.Range(0, count + 1).Select(i => Math.Round((first + i) * step, 10))];
    }
}
