using System.Net;
using System.Net.Http.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Tests.Http.Access;

/// <summary>What belongs to another shop is not found, whoever asks, and nothing of it is shown.</summary>
public sealed class IsolationTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Another_shops_people_invitations_and_keys_are_not_found()
    {
        var other = await app.AddWorkspace("남의 가게 카나리아");
        var member = await app.AddMember(Role.Viewer, other);
        var key = await app.Get<ApiKeys>().Create(app.CallerOf(other), "카나리아 키", ApiScope.Read);
        await app.Get<Team>().Invite(app.CallerOf(other), Role.Viewer, "kanarienvogel@example.com");
        var invitation = await app.Read(db => db.Set<Invitation>().IgnoreQueryFilters().SingleAsync(row => row.WorkspaceId == other));
        var owner = await app.SignedInAs(Role.Owner);
        var program = await app.WithKey(ApiScope.Manage);
        var before = await app.Fingerprint();
        foreach (var path in (string[])[$"/settings/members/{member}/role", $"/settings/members/{member}/off", $"/settings/members/{member}/on", $"/settings/members/invitations/{invitation.Id}/revocation", $"/settings/keys/{key.Id}/revocation"])
        {
            (await owner.Post(path, ("role", "Owner"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await owner.GetAsync($"/settings/members/{member}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.DeleteAsync($"/api/api-keys/{key.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Fingerprint()).ShouldBe(before);
        foreach (var path in (string[])["/settings/members", "/settings/keys", "/settings/audit", "/settings", "/account", "/api/members", "/api/api-keys"])
        {
            var page = await owner.GetStringAsync(path);
            page.ShouldNotContain("카나리아");
            page.ShouldNotContain("kanarienvogel");
            page.ShouldNotContain(member.ToString());
        }

    }

    [Fact]
    public async Task Somebody_elses_session_cannot_be_ended()
    {
        var victim = await app.AddMember(Role.Viewer);
        var browser = await app.SignedIn(victim);
        var session = await app.Read(db => db.Row($"select id from sessions where user_id = {victim}", row => row.Id(0)));
        (await (await app.SignedInAs(Role.Owner)).PostAsync($"/account/sessions/{session}/end", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task Fields_a_form_does_not_have_change_nothing()
    {
        var other = await app.AddWorkspace("남의 가게");
        var id = await app.AddMember(Role.Manager);
        var browser = await app.SignedIn(id);
        (string, string)[] planted = [("role", "Owner"), ("Role", "0"), ("workspaceId", $"{other}"), ("WorkspaceId", $"{other}"), ("userId", $"{Guid.Empty}"), ("id", "1"), ("passwordHash", "x"), ("twoFactorEnabled", "true"), ("isAdmin", "true")];
        (await browser.Post("/account/profile", [("name", "새 이름"), ("language", "en"), ("zone", ""), .. planted])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.Post("/settings", [("name", "이름 바꾼 가게"), ("zone", "Asia/Seoul"), ("language", "ko"), ("currency", "KRW"), ("graceDays", "30"), .. planted])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.Post("/settings/keys", [("name", "키"), ("scope", "Read"), ("workspaceId", $"{other}"), ("keyHash", "x")])).StatusCode.ShouldBe(HttpStatusCode.OK);
        var me = await browser.GetFromJsonAsync<Me>("/api/me");
        (me!.Name, me.Role, me.Workspace, me.Language).ShouldBe(("새 이름", "manager", app.Caller.WorkspaceId, "en"));
        (await app.Read(db => db.Number($"select count(*) from api_keys where workspace_id = {other}"))).ShouldBe(0);
        (await app.Read(db => db.Row($"select name from workspaces where id = {other}", row => row.GetString(0)))).ShouldBe("남의 가게");
        var user = await app.Read(db => db.Set<User>().SingleAsync(row => row.Id == id));
        (user.PasswordHash, user.TwoFactorEnabled).ShouldBe((null, false));
    }
}
