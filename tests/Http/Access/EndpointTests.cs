using Dangol.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Tests.Http.Access;

/// <summary>Every address of the real application says who may use it.</summary>
public sealed class EndpointTests(App app) : IClassFixture<App>
{
    // Reviewed: what each does for somebody who is not signed in is harmless.
    private static readonly HashSet<string> Anonymous =
    [
        "GET /sign-in", "POST /sign-in", "GET /sign-in/code", "POST /sign-in/code", "POST /sign-in/passkey", "POST /sign-in/passkey/options",
        "GET /link/{token}", "POST /link/{token}", "GET /setup/{token}", "POST /setup/{token}", "GET /join/{token}", "POST /join/{token}",
        "POST /password-hint", "POST /viewer", "GET /health/live", "GET /health/ready",
    ];

    [Fact]
    public void Every_endpoint_names_its_policy_or_is_on_the_reviewed_list()
    {
        var endpoints = Endpoints(app.Server);
        endpoints.Count.ShouldBeGreaterThan(30);
        Unprotected(endpoints).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_planted_endpoint_without_a_policy_is_found()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var planted = builder.Build();
        planted.MapGet("/planted", () => "open to all");
        planted.MapPost("/planted-anonymous", () => "open to all").AllowAnonymous();
        planted.MapGet("/guarded", () => "closed").RequireAuthorization(Policies.Read);
        Unprotected(Endpoints(planted)).ShouldBe(["GET /planted", "POST /planted-anonymous"]);
    }

    [Fact]
    public void The_reviewed_list_names_no_address_that_is_gone()
    {
        var all = Endpoints(app.Server).SelectMany(Names).ToHashSet();
        Anonymous.Where(name => !all.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_opens_a_guarded_address_without_signing_in()
    {
        var browser = app.Anonymous();
        foreach (var endpoint in Endpoints(app.Server).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && !IsFile(endpoint)))
        {
            foreach (var name in Names(endpoint))
            {
                var (method, path) = (name.Split(' ')[0], System.Text.RegularExpressions.Regex.Replace(name.Split(' ')[1], "{[^}]*}", "00000000-0000-0000-0000-000000000001"));
                var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
                var isAskedToSignIn = (int)answer.StatusCode == 401 || ((int)answer.StatusCode == 302 && answer.Headers.Location!.ToString().Contains("/sign-in?next=", StringComparison.Ordinal));
                isAskedToSignIn.ShouldBeTrue($"{name} answered {answer.StatusCode}");
            }
        }
    }

    private static List<string> Unprotected(IEnumerable<RouteEndpoint> endpoints) => [.. endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? !IsFile(endpoint)
            : !IsFile(endpoint) && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is Policies.Read or Policies.Work or Policies.Export or Policies.Manage or Policies.Own or Policies.Self))
        .SelectMany(Names).Where(name => !Anonymous.Contains(name)).Order(StringComparer.Ordinal)];

    private static List<RouteEndpoint> Endpoints(IEndpointRouteBuilder server) => [.. server.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    // Static files of the build, of which nothing is anybody's; by name, or in development whatever is there.
    private static bool IsFile(RouteEndpoint endpoint)
        => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == "{**path:file}";

    private static IEnumerable<string> Names(RouteEndpoint endpoint)
    {
        var path = "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.Trim('/'), "{([^}:]*)[^}]*}", "{$1}");
        return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => $"{method} {path}");
    }
}
