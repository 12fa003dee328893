using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Customers;

/// <summary>GET /search/palette?q=: what the modules find for the command palette, most wanted kinds first.</summary>
internal static class PalettePages
{
    private const int OfEachKind = 6, Longest = 100;

    public static void MapPalette(this IEndpointRouteBuilder routes) => routes.MapGet("/search/palette", Find).RequireAuthorization(Policies.Read);

    private static async Task<IResult> Find(string? q, DangolContext db, IEnumerable<ISearchSource> sources, CancellationToken cancellationToken)
    {
        var query = (q ?? "").Trim();
        query = query.Length > Longest ? query[..Longest] : query;
        var found = new List<PaletteEntry>();
        foreach (var source in sources.Where(_ => query.Length > 0).OrderBy(source => source.Rank))
        {
            found.AddRange(await source.Find(db, query, OfEachKind, cancellationToken));
        }

        return Page.Part<PaletteResults>(new { Found = found });
    }
}
