using System.Net;
using Dangol.Platform;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Xunit;

namespace Dangol.Tests.Unit.Ui;

/// <summary>The design pages alone on a free port of 127.0.0.1. The header X-Role says as whom a request comes; without it nobody is signed in.</summary>
public sealed class DesignServer : IAsyncLifetime
{
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Dangol", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddUi();
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Read, policy => policy.RequireAssertion(_ => true))
            .AddPolicy(Policies.Manage, policy => policy.RequireAssertion(context => ((HttpContext)context.Resource!).Request.Headers["X-Role"] == "Owner"));
        builder.Services.AddNav(
            new NavItem("/design", "sun", "오늘", "Today", Policies.Read, 1, 'T'),
            new NavItem("/settings", "settings", "설정", "Settings", Policies.Manage, 2, 'S'));
        app = builder.Build();
        app.UseUi();
        app.Use((http, next) =>
        {
            var caller = http.RequestServices.GetRequiredService<Caller>();
            if (Enum.TryParse<Role>(http.Request.Headers["X-Role"], out var role)) caller.Is(1, null, "김단골", role, "web", null);
            caller.Reads(http.Request.Headers.AcceptLanguage == "en" ? "en" : "ko", DateTimeZoneProviders.Tzdb["Asia/Seoul"]);
            return next(http);
        });
        app.UseRouting();
        app.UseAuthorization();
        app.MapUi();
        app.MapDesign();
        await app.StartAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<HttpResponseMessage> Post(string path, Dictionary<string, string> form, params (string Name, string Value)[] headers) => Send(HttpMethod.Post, path, form, headers);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, Dictionary<string, string>? form, (string Name, string Value)[] headers)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None });
        using var request = new HttpRequestMessage(method, new Uri(new Uri(app.Urls.First()), path));
        if (form is not null) request.Content = new FormUrlEncodedContent(form);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

internal static class Answers
{
    public static Task<string> Text(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static string? Header(this HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
