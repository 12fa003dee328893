namespace Dangol.Forecasts.Past;

/// <summary>What was known at a moment about a case that begins then. It goes through the events in the order of time, so nothing can be looked up in what came later.</summary>
internal sealed class PastWalk
{
    private const int Own = 7, Recent = 7, Lately = 28;
    private const double PaceHalfLife = 14, PaceLeast = 100;

    private readonly Inflow _inflow = new();
    private readonly Briskness _briskness = new();
    private readonly Queue<WalkedCase> _young = [];
    private readonly Queue<double> _finished = [];
    private double _paceWeight, _paceSum, _paceAt;
    private int _youngOpen;

    /// <summary>Expected ln(1 + days) of anything, as things are done lately. Where hardly anything is finished within 60 days it is the mean of the cases finished in two weeks, or the last 100.</summary>
    public float Pace => _briskness.Pace() ?? MeanOfFinished;

    private float MeanOfFinished => _paceWeight == 0 ? 0 : (float)(_paceSum / _paceWeight);

    /// <summary>Days after which a case that is still open no longer counts as work in hand.</summary>
    public double Horizon { get; set; } = 365;

    /// <summary>Weekday, season, hour, load (days of work in hand at the present rate, after J. Little's law), rush, briskness of a week and of four, and the case's figures.</summary>
    public float[] At(LeadCase one, double now)
    {
        var today = (int)Math.Floor(now);
        Forget(now);
        var row = new float[Own + one.Numbers.Count];
        row[0] = (float)one.Start.DayOfWeek;
        row[1] = one.Start.DayOfYear;
        row[2] = (float)(now - today);
        row[3] = _finished.Count == 0 ? float.NaN : (float)_youngOpen * Lately / _finished.Count;
        row[4] = _inflow.Before(now, Lately) is > 0 and var begun ? (float)_inflow.Before(now, Recent) * Lately / Recent / begun : float.NaN;
        row[5] = _briskness.Over(Recent, today);
        row[6] = _briskness.Over(Lately, today);
        for (var i = 0; i < one.Numbers.Count; i++)
        {
            row[Own + i] = (float)(one.Numbers[i] ?? double.NaN);
        }

        return row;
    }

    public void Begin(WalkedCase one)
    {
        _inflow.Begin(one.Start);
        _briskness.Begin(one.StartDay);
        _young.Enqueue(one);
        one.IsInHand = true;
        _youngOpen++;
    }

    public void Finish(WalkedCase one, double at)
    {
        Leave(one, at);
        _briskness.Finish((int)Math.Floor(at), one.StartDay);
        _finished.Enqueue(at);
        one.Weight = _inflow.Weight(one.Start, at);
        var kept = Math.Max(_paceWeight * Math.Pow(2, -(at - _paceAt) / PaceHalfLife), Math.Min(_paceWeight, PaceLeast));
        (_paceSum, _paceWeight, _paceAt) = ((MeanOfFinished * kept) + (one.Weight * one.LogDays), kept + one.Weight, at);
    }

    public void Withdraw(WalkedCase one, double at)
    {
        Leave(one, at);
        _briskness.Leave((int)Math.Floor(at), one.StartDay);
    }

    private void Leave(WalkedCase one, double at)
    {
        Forget(at);
        one.IsOpen = false;
        PutDown(one);
    }

    private void PutDown(WalkedCase one)
    {
        _youngOpen -= one.IsInHand ? 1 : 0;
        one.IsInHand = false;
    }

    private void Forget(double now)
    {
        while (_young.TryPeek(out var oldest) && (oldest.Start < now - Horizon || !oldest.IsOpen))
        {
            PutDown(_young.Dequeue());
        }

        while (_finished.TryPeek(out var first) && first < now - Lately)
        {
            _finished.Dequeue();
        }
    }
}
