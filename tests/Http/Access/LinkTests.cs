using System.Net;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Access;

public sealed class LinkTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_sign_in_link_works_once()
    {
        var link = await app.Get<OneTimeLinks>().ForSignIn(await app.AddMember(Role.Agent));
        (await app.Anonymous().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK, "looking uses nothing up");
        (await app.Anonymous().PostAsync(link, null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Anonymous().PostAsync(link, null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await app.Anonymous().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Of_twenty_uses_at_once_one_succeeds()
    {
        var link = await app.Get<OneTimeLinks>().ForSignIn(await app.AddMember(Role.Agent));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.Anonymous().PostAsync(link, null)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Gone).ShouldBe(19);
    }

    [Fact]
    public async Task A_link_runs_out_after_24_hours()
    {
        var link = await app.Get<OneTimeLinks>().ForSignIn(await app.AddMember(Role.Agent));
        app.Clock.Advance(TimeSpan.FromHours(24));
        (await app.Anonymous().PostAsync(link, null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("/link/")]
    [InlineData("/join/")]
    [InlineData("/setup/")]
    public async Task What_is_no_token_opens_nothing(string path)
    {
        var link = await app.Get<OneTimeLinks>().ForSignIn(await app.AddMember(Role.Agent));
        var token = link["/link/".Length..];
        var swapped = new string([.. token.Select(letter => char.IsLower(letter) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter))]);
        foreach (var guess in (string[])["null", "0", "%20", "undefined", "[]", swapped, token + "A", token[..^1], "..%2f..", new string('A', 43), new string('x', 3000)])
        {
            var answer = await app.Anonymous().Post(path + guess, ("name", "누구"), ("email", "x@example.com"), ("password", People.Password), ("shop", "가게"), ("zone", "Asia/Seoul"), ("language", "ko"));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Gone, HttpStatusCode.NotFound);
            (await app.Anonymous().GetAsync(path + guess)).StatusCode.ShouldBeOneOf(HttpStatusCode.Gone, HttpStatusCode.NotFound);
        }

        (await app.Anonymous().PostAsync(path, null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Links_and_keys_are_stored_only_as_hashes()
    {
        var link = await app.Get<OneTimeLinks>().ForSignIn(await app.AddMember(Role.Agent));
        var key = await app.Get<ApiKeys>().Create(app.Caller, "시험", ApiScope.Read);
        var hashes = await app.Read(async db => (await db.Rows($"select token_hash from one_time_tokens", row => row.GetFieldValue<byte[]>(0)))
            .Concat(await db.Rows($"select key_hash from api_keys where workspace_id = {db.WorkspaceId}", row => row.GetFieldValue<byte[]>(0))).ToList());
        hashes.ShouldAllBe(hash => hash.Length == 32);
        hashes.ShouldContain(hash => hash.SequenceEqual(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key.Key))));
        key.Key.ShouldMatch("^dk_[A-Za-z0-9_-]{43}$");
        link.ShouldMatch("^/link/[A-Za-z0-9_-]{43}$");
    }
}
