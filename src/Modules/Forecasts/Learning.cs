using Dangol.Forecasts.Past;
using Dangol.Forecasts.Trees;

namespace Dangol.Forecasts;

/// <summary>
/// What finished cases teach about new ones: how far from the pace of its time a case with such labels and features strays. Learned from cases begun so long ago that nearly all
/// of their like are finished, since among younger ones only the quick are. With each learning the cases learned from are expected anew, each by what was learned without its
/// own week: what is expected of a new case is then held against the like of it, not against the coarse expectations of a business that knew little.
/// </summary>
internal sealed class Learning
{
    private const int FirstLearned = 20, LeastForTrees = 100, MostLearned = 50_000;
    private const int DaysInBlock = 7;
    private const double Growth = 1.1, MatureShare = 0.99;

    private readonly List<WalkedCase> _finished = [];
    private int _learnAt = FirstLearned;
    private Spread? _anybody;
    private CrossedEffects? _effects;
    private SpreadForest? _forest;

    public int Finished => _finished.Count;

    /// <summary>In the order in which they were finished.</summary>
    public IReadOnlyList<WalkedCase> All => _finished;

    public int LongestDays { get; private set; }

    /// <summary>Whether something is expected of a case: of every one from the first learning on.</summary>
    public bool CanExpect(WalkedCase one) => one.Expected.Width > 0;

    /// <summary>Nothing (a width of 0) before the first learning.</summary>
    public Spread Expect(WalkedCase one) => _forest is null ? _anybody ?? default : _forest.Of(_effects!.OfNew(one.Features, one.Case.Labels));

    /// <summary>Takes one more finished case, and learns when there are a tenth more than last time.</summary>
    /// <returns>Days by which 99 in 100 are finished, when it has learned; else null.</returns>
    public double? Take(WalkedCase one, List<WalkedCase> begun, double now)
    {
        _finished.Add(one);
        LongestDays = Math.Max(LongestDays, one.Days!.Value);
        if (_finished.Count < _learnAt)
        {
            return null;
        }

        var isFirst = _anybody is null;
        if (isFirst)
        {
            SetFirstPace(begun);
        }

        _learnAt = Math.Max(_finished.Count + 10, (int)(_finished.Count * Growth));
        var days = _finished.Select(finished => finished.Days!.Value).Order().ToArray();
        var horizon = days[(int)(days.Length * MatureShare)] + 1;
        var mature = _finished.Where(finished => finished.Start < now - horizon).ToList();
        SetPaceOfFirst(mature, begun[0].Start + horizon);
        Learn([.. (mature.Count >= LeadTimeModel.LeastFinished ? mature : _finished).OrderBy(finished => finished.Start).TakeLast(MostLearned)]);
        foreach (var earlier in isFirst ? begun : [])
        {
            earlier.Expected = _anybody!.Value;
        }

        return horizon;
    }

    // Those begun before anything was learned had nothing to go by: they get the first pace and expectation known.
    private void SetFirstPace(List<WalkedCase> begun)
    {
        var pace = _finished.Average(finished => finished.LogDays);
        foreach (var one in begun)
        {
            one.Pace = pace;
        }
    }

    // While a business is younger than its slowest cases only quick ones were finished: those begun then are held against their own mean instead.
    private static void SetPaceOfFirst(List<WalkedCase> mature, double until)
    {
        var first = mature.Where(one => one.Start <= until).ToList();
        if (mature.Count >= LeadTimeModel.LeastFinished && first.Count > 0)
        {
            var pace = first.Average(one => one.LogDays);
            first.ForEach(one => one.Pace = pace);
        }
    }

    private void Learn(List<WalkedCase> cases)
    {
        var values = cases.Select(one => one.LogDays - one.Pace).ToArray();
        var sorted = values.Order().ToArray();
        _anybody = Spread.Of(sorted[sorted.Length / 2], sorted[sorted.Length * 9 / 10]);
        if (cases.Count >= LeastForTrees)
        {
            _effects = new CrossedEffects(cases.ConvertAll(one => one.Case.Labels), values);
            var rows = cases.Select((one, i) => _effects.OfLearned(i, one.Features, one.Case.Labels)).ToArray();
            var blocks = cases.ConvertAll(one => (one.StartDay - cases[0].StartDay) / DaysInBlock).ToArray();
            _forest = new SpreadForest(rows, values, blocks);
            for (var i = 0; i < cases.Count; i++)
            {
                cases[i].Expected = _forest.WithoutBlock(rows[i], blocks[i]) ?? cases[i].Expected;
            }
        }
    }
}
