using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Access;

/// <summary>Signing in by password (and a code, where the person has switched that on) or by a one-time link, and signing out.</summary>
internal static class SignInPages
{
    private const string Pending = "second-step";

    private static readonly TimeSpan PendingLife = TimeSpan.FromMinutes(10);

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Show).AllowAnonymous();
        routes.MapPost("/sign-in", SignIn).AllowAnonymous();
        routes.MapGet("/sign-in/code", ShowCode).AllowAnonymous();
        routes.MapPost("/sign-in/code", GiveCode).AllowAnonymous();
        routes.MapGet("/link/{token}", ShowLink).AllowAnonymous();
        routes.MapPost("/link/{token}", FollowLink).AllowAnonymous();
        routes.MapPost("/sign-out", SignOut).RequireAuthorization(Policies.Self);
    }

    private static async Task<IResult> Show(string? next, Caller caller, DangolContext db)
        => caller.IsKnown ? Results.LocalRedirect(Entrance.Next(next)) : Page.Of<SignInPage>(new { Next = Entrance.Next(next), IsNew = !await OneTimeLinks.HasOwner(db) });

    private static async Task<IResult> SignIn(
        [FromForm] string? email, [FromForm] string? password, [FromForm] string? next, HttpContext http, PasswordSignIn byPassword, DangolContext db, Entrance entrance, SealedCookies cookies, Words t)
    {
        var answer = await byPassword.Try(db, email ?? "", password ?? "", http);
        if (answer.User is not { } user)
        {
            var problem = answer.Wait is { } wait ? TooMany(wait, t) : t["이메일이나 비밀번호가 맞지 않습니다.", "The e-mail address or the password is not right."];
            return Page.Of<SignInPage>(new { Next = Entrance.Next(next), Email = email, Errors = new Faults(t).Add("", problem).ByField }, answer.Wait is null ? 422 : 429);
        }

        if (user.TwoFactorEnabled)
        {
            cookies.Give(http, Pending, new FirstStep(user.Id, user.SecurityStamp!, Entrance.Next(next)), PendingLife);
            return Page.GoTo("/sign-in/code");
        }

        await entrance.Open(http, "password", user, answer.Member!);
        return Page.GoTo(Entrance.Next(next));
    }

    private static IResult ShowCode(HttpContext http, SealedCookies cookies)
        => cookies.Read<FirstStep>(http, Pending) is null ? Results.LocalRedirect("/sign-in") : Page.Of<CodePage>();

    private static async Task<IResult> GiveCode(
        [FromForm] string? code, HttpContext http, SealedCookies cookies, SignInAttempts attempts, SecondStep secondStep, Store store, Entrance entrance, DangolContext db, Words t)
    {
        var first = cookies.Read<FirstStep>(http, Pending);
        var user = first is null ? null : await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == first.UserId && row.SecurityStamp == first.Stamp);
        if (user is null || await Membership.Of(db, user.Id) is not { } member)
        {
            return Page.GoTo("/sign-in");
        }

        if (await attempts.Count($"code:{user.Id}") is { } wait)
        {
            return Page.Of<CodePage>(new { Errors = new Faults(t).Add("", TooMany(wait, t)).ByField }, 429);
        }

        var method = await store.Write(new Caller(), write => secondStep.Check(write, user, code ?? ""));
        if (method is null)
        {
            return Page.Of<CodePage>(new { Errors = new Faults(t).Add("code", "코드가 맞지 않습니다. 앱에 지금 보이는 여섯 자리를 적어 주세요.", "That code is not right. Enter the six digits your app shows now.").ByField }, 422);
        }

        await store.Write(new Caller(), write => SignInAttempts.Forget(write, $"code:{user.Id}"));
        cookies.Drop(http, Pending);
        await entrance.Open(http, "password+" + method, user, member);
        return Page.GoTo(first!.Next);
    }

    private static async Task<IResult> ShowLink(string token, DangolContext db)
        => await OneTimeToken.IsOpen(db, token, OneTimeToken.SignIn) ? Page.Of<LinkPage>(new { Token = token }) : LinkGone();

    private static async Task<IResult> FollowLink(string token, HttpContext http, Entrance entrance)
    {
        try
        {
            await entrance.Open(http, "link", async db =>
            {
                var userId = await OneTimeToken.Use(db, token, OneTimeToken.SignIn) ? await OneTimeToken.UserOf(db, token) : null;
                var user = await db.Set<User>().SingleOrDefaultAsync(row => row.Id == userId);
                return user is not null && await Membership.Of(db, user.Id) is { } member ? (user, member) : throw new NotFoundException("link");
            });
        }
        catch (NotFoundException)
        {
            return LinkGone();
        }

        return Page.GoTo("/");
    }

    private static async Task<IResult> SignOut(HttpContext http, Store store, Caller caller)
    {
        await store.Write(caller, async db =>
        {
            await Sessions.End(db, caller.UserId!.Value, SessionCookie.Id(http)!.Value);
            db.Audit("signed-out", "User", caller.UserId.Value.ToString());
        });
        await http.SignOutAsync(SessionCookie.Scheme);
        return Page.GoTo("/sign-in");
    }

    /// <summary>What a used, expired or unknown link opens.</summary>
    public static IResult LinkGone() => Page.Of<LinkGonePage>(status: StatusCodes.Status410Gone);

    private static string TooMany(Duration wait, Words t)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return t[$"여러 번 시도했습니다. {minutes}분 뒤에 다시 시도해 주세요.", $"Too many attempts. Please try again in {minutes} min."];
    }

    /// <param name="Stamp">Changes with the password: then the first step has to be done again.</param>
    private sealed record FirstStep(Guid UserId, string Stamp, string Next);
}
