using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Dangol.Access;

/// <summary>Over https the cookie's name begins with "__Host-": browsers then refuse to let a neighbouring subdomain set or widen it.</summary>
internal sealed class HostBoundCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options)
        => _cookies.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, Name(context, key), options);

    public static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
