using Dangol.Forecasts;
using Dangol.Promises;
using NodaTime;

namespace Dangol.Host.Commands.Eval;

/// <summary>A date offered in the replay, and what came of it.</summary>
/// <param name="Days">Whole calendar days the order took.</param>
/// <param name="Offered">Days offered.</param>
/// <param name="Plain">Days a plain quantile of all orders delivered by then would have offered.</param>
/// <param name="Own">Days the business itself promised; null where it promised none.</param>
internal sealed record ReplayedOffer(int Days, int Offered, int Plain, int? Own);

/// <summary>An open order half-way to its own date: the chance of missing it said then, and what came.</summary>
internal sealed record ReplayedChance(double Chance, bool Missed);

/// <summary>
/// Goes through the orders as they happened: each delivery is told when it happened, each order is asked about when it is placed. Tested are the latest 30 % of the delivered
/// ones by the time they were placed.
/// </summary>
internal sealed class PromiseReplay
{
    private const double TestedFrom = 0.7;

    private readonly LeadTimeModel _model = new();
    private readonly PriorityQueue<Happening, LocalDateTime> _coming = new();
    private readonly List<int> _days = [];
    private readonly double _coverage;

    /// <param name="past">In the order of time.</param>
    public PromiseReplay(IReadOnlyList<PastPromise> past, double coverage)
    {
        _coverage = coverage;
        var delivered = past.Where(one => one.Case.Finish is not null).ToList();
        var tested = delivered.Skip((int)(delivered.Count * TestedFrom)).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var one in past)
        {
            Happen(one.Case.Start);
            var isTested = tested.Contains(one);
            if (isTested)
            {
                Offer(one);
            }

            Begin(one, isTested);
        }

        Happen(LocalDate.MaxIsoValue.AtMidnight());
    }

    public List<ReplayedOffer> Offered { get; } = [];

    public List<ReplayedChance> Chances { get; } = [];

    private void Offer(PastPromise one)
    {
        if (_model.Offer(one.Case with { Finish = null }, _coverage) is { } offer)
        {
            var plain = _days[Math.Min(_days.Count - 1, (int)Math.Ceiling(_coverage * (_days.Count + 1)) - 1)];
            Offered.Add(new ReplayedOffer(one.Case.Days!.Value, offer.Days, plain, OwnDays(one)));
        }
    }

    private void Begin(PastPromise one, bool isTested)
    {
        var id = _model.Begin(one.Case with { Finish = null });
        if ((one.Case.Finish ?? one.Case.Withdrawn) is { } end)
        {
            _coming.Enqueue(new Happening(id, one, IsHalfWay: false), LocalDateTime.Max(end, one.Case.Start));
        }

        if (isTested && OwnDays(one) is > 1 and var own)
        {
            _coming.Enqueue(new Happening(id, one, IsHalfWay: true), one.Case.Start.PlusDays(own / 2));
        }
    }

    private void Happen(LocalDateTime until)
    {
        while (_coming.TryPeek(out var next, out var at) && at < until)
        {
            _coming.Dequeue();
            if (next.IsHalfWay)
            {
                LookAtHalfWay(next, at);
            }
            else if (next.Promise.Case.Days is { } days)
            {
                _model.Finish(next.Id, at);
                var place = _days.BinarySearch(days);
                _days.Insert(place < 0 ? ~place : place, days);
            }
            else
            {
                _model.Withdraw(next.Id, at);
            }
        }
    }

    private void LookAtHalfWay(Happening next, LocalDateTime at)
    {
        var own = OwnDays(next.Promise)!.Value;
        if (next.Promise.Case.Finish > at && _model.ChanceOfMissing(next.Id, at, own) is { } chance)
        {
            Chances.Add(new ReplayedChance(chance, next.Promise.Case.Days > own));
        }
    }

    private static int? OwnDays(PastPromise one) => one.Due is { } due ? Math.Max(0, Period.DaysBetween(one.Case.Start.Date, due)) : null;

    private readonly record struct Happening(int Id, PastPromise Promise, bool IsHalfWay);
}
