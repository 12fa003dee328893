using Dangol.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Dangol.Tests.Http.Access;

/// <summary>Every address of the real application says who may use it.</summary>
public sealed class EndpointTests(App app) : IClassFixture<App>
{
    // Reviewed: what each does for somebody who is not signed in is harmless.
    private static readonly HashSet<string> Anonymous =
    [
        "GET /sign-in", "POST /sign-in", "GET /sign-in/code", "POST /sign-in/code", "POST /sign-in/passkey", "POST /sign-in/passkey/options",
        "GET /link/{token}", "POST /link/{token}", "GET /setup/{token}", "POST /setup/{token}", "GET /join/{token}", "POST /join/{token}",
        "GET /p/{token}", "POST /p/{token}/acceptance", "POST /p/{token}/complaint", "POST /p/{token}/question", "POST /p/{token}/release",
        "POST /password-hint", "POST /viewer", "GET /health/live", "GET /health/ready",
    ];

    [Fact]
    public void Every_endpoint_names_its_policy_or_is_on_the_reviewed_list()
    {
        var addresses = Address.Of(app.Server);
        addresses.Count.ShouldBeGreaterThan(50);
        Unprotected(addresses).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_planted_endpoint_without_a_policy_is_found()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var planted = builder.Build();
        planted.MapGet("/planted", () => "open to all");
        planted.MapPost("/planted-anonymous", () => "open to all").AllowAnonymous();
        planted.MapGet("/vague", () => "any signed-in person").RequireAuthorization();
        planted.MapGet("/guarded", () => "closed").RequireAuthorization(Policies.Read);
        Unprotected(Address.Of(planted)).ShouldBe(["GET /planted", "GET /vague", "POST /planted-anonymous"]);
    }

    [Fact]
    public void The_reviewed_list_names_no_address_that_is_gone()
    {
        var all = Address.Of(app.Server).Select(address => address.Name).ToHashSet();
        Anonymous.Where(name => !all.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_opens_a_guarded_address_without_signing_in()
    {
        var browser = app.Anonymous();
        foreach (var address in Address.Of(app.Server).Where(address => !address.IsAnonymous))
        {
            var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(address.Method), address.Sample));
            var isAskedToSignIn = (int)answer.StatusCode == 401 || ((int)answer.StatusCode == 302 && answer.Headers.Location!.ToString().Contains("/sign-in?next=", StringComparison.Ordinal));
            isAskedToSignIn.ShouldBeTrue($"{address.Name} answered {answer.StatusCode}");
        }
    }

    private static List<string> Unprotected(IEnumerable<Address> addresses)
        => [.. addresses.Where(address => address.IsAnonymous || address.Policy is null).Select(address => address.Name).Where(name => !Anonymous.Contains(name)).Order(StringComparer.Ordinal)];
}
