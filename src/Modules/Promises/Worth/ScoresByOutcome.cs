using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>How the orders of one outcome were scored. A case is a promise whose order somebody scored; several scores for one order: the last counts.</summary>
/// <param name="Stars">Cases with one star, two stars … five stars.</param>
public sealed record ScoreGroup(PromiseOutcome Outcome, long[] Stars)
{
    public long Cases => Stars.Sum();

    public Mean Score => new(Cases, Stars.Select((count, index) => (double)count * (index + 1)).Sum(), Stars.Select((count, index) => (double)count * (index + 1) * (index + 1)).Sum());

    /// <summary>One or two stars.</summary>
    public Share Low => new(Stars[0] + Stars[1], Cases);
}

internal static class ScoresByOutcome
{
    public static readonly IReadOnlyList<PromiseOutcome> Outcomes = [PromiseOutcome.Kept, PromiseOutcome.Late, PromiseOutcome.Broken, PromiseOutcome.Released];

    /// <summary>
    /// Kept, late, broken and released, in this order. It starts from the reviews, of which there are fewer than promises, and counts the same
    /// cases as the list does under a score (<see cref="PromiseConditions.LastScore"/>).
    /// </summary>
    public static async Task<IReadOnlyList<ScoreGroup>> Read(DangolContext db, PromiseClock clock, CancellationToken cancellationToken = default)
    {
        // The plus keeps SQLite from looking for a review's neighbours by score, through every review there is, instead of by order.
        var groups = Outcomes.ToDictionary(outcome => outcome, outcome => new ScoreGroup(outcome, new long[5]));
        foreach (var (outcome, score, count) in await db.Rows(
            $"""
            select {KeptRateByWeek.Settled(clock)} as outcome, r.score, count(*)
            from reviews r join promises p on p.workspace_id = r.workspace_id and p.order_id = r.order_id
            where r.workspace_id = {db.WorkspaceId} and p.workspace_id = {db.WorkspaceId} and +r.score is not null
              and not exists (
                select 1 from reviews l
                where l.workspace_id = {db.WorkspaceId} and l.order_id = r.order_id and +l.score is not null
                  and (coalesce(l.created_at, 0), l.number) > (coalesce(r.created_at, 0), r.number))
            group by 1, 2
            """,
            row => ((PromiseOutcome)row.GetInt32(0), row.GetInt32(1), row.GetInt64(2)), cancellationToken))
        {
            if (groups.TryGetValue(outcome, out var group) && score is >= 1 and <= 5)
            {
                group.Stars[score - 1] += count;
            }
        }

        return [.. Outcomes.Select(outcome => groups[outcome])];
    }
}
