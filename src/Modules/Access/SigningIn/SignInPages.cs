using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Access;

/// <summary>Signing in by a one-time link, and signing out.</summary>
internal static class SignInPages
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/link/{token}", ShowLink).AllowAnonymous();
        routes.MapPost("/link/{token}", FollowLink).AllowAnonymous();
        routes.MapPost("/sign-out", SignOut).RequireAuthorization(Policies.Self);
    }

    private static async Task<IResult> ShowLink(string token, DangolContext db)
        => await OneTimeLinks.IsOpen(db, token, OneTimeLinks.SignIn)
            ? Results.Content("<!doctype html><form method=\"post\"><button>단골 열기 · Open Dangol</button></form>", "text/html; charset=utf-8")
            : throw new NotFoundException("link");

    private static async Task<IResult> FollowLink(string token, HttpContext http, Store store, Sessions sessions)
    {
        var asker = new Caller();
        var principal = await store.Write(asker, async db =>
        {
            var userId = await OneTimeLinks.Use(db, token, OneTimeLinks.SignIn) ?? throw new NotFoundException("link");
            var (user, member) = await Membership.Of(db, userId) ?? throw new NotFoundException("link");
            asker.Is(member.WorkspaceId, user.Id, user.Called, member.Role, "web", http.Connection.RemoteIpAddress?.ToString());
            return await sessions.Start(db, user, member.WorkspaceId, "link", http);
        });
        await SessionCookie.SignIn(http, principal);
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> SignOut(HttpContext http, Store store, Caller caller)
    {
        await store.Write(caller, async db =>
        {
            await Sessions.End(db, caller.UserId!.Value, SessionCookie.Id(http)!.Value);
            db.Audit("signed-out", "User", caller.UserId.Value.ToString());
        });
        await http.SignOutAsync(SessionCookie.Scheme);
        return Results.LocalRedirect("/sign-in");
    }
}
