using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>How a promise stands at a given moment. The numbers are used in addresses and reports; never reuse one.</summary>
public enum PromiseOutcome
{
    OnTrack = 0,

    /// <summary>Open and due within <see cref="PromiseOutcomes.RiskWindow"/>.</summary>
    AtRisk = 1,

    /// <summary>Open, due time over, grace not.</summary>
    Overdue = 2,
    Kept = 3,
    Late = 4,

    /// <summary>Given up, moved after it was due, or open with the grace over.</summary>
    Broken = 5,
    Released = 6,
}

/// <summary>The one definition of outcomes, for programs and for SQL. Kept rate = kept / (kept + late + broken).</summary>
public static class PromiseOutcomes
{
    /// <summary>24 hours before the due time an open promise counts as at risk.</summary>
    public static readonly Duration RiskWindow = Duration.FromHours(24);

    public static PromiseOutcome Of(PromiseState state, Instant dueAt, Instant graceUntil, Instant now) => state switch
    {
        PromiseState.Kept => PromiseOutcome.Kept,
        PromiseState.Late => PromiseOutcome.Late,
        PromiseState.GivenUp => PromiseOutcome.Broken,
        PromiseState.Released => PromiseOutcome.Released,
        _ when now > graceUntil => PromiseOutcome.Broken,
        _ when now > dueAt => PromiseOutcome.Overdue,
        _ => now > dueAt - RiskWindow ? PromiseOutcome.AtRisk : PromiseOutcome.OnTrack,
    };

    /// <summary>A condition over promises' columns that holds for exactly the rows of this outcome. Starts with state and due_at, which are indexed.</summary>
    /// <param name="table">The alias of promises with its dot ("p."), or empty; trusted text.</param>
    public static SqlText Is(PromiseOutcome outcome, Instant now, string table = "")
    {
        var (state, due, grace) = (new Sql.Raw(table + "state"), new Sql.Raw(table + "due_at"), new Sql.Raw(table + "grace_until"));
        return outcome switch
        {
            PromiseOutcome.OnTrack => $"({state} = {PromiseState.Open} and {due} >= {now + RiskWindow} and {grace} >= {now})",
            PromiseOutcome.AtRisk => $"({state} = {PromiseState.Open} and {due} >= {now} and {due} < {now + RiskWindow} and {grace} >= {now})",
            PromiseOutcome.Overdue => $"({state} = {PromiseState.Open} and {due} < {now} and {grace} >= {now})",
            PromiseOutcome.Kept => $"{state} = {PromiseState.Kept}",
            PromiseOutcome.Late => $"{state} = {PromiseState.Late}",
            PromiseOutcome.Broken => $"({state} = {PromiseState.GivenUp} or ({state} = {PromiseState.Open} and {due} < {now} and {grace} < {now}))",
            _ => $"{state} = {PromiseState.Released}",
        };
    }

    /// <summary>An expression that gives the number of <see cref="PromiseOutcome"/>, to group by.</summary>
    public static SqlText Number(Instant now, string table = "")
    {
        var (state, due, grace) = (new Sql.Raw(table + "state"), new Sql.Raw(table + "due_at"), new Sql.Raw(table + "grace_until"));
        return $"(case {state} when 1 then 3 when 2 then 4 when 3 then 5 when 4 then 6 else case when {grace} < {now} then 5 when {due} < {now} then 2 when {due} < {now + RiskWindow} then 1 else 0 end end)";
    }
}
