using System.Net;
using System.Text;
using Dangol.Access;
using Dangol.Platform;

namespace Dangol.Tests.Http.Access;

/// <summary>Every endpoint of every module, with every role and every kind of key; and requests that come from another site.</summary>
public sealed class RightsTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Who_lacks_the_right_is_refused_and_nothing_changes()
    {
        var callers = new List<(string Name, HttpClient Client, IReadOnlyList<string> May)>();
        foreach (var role in Enum.GetValues<Role>())
        {
            callers.Add((role.ToString(), await app.SignedInAs(role), Grants.Of(role)));
        }

        foreach (var scope in Enum.GetValues<ApiScope>())
        {
            callers.Add(($"{scope} key", await app.WithKey(scope), Grants.Of(scope)));
        }

        var before = await app.Fingerprint();
        var cells = 0;
        foreach (var (policy, method, path) in Guarded())
        {
            foreach (var (name, client, may) in callers.Where(caller => !caller.May.Contains(policy)))
            {
                var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "GET" ? null : new FormUrlEncodedContent([]) });
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{name}: {method} {path}");
                cells++;
            }
        }

        cells.ShouldBeGreaterThan(100);
        (await app.Fingerprint()).ShouldBe(before);
    }

    [Fact]
    public async Task Who_has_the_right_may_look()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var browser = await app.SignedInAs(role);
            foreach (var (policy, method, path) in Guarded().Where(endpoint => endpoint.Method is "GET" && Grants.Of(role).Contains(endpoint.Policy)))
            {
                var answer = await browser.GetAsync(path);
                ((int)answer.StatusCode).ShouldBeOneOf([200, 302, 303, 304, 400, 404, 410, 422], $"{role}: {method} {path} ({policy})");
            }
        }
    }

    [Fact]
    public async Task Nothing_another_site_sends_has_an_effect()
    {
        var owner = await app.AddMember(Role.Owner);
        var before = default(string);
        foreach (var disguise in Disguises())
        {
            var browser = await app.SignedIn(owner);
            browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
            disguise.Dress(browser);
            before = await app.Fingerprint();
            foreach (var (_, method, path) in Guarded().Where(endpoint => endpoint.Method is not "GET" and not "HEAD"))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("{\"name\":\"x\"}", Encoding.UTF8, "text/plain") };
                (await browser.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{disguise.Name}: {method} {path}");
            }

            (await app.Fingerprint()).ShouldBe(before, disguise.Name);
        }
    }

    [Fact]
    public async Task Signing_somebody_in_from_another_site_is_refused()
    {
        var (_, email) = await app.WithPassword();
        using var attacker = new HttpClient { BaseAddress = app.Address };
        attacker.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await attacker.SignIn(email, People.Password)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Our_own_pages_and_programs_with_a_key_may_write()
    {
        var browser = await app.SignedInAs(Role.Manager);
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add("Origin", app.Address.GetLeftPart(UriPartial.Authority));
        (await browser.Post("/settings/members/invitations", ("role", "Viewer"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var program = await app.WithKey(ApiScope.Manage);
        program.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        (await program.DeleteAsync($"/api/api-keys/{Guid.Empty}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static IEnumerable<(string Name, Action<HttpClient> Dress)> Disguises() =>
    [
        ("cross-site", browser => browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site")),
        ("same-site", browser => browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-site")),
        ("another origin", browser => browser.DefaultRequestHeaders.Add("Origin", "https://evil.example")),
        ("null origin", browser => browser.DefaultRequestHeaders.Add("Origin", "null")),
        ("another port", browser => browser.DefaultRequestHeaders.Add("Origin", "http://127.0.0.1:1")),
        ("no word of where from", _ => { }),
    ];

    private IEnumerable<(string Policy, string Method, string Path)> Guarded() => Address.Of(app.Server)
        .Where(address => !address.IsAnonymous && address.Policy is not null).Select(address => (address.Policy!, address.Method, address.Sample));
}
