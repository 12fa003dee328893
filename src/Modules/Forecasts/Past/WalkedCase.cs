using Dangol.Forecasts.Trees;

namespace Dangol.Forecasts.Past;

/// <summary>A case on its way through the events, with what was said about it when it began.</summary>
/// <param name="start">Days since 1970 on the wall clock.</param>
internal sealed class WalkedCase(LeadCase one, double start)
{
    public LeadCase Case => one;

    public double Start => start;

    public int StartDay { get; } = (int)Math.Floor(start);

    /// <summary>What was known besides its labels.</summary>
    public float[] Features { get; init; } = [];

    /// <summary>Expected ln(1 + days) of anything begun then.</summary>
    public float Pace { get; set; }

    /// <summary>How far it was expected to stray from the pace.</summary>
    public Spread Expected { get; set; }

    /// <summary>How many widths cases lately ended beyond what was expected of them, when it began.</summary>
    public float Shift { get; set; }

    public bool IsOpen { get; set; } = true;

    /// <summary>Counted as work in hand: open, and not for so long that nobody works on it.</summary>
    public bool IsInHand { get; set; }

    /// <summary>Whole calendar days it took; null while not finished.</summary>
    public int? Days { get; set; }

    /// <summary>How much it counts among those finished about the same time (<see cref="Inflow"/>).</summary>
    public double Weight { get; set; } = 1;

    /// <summary>When it was finished, in days since 1970; 0 while it is not.</summary>
    public double FinishedAt { get; set; }

    public float LogDays => MathF.Log(1 + Days!.Value);

    /// <summary>How many widths beyond its expectation so many days are, all cases' present straying left out.</summary>
    public float Score(int days, float shift) => ((MathF.Log(1 + days) - Pace - Expected.Middle) / Expected.Width) - shift;

    /// <summary>The most whole days whose score is not above this.</summary>
    public int DaysAt(float score, int most) => (int)Math.Clamp(Math.Floor(Math.Exp(Pace + Expected.Middle + (Expected.Width * (score + Shift))) - 1), 0, most);
}
