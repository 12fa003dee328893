using System.Net;
using System.Text.RegularExpressions;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Tests.Http.Access;

public sealed class TeamTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task An_invitation_lets_one_person_join_once_with_its_role()
    {
        var manager = await app.SignedInAs(Role.Manager);
        var link = await Invite(manager, Role.Agent);
        var browser = app.Anonymous();
        (await (await browser.GetAsync(link)).Text()).ShouldContain("상담원");
        (await browser.Post(link, Form("first@example.com"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await (await browser.GetAsync("/api/me")).Content.ReadAsStringAsync()).ShouldContain("\"role\":\"agent\"");
        (await app.Anonymous().Post(link, Form("second@example.com"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Of_twenty_joining_at_once_one_gets_in()
    {
        var link = await Invite(await app.SignedInAs(Role.Owner), Role.Viewer);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => app.Anonymous().Post(link, Form($"racer{i}@example.com"))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        (await app.Read(db => db.Number($"select count(*) from users where email like 'racer%'"))).ShouldBe(1);
    }

    [Fact]
    public async Task An_invitation_ends_after_seven_days_or_when_withdrawn()
    {
        var manager = await app.SignedInAs(Role.Manager);
        var old = await Invite(manager, Role.Viewer);
        app.Clock.Advance(TimeSpan.FromDays(7));
        (await app.Anonymous().Post(old, Form("late@example.com"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        var withdrawn = await Invite(manager, Role.Viewer);
        var id = Regex.Match(await manager.GetStringAsync("/settings/members"), "invitations/([0-9a-f-]{36})/revocation").Groups[1].Value;
        (await manager.PostAsync($"/settings/members/invitations/{id}/revocation", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Anonymous().Post(withdrawn, Form("late@example.com"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await manager.PostAsync($"/settings/members/invitations/{id}/revocation", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_invites_above_their_own_role()
    {
        var manager = await app.SignedInAs(Role.Manager);
        var before = await app.Fingerprint();
        (await manager.Post("/settings/members/invitations", ("role", "Owner"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.Post("/settings/members/invitations", ("role", "0"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.Post("/settings/members/invitations", ("role", "-1"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Fingerprint()).ShouldBe(before);
        (await manager.Post("/settings/members/invitations", ("role", "Manager"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_manager_changes_no_owner_and_no_manager_and_makes_none()
    {
        var manager = await app.SignedInAs(Role.Manager);
        var (owner, peer, agent) = (await app.AddMember(Role.Owner), await app.AddMember(Role.Manager), await app.AddMember(Role.Agent));
        var before = await app.Fingerprint();
        (await manager.Post($"/settings/members/{owner}/role", ("role", "Viewer"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.Post($"/settings/members/{peer}/off")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.Post($"/settings/members/{agent}/role", ("role", "Manager"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.Post($"/settings/members/{agent}/role", ("role", "Owner"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Fingerprint()).ShouldBe(before);
        (await manager.Post($"/settings/members/{agent}/role", ("role", "Analyst"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_changed_role_holds_at_the_next_request_and_is_in_the_audit_log()
    {
        var id = await app.AddMember(Role.Manager);
        var browser = await app.SignedIn(id);
        (await browser.GetAsync("/api/members")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await app.SignedInAs(Role.Owner)).Post($"/settings/members/{id}/role", ("role", "Viewer"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetAsync("/api/members")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Read(db => db.Row($"select details from audit_entries where workspace_id = {db.WorkspaceId} and subject = 'Member' and subject_id = {id.ToString()} and action = 'changed'", row => row.GetString(0))))
            .ShouldBe("{\"Role\":[\"Manager\",\"Viewer\"]}");
    }

    [Fact]
    public async Task Access_switched_off_ends_sessions_and_switched_on_does_not_bring_them_back()
    {
        var id = await app.AddMember(Role.Agent);
        var browser = await app.SignedIn(id);
        var owner = await app.SignedInAs(Role.Owner);
        (await owner.PostAsync($"/settings/members/{id}/off", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.IsSignedIn()).ShouldBeFalse();
        (await owner.PostAsync($"/settings/members/{id}/on", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.IsSignedIn()).ShouldBeFalse();
        (await (await app.SignedIn(id)).IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_last_owner_stays_even_when_two_owners_remove_each_other_at_once()
    {
        var workspaceId = await app.AddWorkspace("둘이 하는 가게");
        var (first, second) = (await app.AddMember(Role.Owner, workspaceId), await app.AddMember(Role.Owner, workspaceId));
        var (one, other) = (await app.SignedIn(first), await app.SignedIn(second));
        var answers = await Task.WhenAll(one.PostAsync($"/settings/members/{second}/off", null), other.PostAsync($"/settings/members/{first}/off", null));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        var left = answers[0].StatusCode == HttpStatusCode.SeeOther ? (Browser: one, Id: first) : (Browser: other, Id: second);
        var answer = await left.Browser.Post($"/settings/members/{left.Id}/role", ("role", "Manager"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Text()).ShouldContain("소유자가 한 사람은 있어야 합니다");
    }

    [Fact]
    public async Task A_person_with_an_account_joins_a_second_shop_and_goes_between_them()
    {
        var workspaceId = await app.AddWorkspace("둘째 가게");
        var link = await Invite(await app.SignedInAs(Role.Owner, workspaceId), Role.Manager);
        var id = await app.AddMember(Role.Agent);
        var browser = await app.SignedIn(id);
        (await browser.PostAsync(link + "/membership", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetStringAsync("/api/me")).ShouldContain($"\"workspace\":{workspaceId}");
        (await browser.Post("/account/workspace", ("workspace", app.Caller.WorkspaceId.ToString(System.Globalization.CultureInfo.InvariantCulture)))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetStringAsync("/api/me")).ShouldContain("\"role\":\"agent\"");
        var foreign = await app.AddWorkspace("남의 가게");
        (await browser.Post("/account/workspace", ("workspace", foreign.ToString(System.Globalization.CultureInfo.InvariantCulture)))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_address_with_an_account_cannot_be_taken_by_joining()
    {
        var (_, email) = await app.WithPassword();
        var link = await Invite(await app.SignedInAs(Role.Owner), Role.Viewer);
        (await app.Anonymous().Post(link, Form(email.ToUpperInvariant()))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Anonymous().Post(link, Form("newcomer@example.com"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static (string, string)[] Form(string email) => [("name", "새 사람"), ("email", email), ("password", People.Password), ("role", "Owner"), ("workspaceId", "1")];

    private static async Task<string> Invite(HttpClient browser, Role role)
    {
        var answer = await browser.Post("/settings/members/invitations", ("role", role.ToString()));
        return Regex.Match(await answer.Content.ReadAsStringAsync(), "/join/[A-Za-z0-9_-]{43}").Value;
    }
}
