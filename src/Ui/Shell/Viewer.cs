using Microsoft.AspNetCore.Http;

namespace Dangol.Ui;

/// <summary>What the reader chose in this browser, kept in its cookies: language, theme, width of the menu.</summary>
internal static class Viewer
{
    private const string LanguageCookie = "lang", ThemeCookie = "theme", NavCookie = "nav";

    public static string Theme(HttpContext http) => http.Request.Cookies[ThemeCookie] is "light" or "dark" ? http.Request.Cookies[ThemeCookie]! : "system";

    public static bool HasNarrowNav(HttpContext http) => http.Request.Cookies[NavCookie] == "narrow";

    /// <summary>Remembers a choice for a year. Unknown values are left out, so nothing but these words is ever kept.</summary>
    public static void Choose(HttpContext http, string? language, string? theme)
    {
        var keep = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true };
        if (language is "ko" or "en") http.Response.Cookies.Append(LanguageCookie, language, keep);
        if (theme is "light" or "dark" or "system") http.Response.Cookies.Append(ThemeCookie, theme, keep);
    }
}
