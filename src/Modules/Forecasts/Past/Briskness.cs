namespace Dangol.Forecasts.Past;

/// <summary>
/// How quickly work is being finished now against how it usually was at the same ages: finished over expected by the hazards of all the past, day by day (the standardised ratio
/// of survival analysis). It shows a change within days, before the cases begun under it are finished.
/// </summary>
internal sealed class Briskness
{
    private const int Ages = 60, Kept = 28, LongestGap = 1000;

    /// <summary>As many cases finished as expected are taken for granted, so that few cases say little.</summary>
    private const double Prior = 5;

    private const double LatelyHalfLife = 14, LatelyLeast = 100, PriorAtRisk = 2, LeastFinished = 0.05;

    private readonly double[] _atRisk = new double[Ages], _done = new double[Ages], _doneOn = new double[Kept], _expectedOn = new double[Kept];
    private readonly int[] _open = new int[Ages], _doneToday = new int[Ages];
    private readonly double[] _atRiskLately = new double[Ages], _doneLately = new double[Ages];
    private int? _today;

    /// <summary>
    /// The mean of ln(1 + days) among those finished within 60 days, had a case been worked on at every age as cases of that age were lately: a period life table, as life
    /// expectancies are reckoned. Unlike the mean of those finished lately it needs no long past and shows a change at once. "Lately" fades by half in two weeks, or more slowly so
    /// that 100 cases count. Null before anything is finished.
    /// </summary>
    public float? Pace()
    {
        double open = 1, sum = 0, finished = 0;
        for (var age = 0; age < Ages; age++)
        {
            var share = open * (_doneLately[age] + (PriorAtRisk * _done[age] / (_atRisk[age] + 1))) / (_atRiskLately[age] + PriorAtRisk);
            (open, sum, finished) = (open - share, sum + (share * Math.Log(1 + age)), finished + share);
        }

        return finished < LeastFinished ? null : (float)(sum / finished);
    }

    /// <param name="day">Days since 1970, as everywhere here; never earlier than the last one.</param>
    public void Begin(int day)
    {
        MoveTo(day);
        _open[0]++;
    }

    public void Finish(int day, int startDay)
    {
        MoveTo(day);
        if (day - startDay < Ages)
        {
            _doneToday[day - startDay]++;
        }
    }

    /// <summary>Called off: no longer waited for.</summary>
    public void Leave(int day, int startDay)
    {
        MoveTo(day);
        if (day - startDay < Ages)
        {
            _open[day - startDay]--;
        }
    }

    /// <summary>The logarithm of finished over expected in the last days (28 at most) before this one.</summary>
    public float Over(int days, int today)
    {
        MoveTo(today);
        var (done, expected) = (Prior, Prior);
        for (var day = today - days; day < today; day++)
        {
            done += _doneOn[Place(day)];
            expected += _expectedOn[Place(day)];
        }

        return (float)Math.Log(done / expected);
    }

    private static int Place(int day) => ((day % Kept) + Kept) % Kept;

    private void MoveTo(int day)
    {
        _today ??= day;
        for (var i = 0; _today < day && i < LongestGap; i++)
        {
            Close(_today.Value);
            _today++;
        }

        _today = day;
    }

    private void Close(int day)
    {
        var (done, expected) = (0.0, 0.0);
        var lately = _doneLately.Sum();
        var fade = lately == 0 ? 1 : Math.Max(Math.Pow(2, -1 / LatelyHalfLife), Math.Min(lately, LatelyLeast) / lately);
        for (var age = 0; age < Ages; age++)
        {
            _atRiskLately[age] = (_atRiskLately[age] * fade) + _open[age];
            _doneLately[age] = (_doneLately[age] * fade) + _doneToday[age];
            done += _doneToday[age];
            expected += _open[age] * (_done[age] / (_atRisk[age] + 1));
            _atRisk[age] += _open[age];
            _done[age] += _doneToday[age];
            _open[age] -= _doneToday[age];
        }

        (_doneOn[Place(day)], _expectedOn[Place(day)]) = (done, expected);
        Array.Copy(_open, 0, _open, 1, Ages - 1);
        _open[0] = 0;
        Array.Clear(_doneToday);
    }
}
