using System.Net;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Access;

public sealed class SignInTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_right_password_opens_and_the_wrong_one_does_not()
    {
        await Forget();
        var (_, email) = await app.WithPassword();
        var browser = app.Anonymous();
        (await browser.SignIn(email, "not the password")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.IsSignedIn()).ShouldBeFalse();
        var answer = await browser.Post("/sign-in", ("email", " " + email.ToUpperInvariant()), ("password", People.Password), ("next", "/account"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/account");
        (await browser.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_there_is_such_an_account()
    {
        var (_, email) = await app.WithPassword();
        var disabled = await app.WithPassword();
        await app.Write(db => db.Execute($"update members set disabled_at = {db.Now} where workspace_id = {db.WorkspaceId} and user_id = {disabled.Id}"));
        var answers = new List<string>();
        (string, string)[] tries = [(email, "wrong password"), ("nobody@example.com", "wrong password"), (disabled.Email, People.Password), ("", ""), ("nobody@example.com", new string('x', 5000))];
        foreach (var (name, password) in tries)
        {
            var answer = await app.Anonymous().SignIn(name, password);
            answers.Add($"{(int)answer.StatusCode} {(await answer.Text())} {string.Join(',', answer.Headers.Select(header => header.Key).Order())}");
        }

        var pages = answers.Select(answer => System.Text.RegularExpressions.Regex.Replace(answer, "\\s+", " ")).Distinct().ToList();
        pages.Count.ShouldBe(1, string.Join("\n", pages));
    }

    [Fact]
    public async Task No_more_than_ten_of_fifty_parallel_guesses_are_checked()
    {
        await Forget();
        var (_, email) = await app.WithPassword();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.Anonymous().SignIn(email, "guess after guess")));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity).ShouldBe(SignInAttempts.Most);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(50 - SignInAttempts.Most);
        (await app.Anonymous().SignIn(email, People.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        (await app.Anonymous().SignIn(email, People.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Guessing_at_many_accounts_from_one_address_is_stopped_too()
    {
        await Forget();
        for (var guess = 0; guess < SignInAttempts.Most; guess++)
        {
            (await app.Anonymous().SignIn($"guess{guess}@example.com", "one password for all")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await app.Anonymous().SignIn("another@example.com", "one password for all")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        await Forget();
    }

    [Fact]
    public async Task Strangers_guesses_do_not_lock_the_owner_out_of_a_known_device()
    {
        await Forget();
        var (_, email) = await app.WithPassword();
        var own = app.Anonymous();
        await own.SignIn(email, People.Password);
        await own.PostAsync("/sign-out", null);
        for (var guess = 0; guess < 2 * SignInAttempts.Most; guess++)
        {
            await app.Anonymous().SignIn(email, "guess after guess");
        }

        (await app.Anonymous().SignIn(email, People.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await own.SignIn(email, People.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Forget();
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    public async Task Signing_in_leads_to_no_other_site(string next)
    {
        await Forget();
        var (_, email) = await app.WithPassword();
        (await app.Anonymous().Post("/sign-in", ("email", email), ("password", People.Password), ("next", next))).Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task Signing_in_and_failing_to_are_in_the_audit_log()
    {
        var (id, email) = await app.WithPassword();
        var browser = app.Anonymous();
        await browser.SignIn(email, "wrong password");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.SignIn(email, People.Password);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.PostAsync("/sign-out", null);
        var log = await app.Read(db => db.Rows($"select action, who, address from audit_entries where workspace_id = {db.WorkspaceId} and subject = 'User' and subject_id = {id.ToString()} order by id", row => (row.GetString(0), row.GetString(1), row.TextOrNull(2))));
        log.ShouldBe([("sign-in-failed", email, "127.0.0.1"), ("signed-in", "김단골", "127.0.0.1"), ("signed-out", "김단골", "127.0.0.1")]);
    }

    private Task<int> Forget() => app.Write(db => db.Execute($"delete from sign_in_attempts"));
}
