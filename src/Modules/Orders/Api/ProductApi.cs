using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Orders;

/// <summary>Products, to read. They come with imports and with orders' lines.</summary>
internal static class ProductApi
{
    private const int LargestPage = 200, PageSize = 50;

    public static void MapProductApi(this IEndpointRouteBuilder routes)
        => routes.MapGet("/api/products", List).WithTags("Products").RequireAuthorization(Policies.Read).WithName("ListProducts").WithSummary("Products by source and external id, a page at a time (?after= the last one's \"source:externalId\" of the page before). Price in units of the workspace's currency.");

    private static async Task<Ok<ProductPage>> List(DangolContext db, string? after, string? category, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > LargestPage)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["limit"] = [$"1 to {LargestPage}."] });
        }

        var size = limit ?? PageSize;
        var last = (after ?? ":").Split(':', 2) is [var source, var key] ? (Source: source, Key: key) : throw new InvalidInputException(new Dictionary<string, string[]> { ["after"] = ["\"source:externalId\" of the last product of the page before."] });
        var of = category is null ? (SqlText)$"" : $" and category = {category}";
        var found = await db.Rows($"select id, source, source_key, name, category, brand, price from products where workspace_id = {db.WorkspaceId} and (source, source_key) > ({last.Source}, {last.Key}){of} order by source, source_key limit {size + 1}",
            row => new ProductBody(row.Id(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.NumberOrNull(6) / 100m), cancellationToken);
        return TypedResults.Ok(new ProductPage([.. found.Take(size)], found.Count > size ? $"{found[size - 1].Source}:{found[size - 1].ExternalId}" : null));
    }
}

/// <param name="Price">In units of the workspace's currency.</param>
internal sealed record ProductBody(Guid Id, string Source, string ExternalId, string? Name, string? Category, string? Brand, decimal? Price);

/// <param name="Next">To pass as "after"; null at the end.</param>
internal sealed record ProductPage(IReadOnlyList<ProductBody> Items, string? Next);
