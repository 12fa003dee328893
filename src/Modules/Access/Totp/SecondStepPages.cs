using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Access;

/// <summary>Switching the second step on (with a QR code) and off, and new recovery codes.</summary>
internal static class SecondStepPages
{
    private const string Cookie = "totp";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static void MapSecondStep(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/account/second-step").RequireAuthorization(Policies.Self);
        own.MapGet("", Show);
        own.MapPost("", SwitchOn);
        own.MapPost("/off", SwitchOff);
        own.MapPost("/recovery-codes", NewRecoveryCodes);
    }

    private static async Task<IResult> Show(HttpContext http, Caller caller, DangolContext db, SealedCookies cookies)
    {
        var user = await Myself.In(db, caller);
        if (user.TwoFactorEnabled)
        {
            return Page.Of<SecondStepPage>(new { CodesLeft = await SecondStep.RecoveryCodesLeft(db, user.Id) });
        }

        var secret = cookies.Read<string>(http, Cookie) ?? Totp.NewSecret();
        cookies.Give(http, Cookie, secret, Life);
        return Page.Of<SecondStepSetUpPage>(await SetUp(db, user, secret));
    }

    private static async Task<IResult> SwitchOn(HttpContext http, [FromForm] string? code, Caller caller, DangolContext db, Store store, SecondStep steps, SealedCookies cookies, Words t)
    {
        var user = await Myself.In(db, caller);
        if (user.TwoFactorEnabled || cookies.Read<string>(http, Cookie) is not { } secret)
        {
            return Page.GoTo("/account/second-step");
        }

        var codes = await store.Write(caller, async write =>
        {
            var mine = await Myself.In(write, caller);
            var made = mine.TwoFactorEnabled ? null : await steps.SwitchOn(write, mine, secret, code ?? "");
            if (made is not null)
            {
                await Sessions.EndAll(write, mine.Id, butFor: SessionCookie.Id(http));
            }

            return made;
        });
        if (codes is null)
        {
            return Page.Of<SecondStepSetUpPage>(await SetUp(db, user, secret, WrongCode(t)), 422);
        }

        cookies.Drop(http, Cookie);
        return Page.Of<RecoveryCodesPage>(new { Codes = codes });
    }

    private static async Task<IResult> SwitchOff(HttpContext http, [FromForm] string? code, Caller caller, Store store, SecondStep steps, SignInAttempts attempts, Words t)
        => await WithCode(code, caller, store, steps, attempts, t, async (db, user) =>
        {
            await SecondStep.SwitchOff(db, user);
            await Sessions.EndAll(db, user.Id, butFor: SessionCookie.Id(http));
            return Page.GoTo("/account", new Toast(t["2단계 인증을 껐습니다", "The second step is off"]));
        });

    private static Task<IResult> NewRecoveryCodes([FromForm] string? code, Caller caller, Store store, SecondStep steps, SignInAttempts attempts, Words t)
        => WithCode(code, caller, store, steps, attempts, t, async (db, user) =>
        {
            db.Audit("recovery-codes-made", "User", user.Id.ToString());
            return Page.Of<RecoveryCodesPage>(new { Codes = await SecondStep.NewRecoveryCodes(db, user) });
        });

    // A stolen session alone must not be able to weaken the account: each of these asks for a code.
    private static async Task<IResult> WithCode(string? code, Caller caller, Store store, SecondStep steps, SignInAttempts attempts, Words t, Func<DangolContext, User, Task<IResult>> act)
    {
        var isOpen = await attempts.Count($"code:{caller.UserId}") is null;
        return await store.Write(caller, async db =>
        {
            var user = await Myself.In(db, caller);
            return isOpen && user.TwoFactorEnabled && await steps.Check(db, user, code ?? "") is not null
                ? await act(db, user)
                : Page.Of<SecondStepPage>(new { CodesLeft = await SecondStep.RecoveryCodesLeft(db, user.Id), Errors = WrongCode(t) }, 422);
        });
    }

    private static async Task<object> SetUp(DangolContext db, User user, string secret, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var shop = (await db.Workspaces.FindAsync(db.WorkspaceId))!.Name;
        return new { Secret = secret, Address = Totp.Address(secret, user.Email!, shop), Errors = errors ?? Faults.None };
    }

    private static IReadOnlyDictionary<string, string[]> WrongCode(Words t)
        => new Faults(t).Add("code", "코드가 맞지 않습니다. 앱에 지금 보이는 여섯 자리를 적어 주세요.", "That code is not right. Enter the six digits your app shows now.").ByField;
}
