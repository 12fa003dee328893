using System.Data.Common;
using Dangol.Forecasts;
using Dangol.Orders;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>An order as forecasts learn from it.</summary>
/// <param name="Case">Its start is when it was placed, its finish when it was delivered, on the wall clock of the workspace.</param>
/// <param name="Due">The last day promised; null where no date was.</param>
public sealed record PastPromise(LeadCase Case, LocalDate? Due);

/// <summary>What a workspace's orders say about how long its promises take.</summary>
public static class PromisePast
{
    private const int PostalPlaces = 3;

    /// <summary>
    /// The latest sales whose time is known, in the order of time. Only what was known when an order was placed describes it; its status, what was paid when, its dispatch, what the
    /// customer thought of it, all of them known later, are left out.
    /// </summary>
    /// <param name="most">How many at most.</param>
    public static async Task<List<PastPromise>> Read(DangolContext db, int most, CancellationToken cancellationToken = default)
    {
        var zone = (await PromiseClock.Read(db, cancellationToken)).Zone;
        return await db.Rows(
            $"""
            with latest as (
                select * from orders where workspace_id = {db.WorkspaceId} and kind = {OrderKind.Sale} and ordered_at is not null order by ordered_at desc, number desc limit {most})
            select o.ordered_at, o.delivered_at, o.cancelled_at, o.promised_at, p.kind, p.category, p.seller, coalesce(o.region, p.region, c.region), c.city, c.postal_code, o.channel,
                   y.method, coalesce(o.shipping_fee, l.fee), coalesce(o.total, l.amount), l.pieces
            from latest o
            left join promises p on p.workspace_id = o.workspace_id and p.order_id = o.id and p.origin = {PromiseOrigin.Order}
            left join customers c on c.workspace_id = o.workspace_id and c.id = o.customer_id
            left join (select order_id, count(*) pieces, sum(shipping_fee) fee, sum(amount) amount from order_lines where workspace_id = {db.WorkspaceId} and order_id in (select id from latest) group by order_id) l on l.order_id = o.id
            left join (select order_id, min(method) method from payments where workspace_id = {db.WorkspaceId} and order_id in (select id from latest) group by order_id) y on y.order_id = o.id
            order by o.ordered_at, o.number
            """,
            row => Past(row, zone), cancellationToken);
    }

    /// <summary>A delivery that is promised now, told as the past ones are.</summary>
    internal static LeadCase Now(LocalDateTime now, OfferWish wish) => new(now)
    {
        Labels =
        [
            ((int)PromiseKind.Delivery).ToString(System.Globalization.CultureInfo.InvariantCulture), wish.Category, wish.Seller, wish.Region, wish.Seller is null || wish.Region is null ? null : $"{wish.Seller} {wish.Region}",
            wish.City, wish.PostalCode is { Length: > PostalPlaces } code ? code[..PostalPlaces] : null, wish.Channel, null,
        ],
        Numbers = [null, null, null],
    };

    private static PastPromise Past(DbDataReader row, DateTimeZone zone)
    {
        var (start, finish, withdrawn, due) = (Local(row, 0, zone), Local(row, 1, zone), Local(row, 2, zone), Local(row, 3, zone));
        var (seller, region) = (row.TextOrNull(6), row.TextOrNull(7));
        var postal = row.TextOrNull(9) is { Length: > PostalPlaces } code ? code[..PostalPlaces] : null;
        var one = new LeadCase(start!.Value, finish)
        {
            Withdrawn = withdrawn,
            Labels = [Text(row, 4), row.TextOrNull(5), seller, region, seller is null || region is null ? null : $"{seller} {region}", row.TextOrNull(8), postal, row.TextOrNull(10), row.TextOrNull(11)],
            Numbers = [Number(row, 12), Number(row, 13), Number(row, 14)],
        };
        return new PastPromise(one, due?.Date);
    }

    private static LocalDateTime? Local(DbDataReader row, int column, DateTimeZone zone) => row.InstantOrNull(column)?.InZone(zone).LocalDateTime;

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : Convert.ToString(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    private static double? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : Convert.ToDouble(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);
}
