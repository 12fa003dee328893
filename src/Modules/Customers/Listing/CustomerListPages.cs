using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Customers;

/// <summary>The list of customers and what belongs to it: filter, saved views, density.</summary>
internal static class CustomerListPages
{
    private const string DensityCookie = "density";

    public static void MapCustomerListPages(this IEndpointRouteBuilder routes)
    {
        var customers = routes.MapGroup("/customers").RequireAuthorization(Policies.Read);
        customers.MapGet("", List);
        customers.MapGet("filter", async (HttpRequest request, DangolContext db, IEnumerable<ICustomerFilter> others, CancellationToken cancellationToken)
            => Page.Part<CustomerFilterDialog>(new { Filter = CustomerFilter.Read(request.Query, others, out _), Values = await KnownValues.Read(db, cancellationToken) }));
        customers.MapPost("density", SetDensity);
        customers.MapGet("views/new", (HttpRequest request, IEnumerable<ICustomerFilter> others) => Page.Part<SavedViewDialog>(new { Query = CustomerFilter.Read(request.Query, others, out _).ToString() }));
        customers.MapPost("views", Save);
        customers.MapGet("views/{id:guid}", Edit);
        customers.MapPost("views/{id:guid}", Change);
        customers.MapPost("views/{id:guid}/delete", Delete);
        customers.MapPost("views/restore", Restore);
    }

    private static async Task<IResult> List(HttpContext http, DangolContext db, CustomerQueries queries, IEnumerable<ICustomerFilter> others, string? after, CancellationToken cancellationToken)
    {
        var filter = CustomerFilter.Read(http.Request.Query, others, out _);
        var view = await CustomersView.Read(db, queries, filter, after, http.Request.Cookies[DensityCookie] == "compact", cancellationToken);
        return after is not null && http.IsFragment()
            ? Page.Part<CustomerTableRows>(new { View = view, MayWork = CustomerPages.MayWork(db.Caller) })
            : Page.Of<CustomersPage>(new { View = view });
    }

    private static IResult SetDensity(HttpContext http, [FromForm] string? compact, [FromForm] string? back)
    {
        http.Response.Cookies.Append(DensityCookie, compact == "yes" ? "compact" : "roomy", new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, HttpOnly = true, IsEssential = true });
        return Page.GoTo(Back(back));
    }

    private static async Task<IResult> Save([FromForm] ViewForm form, Store store, Caller caller, Words words, IEnumerable<ICustomerFilter> others)
    {
        var query = Clean(form.Query, others);
        try
        {
            await store.Write(caller, db => SavedViews.Save(db, form.Name, query, form.Shared == "true", words));
        }
        catch (InvalidInputException invalid)
        {
            return Page.Part<SavedViewDialog>(new { form.Name, Query = query, Shared = form.Shared == "true", invalid.Errors }, StatusCodes.Status422UnprocessableEntity);
        }

        return Page.GoTo(Address(query), new Toast(words["보기를 저장했습니다", "View saved"]));
    }

    private static async Task<IResult> Edit(Guid id, DangolContext db, CancellationToken cancellationToken)
    {
        var view = (await SavedViews.Read(db, cancellationToken)).FirstOrDefault(view => view.Id == id && view.MayChange) ?? throw new NotFoundException("view");
        return Page.Part<SavedViewDialog>(new { Id = (Guid?)id, view.Name, view.Query, view.Shared });
    }

    private static async Task<IResult> Change(Guid id, [FromForm] ViewForm form, Store store, Caller caller, Words words, IEnumerable<ICustomerFilter> others)
    {
        try
        {
            await store.Write(caller, db => SavedViews.Change(db, id, form.Name, form.Shared == "true", words));
        }
        catch (InvalidInputException invalid)
        {
            return Page.Part<SavedViewDialog>(new { Id = (Guid?)id, form.Name, Query = form.Query ?? "", Shared = form.Shared == "true", invalid.Errors }, StatusCodes.Status422UnprocessableEntity);
        }

        return Page.GoTo(Address(Clean(form.Query, others)), new Toast(words["보기를 고쳤습니다", "View changed"]));
    }

    private static async Task<IResult> Delete(Guid id, Store store, Caller caller, Words words)
    {
        var view = await store.Write(caller, db => SavedViews.Delete(db, id));
        var undo = $"/customers/views/restore?name={Uri.EscapeDataString(view.Name)}&shared={(view.Shared ? "true" : "false")}&query={Uri.EscapeDataString(view.Query)}";
        return Page.GoTo("/customers", new Toast(words[$"‘{view.Name}’ 보기를 지웠습니다", $"View “{view.Name}” deleted"], UndoAction: undo));
    }

    private static async Task<IResult> Restore(string? name, string? query, bool shared, Store store, Caller caller, Words words, IEnumerable<ICustomerFilter> others)
    {
        var clean = Clean(query, others);
        await store.Write(caller, db => SavedViews.Save(db, name, clean, shared, words));
        return Page.GoTo(Address(clean));
    }

    // Only what the list itself understands is kept, however the form was filled.
    private static string Clean(string? query, IEnumerable<ICustomerFilter> others)
        => CustomerFilter.Read(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)), others, out _).ToString();

    private static string Address(string query) => query.Length == 0 ? "/customers" : "/customers?" + query;

    internal static string Back(string? back) => back is not null && (back == "/customers" || back.StartsWith("/customers?", StringComparison.Ordinal) || back.StartsWith("/customers/", StringComparison.Ordinal)) ? back : "/customers";
}

/// <summary>What the dialog of a saved view posts.</summary>
internal sealed class ViewForm
{
    public string? Name { get; set; }

    public string? Query { get; set; }

    public string? Shared { get; set; }
}
