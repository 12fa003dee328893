using System.Net;
using System.Text.RegularExpressions;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Access;

public sealed class PasskeyTests(App app) : IClassFixture<App>
{
    private string Origin => $"http://localhost:{app.Address.Port}";

    [Fact]
    public async Task A_passkey_is_added_named_used_and_removed()
    {
        var id = await app.AddMember(Role.Agent);
        var browser = await Named(id);
        using var device = new SoftwareAuthenticator(Origin);
        (await Add(browser, device)).ShouldContain("매장 태블릿");
        var other = Browser();
        (await SignIn(other, device)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetStringAsync("/api/me")).ShouldContain(id.ToString());
        (await app.Read(db => db.Row($"select method from sessions where user_id = {id} and method = 'passkey'", row => row.GetString(0)))).ShouldBe("passkey");
        var key = Regex.Match(await browser.GetStringAsync("/account"), "/account/passkeys/([0-9a-f]+)/name").Groups[1].Value;
        await browser.Post($"/account/passkeys/{key}/name", ("name", "계산대 전화기"));
        (await browser.GetStringAsync("/account")).ShouldContain("계산대 전화기");
        (await browser.PostAsync($"/account/passkeys/{key}/removal", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await SignIn(Browser(), device)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Read(db => db.Rows($"select action from audit_entries where workspace_id = {db.WorkspaceId} and subject_id = {id.ToString()} and action like 'passkey%' order by action", row => row.GetString(0))))
            .ShouldBe(["passkey-added", "passkey-removed", "passkey-renamed"]);
    }

    [Fact]
    public async Task An_answer_is_taken_once_even_with_its_cookie()
    {
        using var device = new SoftwareAuthenticator(Origin);
        await Add(await Named(await app.AddMember(Role.Agent)), device);
        using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(Origin) };
        thief.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        thief.DefaultRequestHeaders.Add("Origin", Origin);
        var asked = await thief.PostAsync("/sign-in/passkey/options", null);
        thief.DefaultRequestHeaders.Add("Cookie", asked.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var answer = device.Sign(await asked.Content.ReadAsStringAsync());
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => thief.Post("/sign-in/passkey", ("credential", answer))));
        results.Count(result => result.StatusCode == HttpStatusCode.OK).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_to_another_site_another_question_or_without_the_persons_consent_is_refused()
    {
        var browser = await Named(await app.AddMember(Role.Agent));
        using var device = new SoftwareAuthenticator(Origin);
        await Add(browser, device);
        using var stranger = new SoftwareAuthenticator(Origin);
        (await SignIn(Browser(), stranger)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var (one, two) = (Browser(), Browser());
        var forTwo = device.Sign(await Options(two));
        await Options(one);
        (await one.Post("/sign-in/passkey", ("credential", forTwo))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var phished = new SoftwareAuthenticator("http://evil.example");
        using var unverified = new SoftwareAuthenticator(Origin) { VerifiesUser = false };
        foreach (var refused in (SoftwareAuthenticator[])[phished, unverified])
        {
            (await Add(browser, refused)).ShouldContain("패스키를 더하지 못했습니다");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":1}")]
    [InlineData("not json")]
    public async Task What_is_no_answer_is_refused(string credential)
    {
        var browser = Browser();
        await Options(browser);
        (await browser.Post("/sign-in/passkey", ("credential", credential))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string> Options(HttpClient browser) => await (await browser.PostAsync("/sign-in/passkey/options", null)).Content.ReadAsStringAsync();

    private static async Task<HttpResponseMessage> SignIn(HttpClient browser, SoftwareAuthenticator device) => await browser.Post("/sign-in/passkey", ("credential", device.Sign(await Options(browser))));

    /// <returns>The account page afterwards.</returns>
    private static async Task<string> Add(HttpClient browser, SoftwareAuthenticator device)
    {
        var options = await (await browser.PostAsync("/account/passkeys/options", null)).Content.ReadAsStringAsync();
        await browser.Post("/account/passkeys", ("credential", device.Create(options)), ("name", "매장 태블릿"));
        return await browser.GetStringAsync("/account");
    }

    private HttpClient Browser()
    {
        var browser = app.Anonymous();
        browser.BaseAddress = new Uri(Origin);
        browser.DefaultRequestHeaders.Add("Origin", Origin);
        return browser;
    }

    private async Task<HttpClient> Named(Guid userId)
    {
        var browser = Browser();
        await browser.PostAsync(await app.Get<Dangol.Access.OneTimeLinks>().ForSignIn(userId), null);
        return browser;
    }
}
