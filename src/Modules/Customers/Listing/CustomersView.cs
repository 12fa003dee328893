using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <summary>What the list page shows.</summary>
/// <param name="Known">Customers in all, whatever is filtered.</param>
/// <param name="After">The cursor this page begins at; null on the first.</param>
public sealed record CustomersView(CustomerFilter Filter, CustomerPageOfRows Page, long Known, IReadOnlyList<SavedViewLink> Views, string Currency, Instant Now, bool IsCompact, string? After)
{
    public string Href => Address(Filter);

    public string? NextHref => Page.Next is { } next ? Address(Filter, next) : null;

    public static string Address(CustomerFilter filter, string? after = null)
    {
        var query = string.Join('&', new[] { filter.ToString(), after is null ? "" : "after=" + after }.Where(part => part.Length > 0));
        return query.Length == 0 ? "/customers" : "/customers?" + query;
    }

    /// <summary>The views everybody has: what a shop asks for first.</summary>
    public static IReadOnlyList<(string Ko, string En, string Query)> Given { get; } =
    [
        ("모든 고객", "All customers", ""),
        ("단골", "Regulars", "ordersFrom=3&sort=-last"),
        ("멀어지는 단골", "Slipping away", "slipping=yes&sort=-spent"),
        ("이번 달 새 손님", "New this month", "joinedWithin=month"),
        ("약속이 열린 손님", "Waiting for a promise", "promise=open"),
    ];

    internal static async Task<CustomersView> Read(DangolContext db, CustomerQueries queries, CustomerFilter filter, string? after, bool isCompact, CancellationToken cancellationToken)
    {
        var page = await queries.List(db, filter, after, cancellationToken: cancellationToken);
        var known = page.Total.Count > 0 ? page.Total.Count : await db.Tally(CustomerCounts.Known, cancellationToken);
        var currency = await db.Row($"select currency from workspaces where id = {db.WorkspaceId}", row => row.GetString(0), cancellationToken);
        var views = await SavedViews.Read(db, cancellationToken);
        return new CustomersView(filter, page, known, views, currency ?? "XXX", db.Now, isCompact, after);
    }
}
