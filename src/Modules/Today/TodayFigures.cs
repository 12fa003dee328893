using Dangol.Customers;
using Dangol.Orders;
using Dangol.Platform.Data;
using Dangol.Promises;
using Dangol.Voice;
using NodaTime;

namespace Dangol.Today;

/// <summary>The numbers of the first page, each the length of the list it links to (<see cref="TodayLinks"/>).</summary>
/// <param name="Customers">All there are, archived ones too.</param>
/// <param name="Slipping">Regulars whose usual interval passed twice in the last weeks; counted up to <see cref="SlippingRegulars.MostCounted"/>.</param>
/// <param name="LastOrderAt">Null without orders.</param>
public sealed record TodayFigures(
    long Customers, long Orders, long Promises, long Open, long DueToday, long AtRisk, long Overdue, long MissedYesterday, long ReviewsToAnswer, long Slipping,
    long KeptSinceYesterday, long LateSinceYesterday, long NewCustomers, long NewOrders, long NewReviews, Instant? LastOrderAt)
{
    private static readonly Duration LongQuiet = Duration.FromDays(60);

    /// <summary>Nothing is known yet: the shop is new here.</summary>
    public bool IsEmpty => Customers == 0 && Orders == 0 && Promises == 0;

    /// <summary>All data lies in the past, as with an imported history: there is nothing to do today, and much to look at.</summary>
    public bool IsHistory(Instant now) => LastOrderAt is { } last && now - last > LongQuiet && Open == 0 && NewCustomers == 0 && NewReviews == 0;

    /// <summary>One statement of stretches of indexes: the page stays quick with millions of rows.</summary>
    internal static async Task<TodayFigures> Read(DangolContext db, PromiseClock clock, CancellationToken cancellationToken)
    {
        var (links, yesterday) = (TodayLinks.Of(db, clock), TodayLinks.Yesterday(db, clock));
        return (await db.Row(
            $"""
            select {Kept(db, CustomerCounts.Known)}, {Kept(db, OrderCounts.Known)}, {Kept(db, PromiseLedger.Count)},
              {PromisesContract.Count(db, links.Open, clock)}, {PromisesContract.Count(db, links.DueToday, clock)}, {PromisesContract.Count(db, links.AtRisk, clock)},
              {PromisesContract.Count(db, links.Overdue, clock)}, {PromisesContract.Count(db, links.MissedYesterday, clock)},
              {Voice.ReviewsToAnswer.Count(db)}, {SlippingRegulars.Count(db)},
              {PromisesContract.Count(db, links.KeptSinceYesterday, clock)}, {PromisesContract.Count(db, links.LateSinceYesterday, clock)},
              (select count(*) from customers c where c.workspace_id = {db.WorkspaceId} and c.joined_at >= {yesterday} and c.merged_into is null and c.archived_at is null),
              {Dangol.Orders.NewOrders.Count(db, yesterday)}, {Voice.ReviewsToAnswer.CountSince(db, yesterday)}, {Dangol.Orders.NewOrders.Last(db)}
            """,
            row => new TodayFigures(
                Whole(row, 0), Whole(row, 1), Whole(row, 2), Whole(row, 3), Whole(row, 4), Whole(row, 5), Whole(row, 6), Whole(row, 7), Whole(row, 8), Whole(row, 9),
                Whole(row, 10), Whole(row, 11), Whole(row, 12), Whole(row, 13), Whole(row, 14), row.InstantOrNull(15)), cancellationToken))!;
    }

    private static SqlText Kept(DangolContext db, string tally) => $"(select coalesce(sum(value), 0) from tallies where workspace_id = {db.WorkspaceId} and name = {tally})";

    private static long Whole(System.Data.Common.DbDataReader row, int column) => Convert.ToInt64(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);
}
