using System.Net;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Tests.Http.Access;

public sealed class SetUpTests
{
    [Fact]
    public async Task The_first_run_makes_the_shop_and_its_owner_and_signs_in()
    {
        await using var app = await Fresh();
        var link = (await app.Get<OneTimeLinks>().ForSetup())!;
        var browser = app.Anonymous();
        (await (await browser.GetAsync(link)).Text()).ShouldContain("가게 이름");
        var answer = await browser.Post(link, Form());
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var me = await System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsync<Me>(browser, "/api/me");
        (me!.Role, me.Name, me.Workspace).ShouldBe(("owner", "김하늘", app.Caller.WorkspaceId));
        var workspace = await app.Read(db => db.Workspaces.SingleAsync());
        (workspace.Name, workspace.Zone, workspace.Language, workspace.Currency).ShouldBe(("하늘 반찬가게", "Asia/Seoul", "ko", "KRW"));
        (await app.Get<OneTimeLinks>().ForSetup()).ShouldBeNull("there is an owner now");
        (await app.Anonymous().Post(link, Form("other@example.com"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Of_twenty_set_ups_at_once_by_two_links_one_succeeds()
    {
        await using var app = await Fresh();
        string[] links = [(await app.Get<OneTimeLinks>().ForSetup())!, (await app.Get<OneTimeLinks>().ForSetup())!];
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => app.Anonymous().Post(links[i % 2], Form($"owner{i}@example.com"))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        (await app.Read(db => db.Number($"select count(*) from members where workspace_id = {db.WorkspaceId}"))).ShouldBe(1);
        (await app.Read(db => db.Number($"select count(*) from users"))).ShouldBe(1);
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields_and_leave_the_link_good()
    {
        await using var app = await Fresh();
        var link = (await app.Get<OneTimeLinks>().ForSetup())!;
        var answer = await app.Anonymous().Post(link, ("shop", " "), ("zone", "Mars/Olympus"), ("language", "fr"), ("name", ""), ("email", "no address"), ("password", "qlalfqjsgh1"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var field in (string[])["shop", "zone", "language", "name", "email", "password"])
        {
            page.ShouldContain($"id=\"f-{field}-error\"");
        }

        page.ShouldNotContain("qlalfqjsgh1", Case.Insensitive, "a password is never sent back");
        (await app.Anonymous().Post(link, Form())).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static (string, string)[] Form(string email = "haneul@example.com")
        => [("shop", "하늘 반찬가게"), ("zone", "Asia/Seoul"), ("language", "ko"), ("name", "김하늘"), ("email", email), ("password", People.Password), ("role", "Viewer"), ("WorkspaceId", "99")];

    private static async Task<App> Fresh()
    {
        var app = new App();
        await app.InitializeAsync();
        return app;
    }
}
