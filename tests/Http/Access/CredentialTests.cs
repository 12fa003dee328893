using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Tests.Http.Access;

public sealed class CredentialTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_member_is_who_the_session_says()
    {
        var browser = await app.SignedInAs(Role.Agent);
        var me = await browser.GetFromJsonAsync<Me>("/api/me");
        me!.Role.ShouldBe("agent");
        me.Workspace.ShouldBe(app.Caller.WorkspaceId);
        me.May.ShouldBe(["self", "read", "work"]);
    }

    [Fact]
    public async Task A_key_is_who_it_was_made_for_until_it_is_revoked()
    {
        var keys = app.Server.Services.GetRequiredService<ApiKeys>();
        var key = await keys.Create(app.Caller, "시험 열쇠", ApiScope.Write);
        using var program = new HttpClient { BaseAddress = app.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Key);
        var me = await program.GetFromJsonAsync<Me>("/api/me");
        (me!.Name, me.Via, me.Id).ShouldBe(("시험 열쇠", "api", null));
        await keys.Revoke(app.Caller, key.Id);
        (await program.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_a_copied_cookie()
    {
        var browser = app.Anonymous();
        var link = await app.Server.Services.GetRequiredService<OneTimeLinks>().ForSignIn(await app.AddMember(Role.Viewer));
        var cookie = (await browser.PostAsync(link, null)).Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("dangol=", StringComparison.Ordinal)).Split(';')[0];
        using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.Address };
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        (await thief.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.PostAsync("/sign-out", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await thief.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_dies_after_14_days_unused()
    {
        var browser = await app.SignedInAs(Role.Viewer);
        app.Clock.Advance(TimeSpan.FromDays(13));
        (await browser.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromDays(13));
        (await browser.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromDays(15));
        (await browser.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_disabled_member_is_out_at_the_next_request()
    {
        var userId = await app.AddMember(Role.Manager);
        var browser = app.Anonymous();
        await browser.PostAsync(await app.Server.Services.GetRequiredService<OneTimeLinks>().ForSignIn(userId), null);
        (await browser.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.Write(db => db.Execute($"update members set disabled_at = {db.Now} where workspace_id = {db.WorkspaceId} and user_id = {userId}"));
        (await browser.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer dk_")]
    [InlineData("Bearer null")]
    [InlineData("Bearer dk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic b3duZXI6b3duZXI=")]
    public async Task What_is_no_key_opens_nothing(string header)
    {
        using var program = new HttpClient { BaseAddress = app.Address };
        program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        var answer = await program.GetAsync("/api/me");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_page_sends_who_is_not_signed_in_to_the_sign_in_page_and_back()
    {
        var answer = await app.Anonymous().GetAsync("/account?tab=keys");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldBe("/sign-in?next=%2Faccount%3Ftab%3Dkeys");
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_not_found() => (await app.Anonymous().GetAsync("/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
