using System.Text.Encodings.Web;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dangol.Access;

/// <summary>A program's credential: <c>Authorization: Bearer dk_…</c>. Looked up by its hash at every request, so a revoked key is dead at once.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, DangolContext db, Caller caller, ReaderDefaults reader, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";

    private const string Bearer = "Bearer ";

    public static bool HasKey(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        var key = text.StartsWith(ApiKeys.Mark, StringComparison.Ordinal) ? await keys.Find(db, text) : null;
        if (key is null)
        {
            return AuthenticateResult.Fail("No such key.");
        }

        caller.Is(key.WorkspaceId, null, key.Name, Grants.RoleOf(key.Scope), "api", Context.Connection.RemoteIpAddress?.ToString());
        reader.Are(null, null, key.WorkspaceLanguage, key.WorkspaceZone);
        return AuthenticateResult.Success(new AuthenticationTicket(Grants.Principal(SchemeName, key.Name, Grants.Of(key.Scope)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Refusal.Write(Context, StatusCodes.Status401Unauthorized, "The key is unknown or revoked.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
        => Refusal.Write(Context, StatusCodes.Status403Forbidden, "The key's scope does not reach that far.");
}
