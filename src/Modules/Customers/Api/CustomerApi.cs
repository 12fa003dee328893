using System.Text.Json;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Customers;

/// <summary>Customers as a REST resource. An id is a customer's UUID or number.</summary>
internal static class CustomerApi
{
    private const int LargestPage = 200;

    public static void MapCustomerApi(this IEndpointRouteBuilder routes)
    {
        var customers = routes.MapGroup("/api/customers").WithTags("Customers").RequireAuthorization(Policies.Read);
        customers.MapGet("", List).WithName("ListCustomers").WithSummary("Customers, a page at a time, newest first; total is exact or, when filtered, counted up to 10,000. Filters: q (name, e-mail, phone, last four digits), tag, region, city, grade, orderedWithin and notOrderedFor (days), joinedWithin (days or \"month\"), ordersFrom, ordersTo, spentFrom, spentTo (currency units), slipping, email, phone (yes, no), import, archived; sort number, name, joined, last, orders, spent, with - for descending.");
        customers.MapGet("{id}", Show).WithName("ShowCustomer").WithSummary("One customer by UUID or number. The ETag is the version to send with a change. Redirects for one that was merged.");
        customers.MapPost("", Add).WithName("AddCustomer").WithSummary("Adds a customer. 409 with \"existing\" when somebody has the e-mail, phone or externalId already; ?onMatch=link gives them this record instead.").RequireAuthorization(Policies.Work);
        customers.MapPatch("{id}", Change).WithName("ChangeCustomer").WithSummary("Changes fields by JSON merge patch; null clears. Send If-Match. What is changed here wins over what imported files say.").Accepts<JsonElement>("application/merge-patch+json", "application/json").RequireAuthorization(Policies.Work);
        customers.MapPost("{id}/tags", Tag).WithName("TagCustomer").WithSummary("Puts a tag on the customer; answers with all their tags.").RequireAuthorization(Policies.Work);
        customers.MapDelete("{id}/tags/{tag}", Untag).WithName("UntagCustomer").WithSummary("Takes a tag off the customer.").RequireAuthorization(Policies.Work);
        customers.MapPut("{id}/archival", (string id, Store store, Caller caller) => Archive(id, true, store, caller)).WithName("ArchiveCustomer").WithSummary("Takes the customer out of lists and searches. Nothing is deleted.").RequireAuthorization(Policies.Work);
        customers.MapDelete("{id}/archival", (string id, Store store, Caller caller) => Archive(id, false, store, caller)).WithName("UnarchiveCustomer").WithSummary("Takes the customer back into the lists.").RequireAuthorization(Policies.Work);
    }

    private static async Task<Ok<CustomerListBody>> List(HttpRequest request, DangolContext db, CustomerQueries queries, IEnumerable<ICustomerFilter> others, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        var filter = CustomerFilter.Read(request.Query, others, out var errors);
        if (limit is < 1 or > LargestPage)
        {
            errors["limit"] = [$"1 to {LargestPage}."];
        }

        if (errors.Count > 0)
        {
            throw new InvalidInputException(errors);
        }

        var page = await queries.List(db, filter, cursor, limit ?? CustomerQueries.PageSize, counted: cursor is null, cancellationToken);
        return TypedResults.Ok(new CustomerListBody([.. page.Rows.Select(CustomerBody.Of)], page.Next, cursor is null ? page.Total.Count : null, page.Total.OrMore ? true : null));
    }

    private static async Task<IResult> Show(string id, HttpContext http, DangolContext db, CancellationToken cancellationToken)
    {
        var details = await CustomerDetails.Read(db, id, cancellationToken);
        if (details.MergedInto is { } survivor)
        {
            return TypedResults.Redirect($"/api/customers/{survivor}", permanent: false, preserveMethod: true);
        }

        http.Response.Tag(details.Row.Version);
        return TypedResults.Ok(CustomerBody.Of(details));
    }

    private static Task<IResult> Add(CustomerWish wish, HttpContext http, AddCustomer add, string? onMatch)
    {
        var wished = onMatch is null or "link" ? wish.Checked(onMatch == "link") : throw new InvalidInputException(new Dictionary<string, string[]> { ["onMatch"] = ["\"link\", or leave it out."] });
        return http.CreateOnce(wish, async db =>
        {
            var added = await add.Run(db, wished);
            var body = added.IsKnown ? CustomerBody.Of(await CustomerDetails.Read(db, added.Id.ToString())) : CustomerBody.Of(added, wished.Fields, wished.Tags, db.Now);
            http.Response.Tag(body.Version);
            return (body, $"/api/customers/{added.Number}");
        });
    }

    private static async Task<Ok<CustomerBody>> Change(string id, JsonElement patch, HttpContext http, Store store, Caller caller)
    {
        var details = await store.Write(caller, async db =>
        {
            var number = await CustomerDetails.NumberOf(db, id);
            await ChangeCustomer.Run(db, number, known => CustomerPatch.Apply(patch, known), http.Request.RequireMatch);
            return await CustomerDetails.Read(db, id);
        });
        http.Response.Tag(details.Row.Version);
        return TypedResults.Ok(CustomerBody.Of(details));
    }

    private static async Task<Ok<TagsBody>> Tag(string id, TagWish wish, Store store, Caller caller)
    {
        var tag = TagCustomers.Clean(wish.Tag);
        return TypedResults.Ok(new TagsBody(await store.Write(caller, async db =>
        {
            await TagCustomers.Add(db, [(await Standing(db, id)).Row.Number], tag);
            return (await CustomerDetails.Read(db, id)).Row.Tags;
        })));
    }

    private static async Task<NoContent> Untag(string id, string tag, Store store, Caller caller)
    {
        await store.Write(caller, async db => await TagCustomers.Remove(db, [(await Standing(db, id)).Row.Number], tag));
        return TypedResults.NoContent();
    }

    private static async Task<CustomerDetails> Standing(DangolContext db, string id)
        => await CustomerDetails.Read(db, id) is { MergedInto: null } details ? details : throw new NotFoundException("customer");

    private static async Task<NoContent> Archive(string id, bool archived, Store store, Caller caller)
    {
        await store.Write(caller, async db => await ArchiveCustomer.Run(db, await CustomerDetails.NumberOf(db, id), archived));
        return TypedResults.NoContent();
    }
}

/// <param name="Total">On the first page only.</param>
/// <param name="OrMore">True when counting was stopped at the total.</param>
internal sealed record CustomerListBody(IReadOnlyList<CustomerBody> Items, string? Next, long? Total, bool? OrMore);

internal sealed record TagWish(string? Tag);

internal sealed record TagsBody(IReadOnlyList<string> Tags);
