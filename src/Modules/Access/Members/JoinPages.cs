using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Access;

internal static class JoinPages
{
    public static void MapJoin(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/join/{token}", Show).AllowAnonymous();
        routes.MapPost("/join/{token}", JoinAsNew).AllowAnonymous();
        routes.MapPost("/join/{token}/membership", JoinAsMyself).RequireAuthorization(Policies.Self);
    }

    private static async Task<IResult> Show(string token, DangolContext db, Caller caller)
        => await Join.Find(db, token) is { } invitation
            ? Page.Of<JoinPage>(new { Token = token, invitation.Workspace, invitation.Role, invitation.Email, Me = caller.UserId is null ? null : caller.Name })
            : SignInPages.LinkGone();

    private static async Task<IResult> JoinAsNew(
        string token, [FromForm] string? name, [FromForm] string? email, [FromForm] string? password, HttpContext http, DangolContext db, Join join, Entrance entrance, Words t)
    {
        if (await Join.Find(db, token) is not { } invitation)
        {
            return SignInPages.LinkGone();
        }

        var faults = new Faults(t).Name("name", name).Email("email", email).Password("password", password, name, email, invitation.Workspace);
        IResult Again() => Page.Of<JoinPage>(new { Token = token, invitation.Workspace, invitation.Role, Email = email, Name = name, Errors = faults.ByField }, 422);
        if (faults.Any)
        {
            return Again();
        }

        try
        {
            var (user, member) = await join.WithNewAccount(token, name!, email!, password!);
            await entrance.Open(http, "password", user, member);
            return Page.GoTo("/", Welcome(invitation, t));
        }
        catch (ConflictException)
        {
            faults.Add("email", Accounts.EmailTaken(t));
            return Again();
        }
        catch (NotFoundException)
        {
            return SignInPages.LinkGone();
        }
    }

    private static async Task<IResult> JoinAsMyself(string token, HttpContext http, DangolContext db, Caller caller, Join join, Store store, Words t)
    {
        if (await Join.Find(db, token) is not { } invitation)
        {
            return SignInPages.LinkGone();
        }

        try
        {
            await join.With(caller.UserId!.Value, token);
        }
        catch (NotFoundException)
        {
            return SignInPages.LinkGone();
        }

        await store.Write(caller, write => Sessions.MoveTo(write, caller.UserId!.Value, SessionCookie.Id(http)!.Value, invitation.WorkspaceId));
        return Page.GoTo("/", Welcome(invitation, t));
    }

    private static Toast Welcome(OpenInvitation invitation, Words t)
        => new(t[$"{Josa.With(invitation.Workspace, "과/와")} 함께하게 되었습니다.", $"Welcome to {invitation.Workspace}."]);
}
