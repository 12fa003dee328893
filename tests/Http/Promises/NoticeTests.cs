using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Outbox;
using Dangol.Promises;
using Dangol.Tests.Http.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>The clock stands at noon in Seoul on Sunday, 22 November 2026.</summary>
public sealed class NoticeTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_notice_of_another_time_moves_the_promise_when_it_goes_and_not_before()
    {
        var (shop, program, promise) = await Promised(on: "2026-11-30");
        var drafted = await Draft(program, promise, new { dueOn = "2026-12-04", reason = "나무가 늦게 왔습니다" });
        var number = drafted.GetProperty("number").GetInt64();

        drafted.GetProperty("kind").GetString().ShouldBe("moved");
        drafted.GetProperty("recipient").GetString().ShouldBe("guest@example.com");
        var body = drafted.GetProperty("body").GetString()!;
        body.ShouldContain("김서연 고객님");
        body.ShouldContain("나무가 늦게 왔습니다");
        body.ShouldContain("12월 4일");
        (await program.PostAsync($"/api/notices/{number}/approval", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "sending is off");
        (await State(program, number)).ShouldBe("draft");

        await SwitchOn(shop);
        (await program.PostAsync($"/api/notices/{number}/approval", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await SendingTests.Eventually(async () => await State(program, number) == "sent");

        (await Due(program, promise)).ShouldBe("2026-12-04");
        (await Notice(program, number)).GetProperty("inTime").GetBoolean().ShouldBeTrue();
        var letter = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(app.DataFolder, "outbox", $"{shop.WorkspaceId}"), "*.eml").Single());
        letter.ShouldContain("<guest@example.com>");
        (await Promise(program, promise)).GetProperty("moves").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_alone_changes_nothing_and_can_be_thrown_away_and_written_anew()
    {
        var (_, program, promise) = await Promised(on: "2026-11-30");
        var number = (await Draft(program, promise, new { dueOn = "2026-12-04" })).GetProperty("number").GetInt64();

        (await Due(program, promise)).ShouldBe("2026-11-30");
        (await program.PostAsJsonAsync($"/api/promises/{promise}/notices", new { dueOn = "2026-12-05" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "there is one already");
        (await program.PostAsync($"/api/notices/{number}/discarding", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.PostAsync($"/api/notices/{number}/approval", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var again = await Draft(program, promise, new { dueOn = "2026-12-05", language = "en" });
        again.GetProperty("number").GetInt64().ShouldBe(number);
        again.GetProperty("body").GetString()!.ShouldStartWith("Dear 김서연");
    }

    [Fact]
    public async Task Changes_need_the_version_that_was_seen()
    {
        var (_, program, promise) = await Promised(on: "2026-11-30");
        var drafted = await Draft(program, promise, new { });
        var number = drafted.GetProperty("number").GetInt64();
        drafted.GetProperty("kind").GetString().ShouldBe("atRisk");

        (await Put(program, number, "\"7\"", new { recipient = "other@example.com", title = "제목", body = "본문" })).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Put(program, number, "\"1\"", new { recipient = "nobody", title = "", body = new string('가', 5001) })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Put(program, number, "\"1\"", new { recipient = "other@example.com", title = "제목", body = "본문" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Notice(program, number)).GetProperty("title").GetString().ShouldBe("제목");
    }

    [Fact]
    public async Task Nobody_sees_or_sends_the_notices_of_another_business()
    {
        var (_, program, promise) = await Promised(on: "2026-11-30");
        var number = (await Draft(program, promise, new { })).GetProperty("number").GetInt64();
        var (_, stranger, _) = await Promised(on: "2026-11-30");

        (await stranger.GetAsync($"/api/notices/{number + 1000}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsJsonAsync($"/api/promises/{promise}/notices", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetFromJsonAsync<JsonElement>("/api/notices")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var reader = await app.WithKey(ApiScope.Read);
        (await reader.PostAsync($"/api/notices/{number}/approval", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_an_address_nothing_goes()
    {
        var (shop, program, promise) = await Promised(on: "2026-11-30", email: null);
        await SwitchOn(shop);
        var number = (await Draft(program, promise, new { })).GetProperty("number").GetInt64();

        var answer = await program.PostAsync($"/api/notices/{number}/approval", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("no-recipient");
    }

    [Fact]
    public async Task A_promise_kept_meanwhile_is_not_written_about()
    {
        var (shop, program, promise) = await Promised(on: "2026-11-30");
        await SwitchOn(shop);
        var number = (await Draft(program, promise, new { dueOn = "2026-12-04" })).GetProperty("number").GetInt64();
        await app.In(shop, db => app.Ledger().Fulfil(db, promise));

        (await program.PostAsync($"/api/notices/{number}/approval", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await State(program, number)).ShouldBe("draft");
    }

    [Fact]
    public async Task What_will_probably_be_missed_is_drafted_once_and_goes_by_itself_only_where_the_owner_said_so()
    {
        var (shop, program, promise) = await Promised(on: "2026-11-24");
        await app.In(shop, db => db.Execute($"update promises set miss_chance = 700 where workspace_id = {db.WorkspaceId}"));
        var sweep = app.Server.Services.GetRequiredService<NoticeSweep>();

        (await sweep.Sweep(shop)).ShouldBe(1);
        (await sweep.Sweep(shop)).ShouldBe(0, "each due time is told about once");
        var drafted = (await program.GetFromJsonAsync<JsonElement>("/api/notices?state=draft")).GetProperty("items").EnumerateArray().Single();
        drafted.GetProperty("kind").GetString().ShouldBe("atRisk");
        drafted.GetProperty("madeBy").ValueKind.ShouldBe(JsonValueKind.Null);

        var (other, theirs, _) = await Promised(on: "2026-11-24");
        await SwitchOn(other);
        await app.In(other, db => db.Execute($"update promises set miss_chance = 700 where workspace_id = {db.WorkspaceId}"));
        await app.In(other, db => NoticeRules.Write(db, new NoticeRules(NoticeRule.Send, NoticeRule.Off)));
        (await sweep.Sweep(other)).ShouldBe(1);
        var number = (await theirs.GetFromJsonAsync<JsonElement>("/api/notices")).GetProperty("items")[0].GetProperty("number").GetInt64();
        await SendingTests.Eventually(async () => await State(theirs, number) == "sent");
        (await Notice(theirs, number)).GetProperty("byRule").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_came_with_a_file_never_goes_by_itself()
    {
        var (shop, program, _) = await Promised(on: "2026-11-24");
        await SwitchOn(shop);
        await app.In(shop, db => db.Execute($"update promises set miss_chance = 700, import_id = 1 where workspace_id = {db.WorkspaceId}"));
        await app.In(shop, db => NoticeRules.Write(db, new NoticeRules(NoticeRule.Send, NoticeRule.Send)));

        (await app.Server.Services.GetRequiredService<NoticeSweep>().Sweep(shop)).ShouldBe(1);

        (await program.GetFromJsonAsync<JsonElement>("/api/notices")).GetProperty("items")[0].GetProperty("state").GetString().ShouldBe("draft");
    }

    [Fact]
    public async Task Promises_that_came_through_the_pages_are_told_about_there()
    {
        var (shop, _, promise) = await Promised(on: "2026-11-30");
        var number = await app.In(shop, db => db.Number($"select number from promises where workspace_id = {db.WorkspaceId} and id = {promise}"));
        var agent = await app.SignedInAs(Role.Agent, shop.WorkspaceId);

        (await agent.GetAsync($"/promises/{number}/notice")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var made = await agent.PostAsync($"/promises/{number}/notice", SendingTests.Form(("day", "2026-12-03"), ("reason", "재료가 늦음"), ("language", "ko")));
        made.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var place = made.Headers.Location!.ToString();
        var page = WebUtility.HtmlDecode(await (await agent.GetAsync(place)).Content.ReadAsStringAsync());
        page.ShouldContain("재료가 늦음");
        page.ShouldContain("guest@example.com");

        (await agent.PostAsync(place, SendingTests.Form(("version", "1"), ("recipient", "x"), ("title", ""), ("body", "본문"), ("act", "save")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await agent.PostAsync(place, SendingTests.Form(("version", "1"), ("recipient", "new@example.com"), ("title", "새 제목"), ("body", "본문"), ("act", "save")))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await agent.PostAsync(place, SendingTests.Form(("version", "1"), ("recipient", "new@example.com"), ("title", "또"), ("body", "본문"), ("act", "save")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "somebody changed it meanwhile");
        WebUtility.HtmlDecode(await (await agent.GetAsync("/promises/notices")).Content.ReadAsStringAsync()).ShouldContain("새 제목");
        (await agent.PostAsync("/promises/notices/rules", SendingTests.Form(("atRisk", "Send"), ("missed", "Send")))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_letter_promises_besides_is_recorded_only_when_somebody_ticks_it()
    {
        var (shop, program, promise) = await Promised(on: "2026-11-30");
        await SwitchOn(shop);
        var number = (await Draft(program, promise, new { dueOn = "2026-12-04" })).GetProperty("number").GetInt64();
        var agent = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        const string Body = "안녕하세요.\n12월 4일까지 의자를 보내드리겠습니다.\n사은품은 12월 10일까지 보내드리겠습니다.";

        var heard = WebUtility.HtmlDecode(await (await agent.PostAsync($"/promises/notices/{number}/heard", SendingTests.Form(("body", Body.ReplaceLineEndings("\r\n"))))).Content.ReadAsStringAsync());
        var start = Body.IndexOf("12월 10일", StringComparison.Ordinal);
        heard.ShouldContain($"value=\"{start}\"");
        heard.ShouldNotContain("12월 4일", customMessage: "that is the promise's own new time");

        (string, string)[] letter = [("version", "1"), ("recipient", "guest@example.com"), ("title", "제목"), ("body", Body)];
        (await agent.PostAsync($"/promises/notices/{number}", SendingTests.Form([.. letter, ("act", "save"), ("promise", $"{start}")]))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Count(shop)).ShouldBe(1, "saving records nothing");
        letter[0] = ("version", "2");
        (await agent.PostAsync($"/promises/notices/{number}", SendingTests.Form([.. letter, ("act", "send"), ("promise", $"{start}"), ("promise", "7777")]))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await Count(shop)).ShouldBe(2);
        var made = (await program.GetFromJsonAsync<JsonElement>("/api/promises?outcome=open&sort=-due&limit=1")).GetProperty("items")[0];
        (made.GetProperty("what").GetString(), made.GetProperty("kind").GetString(), made.GetProperty("dueAt").GetString()).ShouldBe(("사은품은 12월 10일까지 보내드리겠습니다", "delivery", "2026-12-10T14:59:59.999999Z"));
    }

    [Fact]
    public async Task A_letter_that_is_sent_without_ticks_records_no_promise()
    {
        var (shop, program, promise) = await Promised(on: "2026-11-30");
        await SwitchOn(shop);
        var number = (await Draft(program, promise, new { })).GetProperty("number").GetInt64();
        var agent = await app.SignedInAs(Role.Agent, shop.WorkspaceId);

        await agent.PostAsync($"/promises/notices/{number}", SendingTests.Form(("version", "1"), ("recipient", "guest@example.com"), ("title", "제목"), ("body", "사은품은 12월 10일까지 보내드리겠습니다."), ("act", "send")));

        (await Count(shop)).ShouldBe(1);
    }

    private Task<long> Count(Caller shop) => app.Read(shop, (db, _) => db.Number($"select count(*) from promises where workspace_id = {db.WorkspaceId}"));

    private async Task<(Caller Shop, HttpClient Program, Guid Promise)> Promised(string on, string? email = "guest@example.com")
    {
        var shop = await app.NewShop();
        var customer = await app.Customer(shop, "김서연");
        await app.In(shop, db => db.Execute($"update customers set email = {email} where workspace_id = {db.WorkspaceId} and id = {customer}"));
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        var made = await app.Promised(shop, Dangol.Promises.Due.On(day, PromiseMaker.Seoul), customer: customer, what: "의자 배송");
        return (shop, await app.WithKey(ApiScope.Write, shop.WorkspaceId), made.Id);
    }

    private Task SwitchOn(Caller shop) => app.In(shop, async db =>
    {
        await db.SetSetting("mail", """{"From":"shop@example.com","FromName":"가게"}""");
        await db.SwitchSending(true);
    });

    private static async Task<JsonElement> Draft(HttpClient program, Guid promise, object wish)
    {
        var answer = await program.PostAsJsonAsync($"/api/promises/{promise}/notices", wish);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> Put(HttpClient program, long number, string tag, object text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/notices/{number}") { Content = JsonContent.Create(text) };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        return await program.SendAsync(request);
    }

    private static Task<JsonElement> Notice(HttpClient program, long number) => program.GetFromJsonAsync<JsonElement>($"/api/notices/{number}");

    private static async Task<string?> State(HttpClient program, long number) => (await Notice(program, number)).GetProperty("state").GetString();

    private static Task<JsonElement> Promise(HttpClient program, Guid promise) => program.GetFromJsonAsync<JsonElement>($"/api/promises/{promise}");

    private static async Task<string?> Due(HttpClient program, Guid promise) => (await Promise(program, promise)).GetProperty("dueOn").GetString();
}
