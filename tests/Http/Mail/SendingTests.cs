using System.Net;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Outbox;

namespace Dangol.Tests.Http.Mail;

public sealed class SendingTests(App app) : IClassFixture<App>
{
    private const string Place = "/settings/sending";

    [Fact]
    public async Task Sending_is_off_until_the_owner_switches_it_on()
    {
        var workspace = await app.AddWorkspace("발송 가게");
        var (owner, manager) = (await app.SignedInAs(Role.Owner, workspace), await app.SignedInAs(Role.Manager, workspace));
        (await IsOn(workspace)).ShouldBeFalse();

        (await owner.PostAsync(Place + "/on", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await IsOn(workspace)).ShouldBeFalse("there is no sending address yet");

        (await manager.PostAsync(Place, Form(("from", "shop@example.com"), ("way", "Folder")))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await manager.PostAsync(Place + "/on", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await IsOn(workspace)).ShouldBeFalse();
        (await owner.PostAsync(Place + "/on", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await IsOn(workspace)).ShouldBeTrue();
        (await IsOn(app.Caller.WorkspaceId)).ShouldBeFalse("the switch is of one workspace");

        (await manager.PostAsync(Place + "/off", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await IsOn(workspace)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Viewer)]
    public async Task Only_managers_see_how_letters_go(Role role) => (await (await app.SignedInAs(role)).GetAsync(Place)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Faults_stand_beside_their_fields_and_nothing_is_kept()
    {
        var workspace = await app.AddWorkspace("발송 가게");
        var owner = await app.SignedInAs(Role.Owner, workspace);

        var answer = await owner.PostAsync(Place, Form(("from", "x"), ("way", "Smtp"), ("host", "no host"), ("port", "99999"), ("security", "None"), ("user", "me"), ("publicAddress", "javascript:alert(1)")));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        foreach (var fault in new[] { "shop@example.com처럼", "smtp.naver.com처럼", "65535까지", "안전한 연결로만", "https://로 시작하는" })
        {
            page.ShouldContain(fault);
        }

        (await Setting(workspace)).ShouldBeNull();
    }

    [Fact]
    public async Task The_password_is_sealed_never_shown_and_stays_with_its_server()
    {
        var workspace = await app.AddWorkspace("발송 가게");
        var owner = await app.SignedInAs(Role.Owner, workspace);
        (string, string)[] server = [("from", "shop@example.com"), ("way", "Smtp"), ("host", "smtp.example.com"), ("port", "465"), ("security", "Tls"), ("user", "me")];

        await owner.PostAsync(Place, Form([.. server, ("password", "hunter2-secret")]));
        var stored = await Setting(workspace);
        stored.ShouldNotBeNull().ShouldNotContain("hunter2-secret");
        (await (await owner.GetAsync(Place)).Content.ReadAsStringAsync()).ShouldNotContain("hunter2-secret");

        await owner.PostAsync(Place, Form([.. server, ("password", "")]));
        Sealed(await Setting(workspace)).ShouldBe(Sealed(stored), "left empty it stays");

        server[2] = ("host", "evil.example.com");
        await owner.PostAsync(Place, Form([.. server, ("password", "")]));
        Sealed(await Setting(workspace)).ShouldBeNull("another server never gets it");
    }

    [Fact]
    public async Task A_test_letter_goes_to_the_shop_itself_even_while_sending_is_off()
    {
        var workspace = await app.AddWorkspace("발송 가게");
        var owner = await app.SignedInAs(Role.Owner, workspace);
        await owner.PostAsync(Place, Form(("from", "shop@example.com"), ("way", "Folder")));

        await owner.PostAsync(Place + "/test", null);

        var letter = Directory.GetFiles(Path.Combine(app.DataFolder, "outbox", $"{workspace}"), "*.eml").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(letter)).ShouldContain("To: shop@example.com");
    }

    [Fact]
    public async Task A_mail_server_inside_is_not_connected_to()
    {
        var workspace = await app.AddWorkspace("발송 가게");
        var owner = await app.SignedInAs(Role.Owner, workspace);
        await owner.PostAsync(Place, Form(("from", "shop@example.com"), ("way", "Smtp"), ("host", "127.0.0.1"), ("port", "25"), ("security", "None")));

        var told = (await owner.PostAsync(Place + "/test", null)).Headers.GetValues("Set-Cookie");

        WebUtility.HtmlDecode(await (await owner.GetAsync(Place)).Content.ReadAsStringAsync()).ShouldContain("이 서버 안쪽 주소로는 보내지 않습니다", customMessage: string.Join('\n', told));
    }

    [Fact]
    public async Task What_waits_stays_while_sending_is_off_and_goes_when_it_is_on()
    {
        var workspace = await app.AddWorkspace("발송 가게");
        var owner = await app.SignedInAs(Role.Owner, workspace);
        await owner.PostAsync(Place, Form(("from", "shop@example.com"), ("way", "Folder")));
        var subject = Ids.New(app.Clock);
        await app.Store.Write(app.CallerOf(workspace), db => Task.FromResult(db.Post(new Letter("none", subject, "guest@example.com", null, "제목", "본문"))));
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        (await Standing(workspace, subject)).ShouldBe(LetterState.Waiting);

        await owner.PostAsync(Place + "/on", null);

        await Eventually(async () => await Standing(workspace, subject) == LetterState.Sent);
        Directory.GetFiles(Path.Combine(app.DataFolder, "outbox", $"{workspace}"), "*.eml").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_not_tried_again()
    {
        var workspace = await app.AddWorkspace("발송 가게");
        var owner = await app.SignedInAs(Role.Owner, workspace);
        await owner.PostAsync(Place, Form(("from", "shop@example.com"), ("way", "Folder")));
        await owner.PostAsync(Place + "/on", null);
        var subject = Ids.New(app.Clock);

        await app.Store.Write(app.CallerOf(workspace), db => Task.FromResult(db.Post(new Letter("none", subject, "nobody", null, "제목", "본문"))));

        await Eventually(async () => await Standing(workspace, subject) == LetterState.Failed);
    }

    internal static async Task Eventually(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new ShouldAssertException("It did not come to pass within 30 seconds.");
    }

    internal static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task<bool> IsOn(int workspace)
    {
        await using var db = app.Store.Open(app.CallerOf(workspace));
        return await db.Sends();
    }

    private async Task<LetterState?> Standing(int workspace, Guid subject)
    {
        await using var db = app.Store.Open(app.CallerOf(workspace));
        return (await db.Standing("none", subject))?.State;
    }

    private async Task<string?> Setting(int workspace)
    {
        await using var db = app.Store.Open(app.CallerOf(workspace));
        return await db.Setting("mail");
    }

    private static string? Sealed(string? settings) => System.Text.Json.JsonDocument.Parse(settings!).RootElement.GetProperty("SealedPassword").GetString();
}
