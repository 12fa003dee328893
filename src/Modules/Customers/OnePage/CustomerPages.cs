using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Customers;

/// <summary>One customer's page: the whole, its timeline, the records behind it, its tags.</summary>
internal static class CustomerPages
{
    public static void MapCustomerPages(this IEndpointRouteBuilder routes)
    {
        var customers = routes.MapGroup("/customers/{number:long}").RequireAuthorization(Policies.Read);
        customers.MapGet("", Show);
        customers.MapGet("timeline", ShowTimeline);
        customers.MapGet("sources", ShowSources);
        customers.MapGet("tags", async (long number, DangolContext db, CancellationToken cancellationToken) => Page.Part<CustomerTags>(new { Customer = number, (await Read(db, number, cancellationToken)).Row.Tags, MayWork = MayWork(db.Caller) }));
        customers.MapPost("tags", (long number, [FromForm] string? tag, HttpContext http, Store store, Caller caller, Words words) => Tag(number, tag, add: true, http, store, caller, words)).RequireAuthorization(Policies.Work);
        customers.MapPost("tags/remove", (long number, [FromForm] string? tag, HttpContext http, Store store, Caller caller, Words words) => Tag(number, tag, add: false, http, store, caller, words)).RequireAuthorization(Policies.Work);
    }

    private static async Task<IResult> Show(long number, string? kind, DangolContext db, IEnumerable<ICustomerFacts> modules, CustomerTimeline timeline, Words words, CancellationToken cancellationToken)
    {
        var details = await Read(db, number, cancellationToken);
        if (details.MergedInto is { } survivor)
        {
            var other = await CustomersContract.Find(db, survivor, cancellationToken) ?? throw new NotFoundException("customer");
            return Page.GoTo(CustomersContract.Href(other.Number), new Toast(words[$"#{number} 손님은 같은 사람으로 합쳐졌습니다", $"Customer #{number} was merged into this one"], Tone.Neutral));
        }

        var view = await CustomerView.Read(db, details, modules, timeline, words, cancellationToken);
        return Page.Of<CustomerPage>(new { View = kind is null ? view : view with { Timeline = await TimelineView.Read(db, details.Row, timeline, kind, null, cancellationToken) } });
    }

    private static async Task<IResult> ShowTimeline(long number, string? kind, string? before, HttpContext http, DangolContext db, CustomerTimeline timeline, CancellationToken cancellationToken)
    {
        if (!http.IsFragment())
        {
            return Page.GoTo(CustomersContract.Href(number) + (kind is null ? "" : "?kind=" + Uri.EscapeDataString(kind)));
        }

        var view = await TimelineView.Read(db, (await Read(db, number, cancellationToken)).Row, timeline, kind, before, cancellationToken);
        return before is null ? Page.Part<CustomerTimelineList>(new { View = view }) : Page.Part<CustomerTimelineEntries>(new { View = view });
    }

    private static async Task<IResult> ShowSources(long number, HttpContext http, DangolContext db, Words words, CancellationToken cancellationToken)
    {
        var details = await Read(db, number, cancellationToken);
        IReadOnlyList<SourceView> sources = await CustomerSources.Read(db, details.Row.Id, cancellationToken);
        IReadOnlyList<MergeView> merges = await CustomerSources.Merges(db, details.Row.Id, cancellationToken);
        return http.IsFragment() ? Page.Part<SourceList>(new { Sources = sources, Merges = merges }) : Page.Of<SourcesPage>(new { Number = number, Title = details.Title(words), Sources = sources, Merges = merges });
    }

    private static async Task<IResult> Tag(long number, string? given, bool add, HttpContext http, Store store, Caller caller, Words words)
    {
        Toast? toast = null;
        try
        {
            var tag = TagCustomers.Clean(given, words);
            await store.Write(caller, db => add ? TagCustomers.Add(db, [number], tag) : TagCustomers.Remove(db, [number], tag));
            toast = add ? null : new Toast(words[$"‘{tag}’ 태그를 뗐습니다", $"Tag “{tag}” removed"], UndoAction: $"/customers/tags/add?tag={Uri.EscapeDataString(tag)}&id={number}");
        }
        catch (InvalidInputException invalid)
        {
            toast = new Toast(invalid.Errors["tag"][0], Tone.Warn);
        }

        if (!http.IsFragment())
        {
            return Page.GoTo(CustomersContract.Href(number), toast);
        }

        if (toast is not null)
        {
            http.Toast(toast);
        }

        await using var db = store.Open(caller);
        var details = await Read(db, number, http.RequestAborted);
        return Page.Part<CustomerTags>(new { Customer = number, details.Row.Tags, MayWork = true, Again = add });
    }

    internal static bool MayWork(Caller caller) => caller.Role is Role.Owner or Role.Manager or Role.Agent;

    private static Task<CustomerDetails> Read(DangolContext db, long number, CancellationToken cancellationToken)
        => CustomerDetails.Read(db, number.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellationToken);
}
