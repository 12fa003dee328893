using Dangol.Forecasts.Past;
using NodaTime;

namespace Dangol.Forecasts;

/// <summary>
/// How long cases take, learned from their own past as it happens: offers dates that are kept with a chosen chance, and says how likely an open case is to miss its date. Events
/// are told in the order of time (<see cref="Train"/> does so for a whole past); what is offered at a moment depends on nothing later. It learns anew by itself when a tenth more
/// cases are finished. Not for several threads at once.
/// </summary>
public sealed class LeadTimeModel
{
    /// <summary>With fewer finished cases nothing is offered.</summary>
    public const int LeastFinished = 50;

    private const int LongestDays = 3650, DaysBeyondSeen = 2;

    private readonly List<WalkedCase> _cases = [];
    private readonly PastWalk _walk = new();
    private readonly Calibration _calibration = new();
    private readonly Learning _learning = new();
    private double _now = double.MinValue;
    private (int Labels, int Numbers)? _shape;

    /// <summary>Cases whose end is known by now.</summary>
    public int Finished => _learning.Finished;

    private bool KnowsEnough => Finished >= LeastFinished;

    /// <summary>A model that has gone through everything up to a moment.</summary>
    /// <param name="cases">In any order. What they say of times after <paramref name="now"/> is left out.</param>
    public static LeadTimeModel Train(IEnumerable<LeadCase> cases, LocalDateTime now)
    {
        var model = new LeadTimeModel();
        var ends = new PriorityQueue<(int Id, bool IsFinish), LocalDateTime>();
        foreach (var one in cases.Where(one => one.Start <= now).OrderBy(one => one.Start))
        {
            model.End(ends, one.Start);
            var id = model.Begin(one);
            if (one.Finish is { } finish)
            {
                ends.Enqueue((id, true), finish);
            }
            else if (one.Withdrawn is { } withdrawn)
            {
                ends.Enqueue((id, false), withdrawn);
            }
        }

        model.End(ends, now);
        return model;
    }

    /// <summary>A case begins. Its own finish, if it names one, is not looked at: tell it by <see cref="Finish"/> when it happens.</summary>
    /// <returns>What the case is called in later calls.</returns>
    /// <exception cref="ArgumentException">It begins before something already told, or has other labels or figures than the cases before.</exception>
    public int Begin(LeadCase one)
    {
        var walked = Walked(one);
        _walk.Begin(walked);
        _cases.Add(walked);
        return _cases.Count - 1;
    }

    /// <summary>A case is finished. A second word about the same case changes nothing.</summary>
    /// <exception cref="ArgumentException">That is before something already told.</exception>
    public void Finish(int id, LocalDateTime at)
    {
        var one = _cases[id];
        MoveTo(at);
        if (one.Days is not null)
        {
            return;
        }

        one.Days = Math.Max(0, (int)Math.Floor(_now) - one.StartDay);
        one.FinishedAt = _now;
        _walk.Finish(one, _now);
        if (_learning.Take(one, _cases, _now) is { } horizon)
        {
            _walk.Horizon = horizon;
            _calibration.Recount(_learning.All);
        }
        else if (_learning.CanExpect(one))
        {
            _calibration.Finish(one);
        }
    }

    /// <summary>A case is called off: it is no longer waited for, and says nothing about how long cases take.</summary>
    public void Withdraw(int id, LocalDateTime at)
    {
        MoveTo(at);
        if (_cases[id].IsOpen)
        {
            _walk.Withdraw(_cases[id], _now);
        }
    }

    /// <summary>The date to offer for a case that begins now; null while fewer than <see cref="LeastFinished"/> cases are finished.</summary>
    /// <param name="one">Its start is now; its finish is not looked at.</param>
    /// <param name="coverage">The chance that the date is kept, above 0 and below 1.</param>
    public DateOffer? Offer(LeadCase one, double coverage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(coverage, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(coverage, 1);
        var walked = Walked(one);
        if (!KnowsEnough)
        {
            return null;
        }

        var scores = _calibration.On(walked.StartDay);
        var days = walked.DaysAt(scores.Quantile(coverage), Math.Min(LongestDays, DaysBeyondSeen * (_learning.LongestDays + 1)));
        return new DateOffer(days, Math.Min(coverage, scores.Cases / (scores.Cases + 1)), Finished);
    }

    /// <summary>The chance that an open case is not finished by its date, given that it will be finished and is not yet; null while too little is known.</summary>
    /// <param name="id">A case begun and not finished.</param>
    /// <param name="now">Not before anything already told.</param>
    /// <param name="dueDays">Whole calendar days from its start to its date.</param>
    public double? ChanceOfMissing(int id, LocalDateTime now, int dueDays)
    {
        MoveTo(now);
        var one = _cases[id];
        var elapsed = (int)Math.Floor(_now) - one.StartDay;
        if (!KnowsEnough)
        {
            return null;
        }

        if (dueDays < elapsed)
        {
            return 1;
        }

        var scores = _calibration.On((int)Math.Floor(_now));
        var open = elapsed == 0 ? 1 : 1 - scores.Below(one.Score(elapsed - 1, _calibration.Shift));
        var late = 1 - scores.Below(one.Score(dueDays, _calibration.Shift));
        return open <= 0 ? 1 : Math.Clamp(late / open, 0, 1);
    }

    private WalkedCase Walked(LeadCase one)
    {
        _shape ??= (one.Labels.Count, one.Numbers.Count);
        if (_shape != (one.Labels.Count, one.Numbers.Count))
        {
            throw new ArgumentException("Every case has the same labels and figures.", nameof(one));
        }

        MoveTo(one.Start);
        var walked = new WalkedCase(one, _now) { Features = _walk.At(one, _now), Pace = _walk.Pace, Shift = _calibration.Shift };
        walked.Expected = _learning.Expect(walked);
        return walked;
    }

    private void End(PriorityQueue<(int Id, bool IsFinish), LocalDateTime> ends, LocalDateTime until)
    {
        while (ends.TryPeek(out var end, out var at) && at <= until)
        {
            ends.Dequeue();
            at = LocalDateTime.Max(at, _cases[end.Id].Case.Start);
            if (end.IsFinish)
            {
                Finish(end.Id, at);
            }
            else
            {
                Withdraw(end.Id, at);
            }
        }
    }

    private void MoveTo(LocalDateTime time)
    {
        var now = Period.DaysBetween(default, time.Date) + (time.TimeOfDay.NanosecondOfDay / (double)NodaConstants.NanosecondsPerDay);
        if (now < _now)
        {
            throw new ArgumentException("Events are told in the order of time.", nameof(time));
        }

        _now = now;
    }
}
