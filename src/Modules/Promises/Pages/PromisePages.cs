using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Promises;

/// <summary>The pages to look at: the list, one promise, the reports.</summary>
internal static class PromisePages
{
    // Under a filter counting reads every row that the filter leaves; with more promises than this the list does not wait for it.
    private const long CountsAtOnce = 200_000;

    public static void MapPromisePages(this IEndpointRouteBuilder routes)
    {
        var promises = routes.MapGroup("/promises").RequireAuthorization(Policies.Read);
        promises.MapGet("", List);
        promises.MapGet("rate", async (HttpRequest request, DangolContext db, CancellationToken cancellationToken) => Page.Of<RatePage>(new { View = await RateView.Read(db, ReportAddress.Read(request.Query), cancellationToken) }));
        promises.MapGet("rate/groups", async (HttpRequest request, DangolContext db, CancellationToken cancellationToken) => Page.Part<RateGroups>(new { View = await RateView.WithGroups(db, ReportAddress.Read(request.Query), cancellationToken) }));
        promises.MapGet("missed", async (HttpRequest request, DangolContext db, CancellationToken cancellationToken) => Page.Of<MissedPage>(new { View = await MissedView.Read(db, ReportAddress.Read(request.Query), cancellationToken) }));
        promises.MapGet("worth", async (int? days, DangolContext db, CancellationToken cancellationToken) => Page.Of<WorthPage>(new { View = await Worth(db, days, cancellationToken) }));
        promises.MapGet("tabs", async (HttpRequest request, DangolContext db, CancellationToken cancellationToken) => Page.Part<PromiseTabs>(new { View = await Head(request, db, alwaysCounts: true, cancellationToken) }));
        promises.MapGet("{number:long}", async (long number, DangolContext db, CancellationToken cancellationToken) => Page.Of<PromisePage>(new { View = await PromiseView.ReadAll(db, number, cancellationToken) }));
        promises.MapGet("customers", async (string? customer, DangolContext db, CancellationToken cancellationToken) => Page.Part<CustomerOptions>(new { Customers = await Customers(db, customer ?? "", cancellationToken) }));
    }

    private static async Task<IResult> List(HttpRequest request, DangolContext db, string? after, CancellationToken cancellationToken)
    {
        if (after is not null)
        {
            var (filter, clock) = (PromiseAddress.Read(request.Query, PromiseTab.Open), await PromiseClock.Read(db, cancellationToken));
            var more = await PromiseList.Read(db, filter, clock, after, cancellationToken: cancellationToken);
            return request.HttpContext.IsFragment() ? Page.Part<PromiseTableRows>(new { View = Empty(filter, clock) with { Rows = more } }) : Page.Of<PromisesPage>(new { View = await Head(request, db, alwaysCounts: false, cancellationToken) with { Rows = more } });
        }

        var view = await Head(request, db, alwaysCounts: false, cancellationToken);
        return Page.Of<PromisesPage>(new { View = view with { Rows = await PromiseList.Read(db, view.Filter, view.Clock, cancellationToken: cancellationToken) } });
    }

    private static async Task<WorthView> Worth(DangolContext db, int? days, CancellationToken cancellationToken)
    {
        var clock = await PromiseClock.Read(db, cancellationToken);
        return new WorthView(await WorthReport.Read(db, RepeatByOutcome.Window(days), clock, cancellationToken), await PromiseCounts.Read(db, new PromiseFilter(), clock, cancellationToken));
    }

    private static async Task<PromisesView> Head(HttpRequest request, DangolContext db, bool alwaysCounts, CancellationToken cancellationToken)
    {
        var (filter, clock) = (PromiseAddress.Read(request.Query, PromiseTab.Open), await PromiseClock.Read(db, cancellationToken));
        var total = await db.Tally(PromiseLedger.Count, cancellationToken);
        var counts = alwaysCounts || !filter.Narrows || filter.Customer is not null || total <= CountsAtOnce ? await PromiseCounts.Read(db, filter, clock, cancellationToken) : null;
        return Empty(filter, clock) with { Counts = counts, Total = total };
    }

    private static PromisesView Empty(PromiseFilter filter, PromiseClock clock) => new(filter, null, new([], null), clock, 0);

    // "김서연 #12" was already chosen from these; looking it up again would find nobody of that name.
    private static async Task<IReadOnlyList<PromiseCustomer>> Customers(DangolContext db, string query, CancellationToken cancellationToken)
        => query.Contains('#', StringComparison.Ordinal) || db.Hits(SearchKind.Customer, query) is not { } hits ? []
            : await db.Rows(
                $"select c.id, c.number, c.name, c.phone from {hits.From} cross join customers c where {hits.Where} and c.workspace_id = {db.WorkspaceId} and c.number = {hits.Number} order by {hits.Order} desc limit 8",
                row => new PromiseCustomer(row.Id(0), row.GetInt64(1), row.TextOrNull(2), row.TextOrNull(3)), cancellationToken);
}
