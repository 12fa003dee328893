using System.Globalization;
using Dangol.Customers;
using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Orders;

/// <summary>Orders found by their number, ours (#123) or the source's.</summary>
internal sealed class OrderSearch(Words t) : ISearchSource
{
    private const int LongestKey = 100;

    public int Rank => 20;

    public async Task<IReadOnlyList<PaletteEntry>> Find(DangolContext db, string query, int limit, CancellationToken cancellationToken)
    {
        if (query.Length > LongestKey)
        {
            return [];
        }

        var number = long.TryParse(query.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        // A key is asked for source by source, because the index begins with the source; there are few of them.
        var found = await db.Rows($"""
            with recursive s(source) as (
                select (select source from orders where workspace_id = {db.WorkspaceId} order by source limit 1)
                union all
                select (select source from orders where workspace_id = {db.WorkspaceId} and source > s.source order by source limit 1) from s where s.source is not null)
            select {OrderRow.Columns}, c.name, c.number from orders o left join customers c on c.workspace_id = o.workspace_id and c.id = o.customer_id
            where o.workspace_id = {db.WorkspaceId} and o.id in (
                select k.id from s join orders k on k.workspace_id = {db.WorkspaceId} and k.source = s.source and k.source_key = {query}
                union select k.id from orders k where k.workspace_id = {db.WorkspaceId} and k.number = {number})
            order by o.number desc limit {limit}
            """, row => (Order: OrderRow.Read(row), Customer: row.IsDBNull(29) ? null : CustomersContract.Title(t, row.TextOrNull(28), row.GetInt64(29))), cancellationToken);
        return [.. found.Select(one => new PaletteEntry(t["주문", "Orders"], OrderWords.Icon(one.Order.Kind, one.Order.Status), one.Customer is null ? one.Order.Key : $"{one.Order.Key} · {one.Customer}", $"/orders/{one.Order.Number.ToString(CultureInfo.InvariantCulture)}", t.ShortDate(one.Order.At)))];
    }
}
