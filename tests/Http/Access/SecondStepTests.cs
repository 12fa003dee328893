using System.Net;
using System.Text.RegularExpressions;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Access;

public sealed partial class SecondStepTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task With_the_second_step_on_the_password_alone_opens_nothing()
    {
        var (email, secret, _) = await WithSecondStep();
        var browser = app.Anonymous();
        var answer = await browser.SignIn(email, People.Password);
        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in/code");
        (await browser.IsSignedIn()).ShouldBeFalse();
        (await browser.Post("/sign-in/code", ("code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.IsSignedIn()).ShouldBeFalse();
        (await browser.Post("/sign-in/code", ("code", Code(secret)))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_works_once_whoever_is_quicker()
    {
        var (email, secret, _) = await WithSecondStep();
        var browsers = new List<HttpClient>();
        for (var i = 0; i < 8; i++)
        {
            browsers.Add(app.Anonymous());
            await browsers[i].SignIn(email, People.Password);
        }

        var code = Code(secret);
        var answers = await Task.WhenAll(browsers.Select(browser => browser.Post("/sign-in/code", ("code", code))));
        answers.Count(answer => answer.Headers.Location?.OriginalString == "/").ShouldBe(1);
        await browsers[0].SignIn(email, People.Password);
        (await browsers[0].Post("/sign-in/code", ("code", code))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "not even in another sign-in");
    }

    [Fact]
    public async Task No_more_than_ten_codes_are_tried()
    {
        var (email, secret, _) = await WithSecondStep();
        var browser = app.Anonymous();
        await browser.SignIn(email, People.Password);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => browser.Post("/sign-in/code", ("code", $"{i:000000}"))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity).ShouldBe(SignInAttempts.Most);
        (await browser.Post("/sign-in/code", ("code", Code(secret)))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_recovery_code_works_once_and_new_ones_replace_the_old()
    {
        var (email, secret, codes) = await WithSecondStep();
        codes.Count.ShouldBe(10);
        var browser = app.Anonymous();
        await browser.SignIn(email, People.Password);
        (await browser.Post("/sign-in/code", ("code", codes[0].ToLowerInvariant().Replace('-', ' ')))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var again = app.Anonymous();
        await again.SignIn(email, People.Password);
        (await again.Post("/sign-in/code", ("code", codes[0]))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var renewed = Codes(await (await browser.Post("/account/second-step/recovery-codes", ("code", Code(secret)))).Content.ReadAsStringAsync());
        renewed.Count.ShouldBe(10);
        (await again.Post("/sign-in/code", ("code", codes[1]))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.Post("/sign-in/code", ("code", renewed[1]))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Switching_it_off_asks_for_a_code_and_signs_other_devices_out()
    {
        var (email, secret, _) = await WithSecondStep();
        var (browser, other) = (await Enter(email, secret), await Enter(email, secret));
        (await browser.Post("/account/second-step/off", ("code", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await browser.Post("/account/second-step/off", ("code", Code(secret)))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await other.IsSignedIn()).ShouldBeFalse();
        (await browser.IsSignedIn()).ShouldBeTrue();
        (await app.Anonymous().SignIn(email, People.Password)).Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task A_password_changed_between_the_steps_ends_the_first_one()
    {
        var (email, secret, _) = await WithSecondStep();
        var waiting = app.Anonymous();
        await waiting.SignIn(email, People.Password);
        var owner = await Enter(email, secret);
        (await owner.Post("/account/password", ("current", People.Password), ("password", "tugboat lantern quiver"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await waiting.Post("/sign-in/code", ("code", Code(secret)))).Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (await waiting.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_secret_is_not_stored_as_it_is()
    {
        var (email, secret, codes) = await WithSecondStep();
        var stored = await app.Read(db => db.Row($"select totp_secret from users where email = {email}", row => row.GetString(0)));
        stored!.ShouldNotContain(secret);
        stored!.Length.ShouldBeGreaterThan(60);
        codes.Distinct().Count().ShouldBe(10);
    }

    private async Task<HttpClient> Enter(string email, string secret)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var browser = app.Anonymous();
        await browser.SignIn(email, People.Password);
        (await browser.Post("/sign-in/code", ("code", Code(secret)))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    private async Task<(string Email, string Secret, List<string> Codes)> WithSecondStep()
    {
        await app.Write(db => db.Execute($"delete from sign_in_attempts"));
        var (id, email) = await app.WithPassword();
        var browser = await app.SignedIn(id);
        var page = await browser.GetStringAsync("/account/second-step");
        var secret = Regex.Match(page, "id=\"totp-secret\"[^>]*value=\"([A-Z2-7 ]+)\"").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        (await browser.Post("/account/second-step", ("code", "123"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var answer = await browser.Post("/account/second-step", ("code", Code(secret)));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        return (email, secret, Codes(await answer.Content.ReadAsStringAsync()));
    }

    private string Code(string secret) => Totp.CodeAt(secret, app.Clock.GetUtcNow());

    private static List<string> Codes(string page) => [.. RecoveryCode().Matches(page).Select(match => match.Value)];

    [GeneratedRegex("([A-Z2-7]{4}-){3}[A-Z2-7]{4}")]
    private static partial Regex RecoveryCode();
}
