using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Dangol.Access;
using Dangol.Host;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Access;

public sealed class AccountTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_new_password_needs_the_old_one_and_ends_the_other_sessions()
    {
        var (id, email) = await app.WithPassword();
        var (here, there) = (await app.SignedIn(id), await app.SignedIn(id));
        (await here.Post("/account/password", ("current", "not it"), ("password", "tugboat lantern quiver"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await here.Post("/account/password", ("current", People.Password), ("password", "password1234"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await there.IsSignedIn()).ShouldBeTrue();
        (await here.Post("/account/password", ("current", People.Password), ("password", "tugboat lantern quiver"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await there.IsSignedIn()).ShouldBeFalse();
        (await here.IsSignedIn()).ShouldBeTrue();
        (await app.Anonymous().SignIn(email, People.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Anonymous().SignIn(email, "tugboat lantern quiver")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task One_device_or_all_others_are_signed_out_from_the_list()
    {
        var id = await app.AddMember(Role.Viewer);
        var here = await app.SignedIn(id);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var (second, third) = (await app.SignedIn(id), await app.SignedIn(id));
        var ended = Regex.Match(await here.GetStringAsync("/account"), "/account/sessions/([0-9a-f-]{36})/end").Groups[1].Value;
        await here.PostAsync($"/account/sessions/{ended}/end", null);
        var alive = new[] { await second.IsSignedIn(), await third.IsSignedIn() };
        alive.Count(is_alive => is_alive).ShouldBe(1);
        await here.PostAsync("/account/sessions/others/end", null);
        (await second.IsSignedIn()).ShouldBeFalse();
        (await third.IsSignedIn()).ShouldBeFalse();
        (await here.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_language_is_what_was_picked_here_else_the_persons_else_the_browsers_else_the_shops()
    {
        var id = await app.AddMember(Role.Viewer);
        var browser = await app.SignedIn(id);
        (await Language(browser, accept: "en-GB,en;q=0.9")).ShouldBe("en");
        (await Language(browser, accept: "fr")).ShouldBe("ko");
        await app.Write(db => db.Execute($"update users set language = 'en' where id = {id}"));
        (await Language(browser, accept: "ko")).ShouldBe("en");
        await browser.Post("/viewer", ("language", "ko"));
        (await Language(browser, accept: "en")).ShouldBe("ko");
        await browser.Post("/account/profile", ("name", "이름"), ("language", "en"), ("zone", ""));
        (await Language(browser, accept: "ko")).ShouldBe("en");
    }

    [Fact]
    public async Task The_zone_is_the_persons_else_the_browsers_else_the_shops()
    {
        var id = await app.AddMember(Role.Viewer);
        var browser = await app.SignedIn(id);
        (await browser.GetFromJsonAsync<Me>("/api/me"))!.Zone.ShouldBe("Asia/Seoul");
        (await Zone(browser, "America%2FNew_York")).ShouldBe("America/New_York");
        (await Zone(browser, "Mars%2FOlympus")).ShouldBe("Asia/Seoul");
        await browser.Post("/account/profile", ("name", "이름"), ("language", "ko"), ("zone", "Europe/Berlin"));
        (await Zone(browser, "America%2FNew_York")).ShouldBe("Europe/Berlin");
    }

    [Fact]
    public async Task The_shops_settings_are_checked_saved_and_logged()
    {
        var shop = await app.AddWorkspace("옛 이름");
        var browser = await app.SignedInAs(Role.Manager, shop);
        var answer = await browser.Post("/settings", ("name", ""), ("zone", "x"), ("language", "de"), ("currency", "GOLD"), ("graceDays", "366"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var field in (string[])["name", "zone", "language", "currency", "graceDays"])
        {
            page.ShouldContain($"id=\"f-{field}-error\"");
        }

        (await browser.Post("/settings", ("name", "새 이름"), ("zone", "Asia/Tokyo"), ("language", "en"), ("currency", "JPY"), ("graceDays", "0"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var log = await app.Read(db => db.Row($"select details from audit_entries where workspace_id = {shop} and subject = 'Workspace' and action = 'changed'", row => row.GetString(0)));
        log!.ShouldContain("\"GraceDays\":[\"30\",\"0\"]");
        (await browser.GetStringAsync("/settings")).ShouldContain("value=\"새 이름\"");
    }

    [Fact]
    public async Task A_session_outlives_a_restart_and_no_changed_cookie_is_accepted()
    {
        var link = await app.Get<OneTimeLinks>().ForSignIn(await app.AddMember(Role.Viewer));
        var cookie = (await app.Anonymous().PostAsync(link, null)).Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("dangol=", StringComparison.Ordinal)).Split(';')[0];
        await using var restarted = Server.Build(new ServerOptions(app.Store.Options, Port: 0, Clock: app.Clock));
        await restarted.StartAsync();
        (await Status(new Uri(restarted.Urls.First()), cookie)).ShouldBe(HttpStatusCode.OK);
        var random = new Random(20261122);
        for (var i = 0; i < 300; i++)
        {
            var letters = cookie.ToCharArray();
            var place = random.Next("dangol=".Length, letters.Length - 1);
            letters[place] = letters[place] == 'A' ? 'B' : 'A';
            (await Status(app.Address, new string(letters))).ShouldBe(HttpStatusCode.Unauthorized, $"seed 20261122, try {i}");
        }
    }

    [Fact]
    public async Task The_cookie_is_closed_to_scripts_and_other_sites()
    {
        var link = await app.Get<OneTimeLinks>().ForSignIn(await app.AddMember(Role.Viewer));
        foreach (var cookie in (await app.Anonymous().PostAsync(link, null)).Headers.GetValues("Set-Cookie"))
        {
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldContain("samesite=lax", Case.Insensitive);
            cookie.ShouldContain("path=/", Case.Insensitive);
        }
    }

    [Fact]
    public async Task The_password_hint_tells_weak_from_strong()
    {
        var browser = app.Anonymous();
        (await (await browser.Post("/password-hint", ("password", "password2024!"))).Text()).ShouldContain("짐작하기 쉽습니다");
        (await (await browser.Post("/password-hint", ("password", People.Password))).Text()).ShouldContain("아주 좋습니다");
        (await (await browser.Post("/password-hint", ("password", ""))).Text()).Trim().ShouldBeEmpty();
    }

    private static async Task<HttpStatusCode> Status(Uri address, string cookie)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await browser.GetAsync("/api/me")).StatusCode;
    }

    private static async Task<string> Language(HttpClient browser, string accept)
    {
        browser.DefaultRequestHeaders.AcceptLanguage.Clear();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accept);
        return (await browser.GetFromJsonAsync<Me>("/api/me"))!.Language;
    }

    private static async Task<string> Zone(HttpClient browser, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        request.Headers.Add("Cookie", $"tz={cookie}");
        return (await (await browser.SendAsync(request)).Content.ReadFromJsonAsync<Me>())!.Zone;
    }
}
