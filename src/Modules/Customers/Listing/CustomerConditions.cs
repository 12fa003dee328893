using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <summary>The filter as SQL over customers c, the search aside.</summary>
internal static class CustomerConditions
{
    public static async Task<List<SqlText>> Of(DangolContext db, CustomerFilter filter, IEnumerable<ICustomerFilter> others)
    {
        var now = db.Now;
        var conditions = new List<SqlText> { $"c.workspace_id = {db.WorkspaceId} and c.merged_into is null", filter.Archived ? $"c.archived_at is not null" : (SqlText)$"c.archived_at is null" };
        void Where(bool asked, Func<SqlText> condition)
        {
            if (asked)
            {
                conditions.Add(condition());
            }
        }

        foreach (var tag in filter.Tags)
        {
            Where(true, () => $"c.id in (select t.customer_id from customer_tags t where t.workspace_id = {db.WorkspaceId} and t.tag = {tag})");
        }

        Where(filter.Region is not null, () => $"c.region = {filter.Region}");
        Where(filter.City is not null, () => $"c.city = {filter.City}");
        Where(filter.Grade is not null, () => $"c.grade = {filter.Grade}");
        Where(filter.Import is not null, () => $"c.import_id = {filter.Import}");
        Where(filter.OrderedWithin is not null, () => $"c.last_order_at >= {now - Duration.FromDays(filter.OrderedWithin!.Value)}");
        Where(filter.NotOrderedFor is not null, () => $"c.last_order_at < {now - Duration.FromDays(filter.NotOrderedFor!.Value)}");
        Where(filter.JoinedWithin is not null, () => $"c.joined_at >= {JoinedSince(db.Caller, now, filter.JoinedWithin!.Value)}");
        Where(filter.OrdersFrom > 0, () => $"c.order_count > 0 and c.order_count >= {filter.OrdersFrom}");
        Where(filter.OrdersTo is not null, () => $"c.order_count <= {filter.OrdersTo}");
        Where(filter.SpentFrom > 0, () => $"c.spent <> 0 and c.spent >= {filter.SpentFrom * 100}");
        Where(filter.SpentTo is not null, () => $"c.spent <= {filter.SpentTo * 100}");
        Where(filter.Slipping, () => $"c.slips_at is not null and c.slips_at < {now}");
        Where(filter.HasEmail is not null, () => filter.HasEmail!.Value ? $"c.email is not null" : (SqlText)$"c.email is null");
        Where(filter.HasPhone is not null, () => filter.HasPhone!.Value ? $"c.phone is not null" : (SqlText)$"c.phone is null");
        foreach (var other in others.Where(other => filter.Others.ContainsKey(other.Name)))
        {
            var customers = await other.Customers(db, filter.Others[other.Name]);
            conditions.Add($"c.id in ({customers})");
        }

        return conditions;
    }

    /// <summary>All of them, joined by "and".</summary>
    public static SqlText All(IReadOnlyList<SqlText> conditions)
    {
        var all = new SqlText(0, conditions.Count);
        for (var i = 0; i < conditions.Count; i++)
        {
            all.AppendLiteral(i == 0 ? "" : " and ");
            all.AppendFormatted(conditions[i]);
        }

        return all;
    }

    private static Instant JoinedSince(Caller caller, Instant now, int days)
    {
        var today = now.InZone(caller.Zone).Date;
        return caller.Zone.AtStartOfDay(days == 0 ? today.With(DateAdjusters.StartOfMonth) : today.PlusDays(-days)).ToInstant();
    }
}
