using System.Security.Claims;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Access;

/// <summary>The browser's credential: an encrypted cookie that names a session. What the session may do is read anew at every request.</summary>
internal static class SessionCookie
{
    public const string Scheme = "session";
    public const string IdClaim = "sid";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "dangol";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostBoundCookies();
        options.ExpireTimeSpan = Sessions.Longest.ToTimeSpan();
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "next";
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToLogin = context => AskToSignIn(context);
        options.Events.OnRedirectToAccessDenied = context => Refusal.Write(context.HttpContext, StatusCodes.Status403Forbidden);
    }

    public static Task SignIn(HttpContext http, ClaimsPrincipal session)
        => http.SignInAsync(Scheme, session, new AuthenticationProperties { IsPersistent = true });

    /// <summary>The session this request came with; null for a key.</summary>
    public static Guid? Id(HttpContext http) => Guid.TryParse(http.User.FindFirstValue(IdClaim), out var id) ? id : null;

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var session = Guid.TryParse(context.Principal?.FindFirstValue(IdClaim), out var id)
            ? await services.GetRequiredService<Sessions>().Find(services.GetRequiredService<DangolContext>(), id)
            : null;
        if (session is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        context.ReplacePrincipal(Grants.Principal(Scheme, session.Name, Grants.Of(session.Role), new Claim(IdClaim, id.ToString())));
        services.GetRequiredService<Caller>().Is(session.WorkspaceId, session.UserId, session.Name, session.Role, "web", context.HttpContext.Connection.RemoteIpAddress?.ToString());
        services.GetRequiredService<ReaderDefaults>().Are(session.Language, session.Zone, session.WorkspaceLanguage, session.WorkspaceZone);
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api") && context.Request.Headers["HX-Request"] != "true";
        if (!isPage)
        {
            return Refusal.Write(context.HttpContext, StatusCodes.Status401Unauthorized);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
