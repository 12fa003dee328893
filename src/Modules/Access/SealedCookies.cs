using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Dangol.Access;

/// <summary>Small things a browser carries for us between two requests, encrypted and with an end: who has passed the first step, a passkey's challenge, a known device.</summary>
internal sealed class SealedCookies(IDataProtectionProvider protection, TimeProvider clock)
{
    public void Give<T>(HttpContext http, string name, T value, TimeSpan life)
    {
        var ends = clock.GetUtcNow() + life;
        var text = protection.CreateProtector("cookie", name).Protect(JsonSerializer.Serialize(new Content<T>(value, ends.UtcTicks)));
        http.Response.Cookies.Append(HostBoundCookies.Name(http, name), text, Options(http, life));
    }

    /// <summary>The default when there is none, it has run out, or it was not made here.</summary>
    public T? Read<T>(HttpContext http, string name)
    {
        var text = http.Request.Cookies[HostBoundCookies.Name(http, name)];
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        try
        {
            var content = JsonSerializer.Deserialize<Content<T>>(protection.CreateProtector("cookie", name).Unprotect(text));
            return content is not null && content.Ends > clock.GetUtcNow().UtcTicks ? content.Value : default;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return default;
        }
    }

    public void Drop(HttpContext http, string name) => http.Response.Cookies.Delete(HostBoundCookies.Name(http, name), Options(http, null));

    private static CookieOptions Options(HttpContext http, TimeSpan? life)
        => new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true };

    private sealed record Content<T>(T Value, long Ends);
}
