using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Access;

internal static class KeysPages
{
    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/api-keys").RequireAuthorization(Policies.Manage).WithTags("Access");
        api.MapGet("", async (DangolContext db) => TypedResults.Ok(await All(db))).WithName("ListApiKeys");
        api.MapDelete("/{id:guid}", async (Guid id, Caller caller, ApiKeys keys) =>
        {
            await keys.Revoke(caller, id);
            return TypedResults.NoContent();
        }).WithName("RevokeApiKey");

        var pages = routes.MapGroup("/settings/keys").RequireAuthorization(Policies.Manage);
        pages.MapGet("", async (DangolContext db) => Page.Of<KeysPage>(new { Keys = await All(db) }));
        pages.MapGet("/new", () => Page.Part<KeyForm>());
        pages.MapPost("", Create);
        pages.MapPost("/{id:guid}/revocation", Revoke);
    }

    private static async Task<IResult> Create([FromForm] string? name, [FromForm] string? scope, HttpContext http, Caller caller, ApiKeys keys, Words t)
    {
        var faults = new Faults(t).Name("name", name);
        if (!Enum.TryParse<ApiScope>(scope, out var chosen) || !Enum.IsDefined(chosen))
        {
            faults.Add("scope", "목록에서 골라 주세요.", "Please choose from the list.");
        }

        if (faults.Any)
        {
            return Page.Part<KeyForm>(new { Name = name, Scope = scope, Errors = faults.ByField }, 422);
        }

        var issued = await keys.Create(caller, name!, chosen);
        http.Trigger("keys-changed");
        return Page.Part<NewKey>(new { issued.Name, issued.Key });
    }

    private static async Task<IResult> Revoke(Guid id, Caller caller, ApiKeys keys, Words t)
    {
        await keys.Revoke(caller, id);
        return Page.GoTo("/settings/keys", new Toast(t["키를 없앴습니다. 바로 쓸 수 없게 되었습니다.", "The key is revoked and no longer works."]));
    }

    private static async Task<IReadOnlyList<KeyView>> All(DangolContext db) => await db.Rows(
        $"""
        select id, name, prefix, scope, created_by, created_at, last_used_at, revoked_at from api_keys
        where workspace_id = {db.WorkspaceId}
        order by case when revoked_at is null then 0 else 1 end, created_at desc, id
        """,
        row => new KeyView(row.Id(0), row.GetString(1), row.GetString(2), (ApiScope)row.GetInt32(3), row.GetString(4), row.Instant(5), row.InstantOrNull(6), row.InstantOrNull(7)));
}

/// <summary>A key without the key.</summary>
/// <param name="Prefix">The key's first characters, to tell keys apart.</param>
public sealed record KeyView(Guid Id, string Name, string Prefix, ApiScope Scope, string CreatedBy, Instant CreatedAt, Instant? LastUsedAt, Instant? RevokedAt);
