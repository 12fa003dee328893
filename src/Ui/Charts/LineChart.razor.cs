using System.Text;

namespace Dangol.Ui;

public sealed partial class LineChart
{
    private const int Height = 248, Top = 26, Bottom = 26, LabelsAtMost = 12;
    private const double Left = 6, Right = 1.5; // the scale is written at the left
    private IReadOnlyList<double> ticks = [];
    private bool hasBand;
    private int labelEvery = 1;

    protected override void OnParametersSet()
    {
        hasBand = BandText is not null && Points.Any(p => p.Low is not null && p.High is not null);
        var values = Points.SelectMany(p => new[] { p.Value, hasBand ? p.Low : null, hasBand ? p.High : null }).Append(Center).OfType<double>().DefaultIfEmpty(0).ToList();
        ticks = Svg.Ticks(Min ?? values.Min(), Max ?? values.Max());
        labelEvery = Math.Max(1, (Points.Count + LabelsAtMost - 1) / LabelsAtMost);
    }

    private double X(int index) => Points.Count < 2 ? 50 : Left + index * (100 - Left - Right) / (Points.Count - 1);

    private double Up(double value) => Top + (ticks[^1] - value) / (ticks[^1] - ticks[0]) * (Height - Top - Bottom);

    private string Y(double value) => Svg.Number(Up(value));

    private string LinePath()
    {
        var path = new StringBuilder();
        var isBroken = true;
        for (var i = 0; i < Points.Count; i++)
        {
            if (Points[i].Value is { } value) path.Append(isBroken ? 'M' : 'L').Append(Svg.Number(X(i))).Append(' ').Append(Y(value));
            isBroken = Points[i].Value is null;
        }

        return path.ToString();
    }

    private string BandPath()
    {
        var known = Points.Index().Where(p => p.Item is { Low: not null, High: not null }).ToList();
        var above = known.Select(p => $"{Svg.Number(X(p.Index))} {Y(p.Item.High!.Value)}");
        var below = known.AsEnumerable().Reverse().Select(p => $"{Svg.Number(X(p.Index))} {Y(p.Item.Low!.Value)}");
        return "M" + string.Join('L', above.Concat(below)) + "Z";
    }
}
