namespace Dangol.Forecasts.Past;

/// <summary>
/// When cases began. Those finished in one week began at different times, the slow ones earlier; where fewer began then, slow cases are too few among them. Weighing each by one
/// over the rate of its time makes the cases finished lately stand for all that finish, whatever came in when, and nothing has to be known of those that never finish.
/// </summary>
internal sealed class Inflow
{
    private const double Around = 7, Lately = 28, MostWeight = 3;

    private readonly List<double> _starts = [];

    public void Begin(double at) => _starts.Add(at);

    /// <summary>Begun within so many days before this moment.</summary>
    public int Before(double now, double days) => Find(now) - Find(now - days);

    /// <summary>The rate lately over the rate when the case began, within 1/3 and 3.</summary>
    public double Weight(double start, double now)
        => Math.Clamp(Rate(now - Lately, now) / Rate(start - Around, Math.Min(now, start + Around)), 1 / MostWeight, MostWeight);

    private double Rate(double from, double to) => (Find(to) - Find(from) + 1) / (to - Math.Max(from, _starts[0]) + 1);

    /// <summary>How many began before this.</summary>
    private int Find(double time)
    {
        var (low, high) = (0, _starts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _starts[middle] < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
