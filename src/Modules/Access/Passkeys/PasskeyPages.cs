using System.Text.Json;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Access;

internal static class PasskeyPages
{
    private const int LongestName = 60, LongestCredential = 20_000;

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/passkey/options", async (HttpContext http, Passkeys passkeys) => Json(await passkeys.OptionsToSignIn(http))).AllowAnonymous();
        routes.MapPost("/sign-in/passkey", SignIn).AllowAnonymous();

        var own = routes.MapGroup("/account/passkeys").RequireAuthorization(Policies.Self);
        own.MapPost("/options", async (HttpContext http, Passkeys passkeys, Caller caller, DangolContext db) => Json(await passkeys.OptionsToAdd(http, await Myself.In(db, caller))));
        own.MapPost("", Add);
        own.MapPost("/{id}/name", Rename);
        own.MapPost("/{id}/removal", Remove);
    }

    private static async Task<IResult> SignIn([FromForm] string? credential, [FromForm] string? next, HttpContext http, Passkeys passkeys, Entrance entrance, DangolContext db)
    {
        var user = IsJson(credential) ? await passkeys.SignIn(http, credential!) : null;
        if (user is null || await Membership.Of(db, user.Id) is not { } member)
        {
            return Results.UnprocessableEntity();
        }

        await entrance.Open(http, "passkey", user, member);
        return Results.Json(new { next = Entrance.Next(next) });
    }

    private static async Task<IResult> Add([FromForm] string? credential, [FromForm] string? name, HttpContext http, Passkeys passkeys, Caller caller, DangolContext db, Words t)
    {
        var named = string.IsNullOrWhiteSpace(name) ? Devices.Describe(http.Request.Headers.UserAgent.ToString(), t) : Shortened(name);
        return IsJson(credential) && await passkeys.Add(http, await Myself.In(db, caller), credential!, named)
            ? Page.GoTo("/account", new Toast(t["패스키를 더했습니다", "Passkey added"]))
            : Page.GoTo("/account", new Toast(t["패스키를 더하지 못했습니다. 다시 시도해 주세요.", "The passkey could not be added. Please try again."], Tone.Bad));
    }

    private static async Task<IResult> Rename(string id, [FromForm] string? name, Passkeys passkeys, Caller caller, DangolContext db, Words t)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            await passkeys.Rename(await Myself.In(db, caller), id, Shortened(name));
        }

        return Page.GoTo("/account", new Toast(t["이름을 바꿨습니다", "Renamed"]));
    }

    private static async Task<IResult> Remove(string id, Passkeys passkeys, Caller caller, DangolContext db, Words t)
    {
        await passkeys.Remove(await Myself.In(db, caller), id);
        return Page.GoTo("/account", new Toast(t["패스키를 지웠습니다", "Passkey removed"]));
    }

    private static IResult Json(string options) => Results.Content(options, "application/json");

    private static string Shortened(string name) => name.Trim() is { Length: > LongestName } text ? text[..LongestName] : name.Trim();

    private static bool IsJson(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > LongestCredential)
        {
            return false;
        }

        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
