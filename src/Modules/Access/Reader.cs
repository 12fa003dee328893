using Dangol.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Access;

/// <summary>What the signed-in person and their workspace have set, for readers whose browser says nothing else.</summary>
internal sealed class ReaderDefaults
{
    public string? Language { get; private set; }

    public string? Zone { get; private set; }

    public string WorkspaceLanguage { get; private set; } = "ko";

    public string WorkspaceZone { get; private set; } = "Asia/Seoul";

    public void Are(string? language, string? zone, string workspaceLanguage, string workspaceZone)
        => (Language, Zone, WorkspaceLanguage, WorkspaceZone) = (language, zone, workspaceLanguage, workspaceZone);
}

/// <summary>
/// Settles the language and zone of the request. Language: what was picked in this browser, else the person's setting, else what the browser
/// prefers, else the workspace's. Zone: the person's setting, else the browser's own, else the workspace's.
/// </summary>
internal static class Reader
{
    public static Task Settle(HttpContext http, RequestDelegate next)
    {
        var caller = http.RequestServices.GetRequiredService<Caller>();
        if (!caller.IsKnown)
        {
            caller.Is(0, null, "", Role.Viewer, "web", http.Connection.RemoteIpAddress?.ToString());
        }

        var defaults = http.RequestServices.GetRequiredService<ReaderDefaults>();
        caller.Reads(
            Known(http.Request.Cookies["lang"]) ?? Known(defaults.Language) ?? Preferred(http) ?? defaults.WorkspaceLanguage,
            Zone(defaults.Zone) ?? Zone(http.Request.Cookies["tz"]) ?? Zone(defaults.WorkspaceZone) ?? DateTimeZone.Utc);
        return next(http);
    }

    private static string? Known(string? language) => language is "ko" or "en" ? language : null;

    private static string? Preferred(HttpContext http) => http.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Known(language.Value.Value is { Length: >= 2 } tag ? tag[..2].ToLowerInvariant() : null))
        .FirstOrDefault(language => language is not null);

    private static DateTimeZone? Zone(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
}
