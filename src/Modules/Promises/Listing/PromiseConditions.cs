using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Filters as SQL over promises under the alias p. The one place, so that a number and the list behind it always agree.</summary>
internal static class PromiseConditions
{
    /// <summary>Where the rows come from. A customer's few promises are taken first, whatever the planner thinks of the other conditions.</summary>
    public static SqlText Source(DangolContext db, PromiseFilter filter) => filter.Customer is { } number
        ? $"(select * from promises where workspace_id = {db.WorkspaceId} and customer_id = (select id from customers where workspace_id = {db.WorkspaceId} and number = {number}) limit 100000) p"
        : (SqlText)$"promises p";

    /// <summary>Everything the filter says but its tab.</summary>
    public static SqlText Where(DangolContext db, PromiseFilter filter, DateTimeZone zone)
    {
        SqlText sql = $"p.workspace_id = {db.WorkspaceId}";
        if (filter.Kind is { } kind)
        {
            sql = $"{sql} and p.kind = {kind}";
        }

        sql = Named(Named(Named(sql, "p.category", filter.Category), "p.seller", filter.Seller), "p.region", filter.Region);
        sql = Named(Named(Named(sql, "p.team", filter.Team), "p.kept_by", filter.Keeper), "p.channel", filter.Channel);
        sql = Within(sql, "p.due_at", filter.Due, zone);
        sql = Within(sql, "p.closed_at", filter.Closed, zone);
        if (filter.Week is { } monday)
        {
            sql = Within(sql, "p.due_at", DayRange.Week(monday), zone);
        }

        if (filter.MovedOnly)
        {
            sql = $"{sql} and p.moves > 0";
        }

        if (filter.Score is { } score)
        {
            sql = $"{sql} and {LastScore} in ({score % 10}, {score / 10})";
        }

        if (filter.Cause is { } cause)
        {
            sql = $"{sql} and {MissedFacts.Cause} = {cause}";
        }

        if (filter.Told is { } told)
        {
            sql = $"{sql} and {MissedFacts.Told} = {told}";
        }

        if (filter.Known is { } known)
        {
            sql = $"{sql} and {MissedFacts.Known} = {known}";
        }

        if (filter.Reason is { } reason)
        {
            sql = reason.Length == 0 ? (SqlText)$"{sql} and {MissedFacts.Reason} is null" : $"{sql} and {MissedFacts.Reason} = {reason}";
        }

        return filter.Search is { } words ? $"{sql} and {Found(db, words)}" : sql;
    }

    /// <summary>
    /// The tab, as conditions that exclude each other and together make it up. Each is one stretch of an index, so that a list or a count can take them
    /// one by one; put together with "or" they would be read whole and sorted.
    /// </summary>
    public static IReadOnlyList<SqlText> Arms(PromiseTab tab, PromiseClock clock) => tab switch
    {
        PromiseTab.Open => [PromiseOutcomes.IsOpen(clock, "p."), PromiseOutcomes.Is(PromiseOutcome.Waiting, clock, "p.")],
        PromiseTab.Waiting => [PromiseOutcomes.Is(PromiseOutcome.Waiting, clock, "p.")],
        PromiseTab.AtRisk => [PromiseOutcomes.Is(PromiseOutcome.AtRisk, clock, "p.")],
        PromiseTab.Overdue => [PromiseOutcomes.Is(PromiseOutcome.Overdue, clock, "p.")],
        PromiseTab.Kept => [PromiseOutcomes.Is(PromiseOutcome.Kept, clock, "p.")],
        PromiseTab.Late => [PromiseOutcomes.Is(PromiseOutcome.Late, clock, "p.")],
        PromiseTab.Broken => [GivenUp, Expired(clock)],
        PromiseTab.Released => [PromiseOutcomes.Is(PromiseOutcome.Released, clock, "p.")],
        PromiseTab.Missed => [PromiseOutcomes.Is(PromiseOutcome.Late, clock, "p."), GivenUp, Expired(clock), PromiseOutcomes.Is(PromiseOutcome.Overdue, clock, "p.")],
        _ => [$"1 = 1"],
    };

    /// <summary>The score of the last review of the promise's order; null when nobody scored it.</summary>
    public static SqlText LastScore => $"(select r.score from reviews r where r.workspace_id = p.workspace_id and r.order_id = p.order_id and +r.score is not null order by coalesce(r.created_at, 0) desc, r.number desc limit 1)";

    private static SqlText GivenUp => $"p.state = {PromiseState.GivenUp}";

    private static SqlText Expired(PromiseClock clock) => $"(p.state = {PromiseState.Open} and p.due_at < {clock.Now} and p.grace_until < {clock.Now})";

    private static SqlText Named(SqlText sql, string column, string? value) => value switch
    {
        null => sql,
        "" => $"{sql} and {new Sql.Raw(column)} is null",
        _ => $"{sql} and {new Sql.Raw(column)} = {value}",
    };

    private static SqlText Within(SqlText sql, string column, DayRange days, DateTimeZone zone)
        => days.IsEverything ? sql : $"{sql} and {days.Holds(new Sql.Raw(column), zone)}";

    // #123 is a promise; words are looked for in what was promised and in the customer's name, phone and e-mail.
    private static SqlText Found(DangolContext db, string words)
    {
        SqlText promised = db.Matching(SearchKind.Promise, new Sql.Raw("p.number"), words);
        SqlText known = db.Matching(SearchKind.Customer, new Sql.Raw("c.number"), words);
        SqlText found = $"({promised} or p.customer_id in (select c.id from customers c where c.workspace_id = {db.WorkspaceId} and {known}))";
        return long.TryParse(words.TrimStart('#'), out var number) ? $"(p.number = {number} or {found})" : found;
    }
}
