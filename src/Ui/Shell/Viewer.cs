using Dangol.Platform;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dangol.Ui;

/// <summary>What the reader chose in this browser: language, theme, width of the menu; and the zone their clock runs in.</summary>
public static class Viewer
{
    internal const string LanguageCookie = "lang", ThemeCookie = "theme", ZoneCookie = "tz", NavCookie = "nav";

    /// <summary>"ko" or "en": the reader's choice here, else what their browser prefers, else the one given.</summary>
    public static string Language(HttpContext http, string otherwise = "ko")
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.Cookies[LanguageCookie] is "ko" or "en") return http.Request.Cookies[LanguageCookie]!;
        var preferred = http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value is { Length: >= 2 } tag ? tag[..2].ToLowerInvariant() : "")
            .FirstOrDefault(l => l is "ko" or "en");
        return preferred ?? otherwise;
    }

    /// <summary>The zone the reader's browser reported, else the one given (the workspace's).</summary>
    public static DateTimeZone Zone(HttpContext http, DateTimeZone otherwise)
    {
        ArgumentNullException.ThrowIfNull(http);
        var id = http.Request.Cookies[ZoneCookie];
        return (id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)) ?? otherwise;
    }

    /// <summary>Tells the caller of this request what they read, unless something before it (the person's own settings) already knows better.</summary>
    public static void ReadInto(HttpContext http, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Reads(Language(http, caller.Language), Zone(http, caller.Zone));
    }

    internal static string Theme(HttpContext http) => http.Request.Cookies[ThemeCookie] is "light" or "dark" ? http.Request.Cookies[ThemeCookie]! : "system";

    internal static bool HasNarrowNav(HttpContext http) => http.Request.Cookies[NavCookie] == "narrow";

    /// <summary>Remembers a choice for a year. Unknown values are left out, so nothing but these words is ever kept.</summary>
    internal static void Choose(HttpContext http, string? language, string? theme)
    {
        var keep = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true };
        if (language is "ko" or "en") http.Response.Cookies.Append(LanguageCookie, language, keep);
        if (theme is "light" or "dark" or "system") http.Response.Cookies.Append(ThemeCookie, theme, keep);
    }
}
