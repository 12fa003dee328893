using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Access;

/// <summary>One's own account: profile, password, sessions. The second step and passkeys have files of their own.</summary>
internal static class AccountPages
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/account").RequireAuthorization(Policies.Self);
        own.MapGet("", Show);
        own.MapPost("/profile", SaveProfile);
        own.MapPost("/password", ChangePassword);
        own.MapPost("/sessions/{id:guid}/end", EndSession);
        own.MapPost("/sessions/others/end", EndOthers);
        own.MapPost("/workspace", MoveToWorkspace);
    }

    private static async Task<IResult> Show(HttpContext http, Caller caller, DangolContext db, Passkeys passkeys, Words t)
        => Page.Of<AccountPage>(new { Account = await AccountView.Of(await Myself.In(db, caller), SessionCookie.Id(http)!.Value, passkeys, db, t) });

    private static async Task<IResult> SaveProfile(
        [FromForm] string? name, [FromForm] string? language, [FromForm] string? zone, HttpContext http, Caller caller, DangolContext db, Passkeys passkeys, Words t)
    {
        var user = await Myself.In(db, caller);
        var faults = new Faults(t).Name("name", name).Language("language", language);
        if (!string.IsNullOrEmpty(zone))
        {
            faults.Zone("zone", zone);
        }

        if (faults.Any)
        {
            var view = await AccountView.Of(user, SessionCookie.Id(http)!.Value, passkeys, db, t);
            return Page.Of<AccountPage>(new { Account = view with { Name = name ?? "", Language = language, Zone = zone }, Errors = faults.ByField }, 422);
        }

        db.Audit("profile-changed", "User", user.Id.ToString(), new { name = new[] { user.DisplayName, name!.Trim() }, language = new[] { user.Language, language }, zone = new[] { user.Zone, zone } });
        (user.DisplayName, user.Language, user.Zone) = (name.Trim(), language, string.IsNullOrEmpty(zone) ? null : zone);
        await db.SaveChangesAsync();
        http.Response.Cookies.Append("lang", language!, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true });
        return Page.GoTo("/account", new Toast(language == "en" ? "Profile saved" : "프로필을 저장했습니다"));
    }

    private static async Task<IResult> ChangePassword(
        [FromForm] string? current, [FromForm] string? password, HttpContext http, Caller caller, DangolContext db, Store store, Passwords passwords, SignInAttempts attempts, Passkeys passkeys, Words t)
    {
        var user = await Myself.In(db, caller);
        var faults = new Faults(t).Password("password", password, user.DisplayName, user.Email);
        if (user.PasswordHash is not null && (await attempts.Count($"password:{user.Id}") is not null || !passwords.Matches(user, current ?? "")))
        {
            faults.Add("current", "지금 비밀번호가 맞지 않습니다.", "This is not your current password.");
        }

        if (faults.Any)
        {
            return Page.Of<AccountPage>(new { Account = await AccountView.Of(user, SessionCookie.Id(http)!.Value, passkeys, db, t), Errors = faults.ByField }, 422);
        }

        var hash = passwords.Hash(password!);
        await store.Write(caller, async write =>
        {
            var mine = await Myself.In(write, caller);
            (mine.PasswordHash, mine.SecurityStamp) = (hash, Token.New());
            await Sessions.EndAll(write, mine.Id, butFor: SessionCookie.Id(http));
            await SignInAttempts.Forget(write, $"password:{mine.Id}");
            write.Audit("password-changed", "User", mine.Id.ToString());
        });
        return Page.GoTo("/account", new Toast(t["비밀번호를 바꾸고 다른 기기에서 로그아웃했습니다", "Password changed; other devices are signed out"]));
    }

    private static async Task<IResult> EndSession(Guid id, Caller caller, Store store, Words t)
    {
        await store.Write(caller, async db =>
        {
            await Sessions.End(db, caller.UserId!.Value, id);
            db.Audit("session-ended", "User", caller.UserId.Value.ToString());
        });
        return Page.GoTo("/account", new Toast(t["그 기기에서 로그아웃했습니다", "That device is signed out"]));
    }

    private static async Task<IResult> EndOthers(HttpContext http, Caller caller, Store store, Words t)
    {
        await store.Write(caller, async db =>
        {
            await Sessions.EndAll(db, caller.UserId!.Value, butFor: SessionCookie.Id(http));
            db.Audit("sessions-ended", "User", caller.UserId.Value.ToString());
        });
        return Page.GoTo("/account", new Toast(t["다른 모든 기기에서 로그아웃했습니다", "All other devices are signed out"]));
    }

    private static async Task<IResult> MoveToWorkspace([FromForm] int workspace, HttpContext http, Caller caller, Store store) => await store.Write(caller, async db =>
    {
        if (await db.Number($"select count(*) from members where workspace_id = {workspace} and user_id = {caller.UserId} and disabled_at is null") == 0)
        {
            throw new NotFoundException("workspace");
        }

        await Sessions.MoveTo(db, caller.UserId!.Value, SessionCookie.Id(http)!.Value, workspace);
        return Page.GoTo("/");
    });
}
