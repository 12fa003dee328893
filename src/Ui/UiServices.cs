using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dangol.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Dangol.Ui;

public static class UiServices
{
    /// <summary>Pages, words and files for the browser. Works from `dotnet run`, from built output and when published.</summary>
    public static WebApplicationBuilder AddUi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Without this, files are found only in development or when published, not in what a Release build leaves.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            // Built output counts as under development for the framework, which would then forbid browsers to keep any file.
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
            builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        }

        builder.Services.AddRazorComponents();
        // Hangul as it is: as numeric entities a Korean page would be three times its size.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddScoped<Caller>();
        builder.Services.AddScoped<Words>();
        builder.Services.AddSingleton<AppAssets>();
        return builder;
    }

    /// <summary>Compression, security headers and error pages: before everything else, and before <c>UseProblems</c>.</summary>
    public static IApplicationBuilder UseUi(this IApplicationBuilder app) => app.UseResponseCompression().UseSecurityHeaders().UseErrorPages();

    /// <summary>Adds entries to the main menu.</summary>
    public static IServiceCollection AddNav(this IServiceCollection services, params NavItem[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items) services.AddSingleton(item);
        return services;
    }

    /// <summary>Adds tabs to the settings.</summary>
    public static IServiceCollection AddSettingsTabs(this IServiceCollection services, params SettingsTab[] tabs)
    {
        ArgumentNullException.ThrowIfNull(tabs);
        foreach (var tab in tabs) services.AddSingleton(tab);
        return services;
    }

    /// <summary>The files of wwwroot (kept for ever under their fingerprinted names) and the reader's choice of language and theme.</summary>
    public static IEndpointRouteBuilder MapUi(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets().Add(KeepForEver);
        app.MapPost("/viewer", (HttpContext http, [FromForm] string? language, [FromForm] string? theme) =>
        {
            Viewer.Choose(http, language, theme);
            return Page.GoTo(CameFrom(http));
        }).AllowAnonymous().DisableAntiforgery();
        return app;
    }

    // Font files carry the hash of their content in their name, which app.css can know; the framework's own fingerprint it cannot.
    private static void KeepForEver(EndpointBuilder endpoint)
    {
        endpoint.Metadata.Add(new Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute());
        if (endpoint is not RouteEndpointBuilder route || route.RoutePattern.RawText?.StartsWith("fonts/", StringComparison.Ordinal) != true) return;
        var serve = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.CacheControl = "max-age=31536000, immutable";
                return Task.CompletedTask;
            });
            return serve(http);
        };
    }

    private static string CameFrom(HttpContext http)
        => Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value
            ? from.PathAndQuery
            : "/";
}
