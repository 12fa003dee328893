using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>What goes together with keeping a promise: how orders are scored, and whether customers come back. Differences, not causes.</summary>
public sealed record WorthReport(IReadOnlyList<ScoreGroup> Scores, RepeatReport Repeat)
{
    /// <summary>Groups with fewer cases are shown, and nothing is concluded from them.</summary>
    public const int FewestCases = 30;

    /// <summary>How many times as often late ones get one or two stars as kept ones; null with too few cases.</summary>
    public Difference? LowScoreRatio(PromiseOutcome outcome)
        => Score(PromiseOutcome.Kept).Cases < FewestCases || Score(outcome).Cases < FewestCases ? null : Score(outcome).Low.Over(Score(PromiseOutcome.Kept).Low);

    /// <summary>Repeat rate of kept minus that of the other; null with too few cases.</summary>
    public Difference? RepeatDifference(PromiseOutcome outcome)
        => IsEnough(outcome) ? Again(PromiseOutcome.Kept).Again.Minus(Again(outcome).Again) : null;

    /// <summary>Mean spend of kept minus that of the other, in hundredths; null with too few cases.</summary>
    public Difference? SpendDifference(PromiseOutcome outcome)
        => IsEnough(outcome) ? Again(PromiseOutcome.Kept).Spent.Minus(Again(outcome).Spent) : null;

    public ScoreGroup Score(PromiseOutcome outcome) => Scores.First(group => group.Outcome == outcome);

    public RepeatGroup Again(PromiseOutcome outcome) => Repeat.Groups.First(group => group.Outcome == outcome);

    internal static async Task<WorthReport> Read(DangolContext db, int days, PromiseClock clock, CancellationToken cancellationToken = default)
        => new(await ScoresByOutcome.Read(db, clock, cancellationToken), await RepeatByOutcome.Read(db, days, clock, cancellationToken));

    private bool IsEnough(PromiseOutcome outcome) => Again(PromiseOutcome.Kept).Again.Cases >= FewestCases && Again(outcome).Again.Cases >= FewestCases;
}
