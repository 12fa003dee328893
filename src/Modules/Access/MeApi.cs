using Dangol.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Access;

/// <summary>Who is asking, as the server sees it.</summary>
internal static class MeApi
{
    public static void MapMeApi(this IEndpointRouteBuilder routes)
        => routes.MapGet("/api/me", Show).RequireAuthorization(Policies.Read).WithName("ShowMe").WithTags("Access");

    private static Ok<Me> Show(HttpContext http, Caller caller) => TypedResults.Ok(new Me(
        caller.UserId, caller.Name, caller.Role.ToString().ToLowerInvariant(), caller.WorkspaceId, caller.Via, caller.Language, caller.Zone.Id,
        [.. http.User.FindAll(Grants.Claim).Select(claim => claim.Value)]));
}

/// <param name="Id">Null for a key.</param>
/// <param name="May">The policies the caller passes.</param>
internal sealed record Me(Guid? Id, string Name, string Role, int Workspace, string Via, string Language, string Zone, IReadOnlyList<string> May);
