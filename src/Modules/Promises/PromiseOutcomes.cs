using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>How a promise stands at a given moment. The numbers are used in addresses and reports; never reuse one.</summary>
public enum PromiseOutcome
{
    OnTrack = 0,

    /// <summary>Open and due within 24 hours; one that names a day, by the end of tomorrow.</summary>
    AtRisk = 1,

    /// <summary>Open, due time over, grace not.</summary>
    Overdue = 2,
    Kept = 3,
    Late = 4,

    /// <summary>Given up, moved after it was due, or open with the grace over.</summary>
    Broken = 5,
    Released = 6,

    /// <summary>Open, and we wait for the customer: the clock stands still.</summary>
    Waiting = 7,
}

/// <summary>The one definition of outcomes, for programs and for SQL. Kept rate = kept / (kept + late + broken).</summary>
public static class PromiseOutcomes
{
    public static PromiseOutcome Of(PromiseState state, Due due, Instant graceUntil, PromiseClock clock) => state switch
    {
        PromiseState.Kept => PromiseOutcome.Kept,
        PromiseState.Late => PromiseOutcome.Late,
        PromiseState.GivenUp => PromiseOutcome.Broken,
        PromiseState.Released => PromiseOutcome.Released,
        PromiseState.Paused => PromiseOutcome.Waiting,
        _ when clock.Now > graceUntil => PromiseOutcome.Broken,
        _ when clock.Now > due.At => PromiseOutcome.Overdue,
        _ => due.At < (due.IsDate ? clock.DatesAtRiskBefore : clock.TimesAtRiskBefore) ? PromiseOutcome.AtRisk : PromiseOutcome.OnTrack,
    };

    /// <summary>A condition over promises' columns that holds for exactly the rows of this outcome. Starts with state and due_at, which are indexed.</summary>
    /// <param name="table">The alias of promises with its dot ("p."), or empty; trusted text.</param>
    public static SqlText Is(PromiseOutcome outcome, PromiseClock clock, string table = "")
    {
        var (state, due, grace, risk) = (new Sql.Raw(table + "state"), new Sql.Raw(table + "due_at"), new Sql.Raw(table + "grace_until"), RiskEnd(clock, table));
        return outcome switch
        {
            PromiseOutcome.OnTrack => $"({state} = {PromiseState.Open} and {due} >= {Earlier(clock)} and {due} >= {risk})",
            PromiseOutcome.AtRisk => $"({state} = {PromiseState.Open} and {due} >= {clock.Now} and {due} < {Later(clock)} and {due} < {risk})",
            PromiseOutcome.Overdue => $"({state} = {PromiseState.Open} and {due} < {clock.Now} and {due} >= {clock.OldestOverdue} and {grace} >= {clock.Now})",
            PromiseOutcome.Kept => $"{state} = {PromiseState.Kept}",
            PromiseOutcome.Late => $"{state} = {PromiseState.Late}",
            PromiseOutcome.Broken => $"({state} = {PromiseState.GivenUp} or ({state} = {PromiseState.Open} and {due} < {clock.Now} and {grace} < {clock.Now}))",
            PromiseOutcome.Waiting => $"{state} = {PromiseState.Paused}",
            _ => $"{state} = {PromiseState.Released}",
        };
    }

    /// <summary>A condition for what is still to be done while the clock runs: on track, at risk or overdue.</summary>
    public static SqlText IsOpen(PromiseClock clock, string table = "")
        => $"({new Sql.Raw(table + "state")} = {PromiseState.Open} and {new Sql.Raw(table + "due_at")} >= {clock.OldestOverdue} and {new Sql.Raw(table + "grace_until")} >= {clock.Now})";

    /// <summary>An expression that gives the number of <see cref="PromiseOutcome"/>, to group by.</summary>
    public static SqlText Number(PromiseClock clock, string table = "")
    {
        var (state, due, grace) = (new Sql.Raw(table + "state"), new Sql.Raw(table + "due_at"), new Sql.Raw(table + "grace_until"));
        return $"(case {state} when 1 then 3 when 2 then 4 when 3 then 5 when 4 then 6 when 5 then 7 else case when {grace} < {clock.Now} then 5 when {due} < {clock.Now} then 2 when {due} < {RiskEnd(clock, table)} then 1 else 0 end end)";
    }

    private static SqlText RiskEnd(PromiseClock clock, string table)
        => $"case when {new Sql.Raw(table + "due_is_date")} then {clock.DatesAtRiskBefore} else {clock.TimesAtRiskBefore} end";

    private static Instant Earlier(PromiseClock clock) => Instant.Min(clock.DatesAtRiskBefore, clock.TimesAtRiskBefore);

    private static Instant Later(PromiseClock clock) => Instant.Max(clock.DatesAtRiskBefore, clock.TimesAtRiskBefore);
}
