using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>The clock stands at noon in Seoul on Sunday, 22 November 2026.</summary>
public sealed class GuardTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("ko", "내일까지 보내드리겠습니다.", "delivery", "2026-11-23", null)]
    [InlineData("ko", "확인했습니다. 다음 주 금요일까지 환불해 드릴게요. 감사합니다.", "refund", "2026-11-27", null)]
    [InlineData("ko", "내일 오후 3시까지 연락드릴게요", "callback", null, "2026-11-23T06:00:00Z")]
    [InlineData("ko", "3일 안에 해결해 드리겠습니다", "resolution", "2026-11-25", null)]
    [InlineData("en", "We will ship it by November 30.", "delivery", "2026-11-30", null)]
    [InlineData("en", "I will call you tomorrow at 3pm", "callback", null, "2026-11-23T06:00:00Z")]
    public async Task A_promise_in_a_draft_is_found_with_its_time_and_kind(string language, string text, string kind, string? on, string? at)
    {
        var found = (await Asked(text, language)).EnumerateArray().Single();

        found.GetProperty("side").GetString().ShouldBe("promise");
        found.GetProperty("kind").GetString().ShouldBe(kind);
        found.GetProperty("on").GetString().ShouldBe(on);
        found.GetProperty("at").GetString().ShouldBe(at);
        text.Substring(found.GetProperty("start").GetInt32(), found.GetProperty("text").GetString()!.Length).ShouldBe(found.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("ko", "금요일까지 꼭 받아야 해요.", "2026-11-27")]
    [InlineData("ko", "3일 전에 주문했는데 아직 안 왔어요. 내일까지 보내주세요!", "2026-11-23")]
    [InlineData("en", "I ordered it two weeks ago. Can you deliver before December 5th?", "2026-12-04")]
    public async Task What_a_customer_expects_is_found_and_what_they_tell_is_left_out(string language, string text, string on)
    {
        var found = (await Asked(text, language, "customer")).EnumerateArray().Single();

        found.GetProperty("side").GetString().ShouldBe("expectation");
        found.GetProperty("kind").GetString().ShouldBe("delivery");
        found.GetProperty("on").GetString().ShouldBe(on);
    }

    [Theory]
    [InlineData("ko", "어제 발송했습니다. 금요일까지는 어려울 것 같습니다. 내일 괜찮으세요?")]
    [InlineData("ko", "내일까지 입금해 주세요.")]
    [InlineData("en", "We shipped it yesterday. We can't promise Friday. Would Monday suit you?")]
    public async Task What_is_past_denied_or_asked_is_no_promise(string language, string text) => (await Asked(text, language)).GetArrayLength().ShouldBe(0);

    [Fact]
    public async Task Business_days_are_those_of_the_workspace()
    {
        var (shop, other) = (await app.NewShop(), await app.NewShop());
        await (await app.WithKey(ApiScope.Manage, other.WorkspaceId)).PostAsJsonAsync("/api/calendars", new { name = "매일 여는 가게", calendar = EveryDay() });
        var before = app.Now;
        try
        {
            // Tuesday; Chuseok and the days around it are Thursday to Saturday.
            app.Clock.Set(Instant.FromUtc(2026, 9, 22, 1, 0));
            const string Draft = "영업일 기준 2일 이내에 환불됩니다.";
            (await Asked(Draft, "ko", workspace: shop.WorkspaceId)).EnumerateArray().Single().GetProperty("on").GetString().ShouldBe("2026-09-28");
            (await Asked(Draft, "ko", workspace: other.WorkspaceId)).EnumerateArray().Single().GetProperty("on").GetString().ShouldBe("2026-09-24");
            (await Asked("추석 전에 보내드릴게요", "ko", workspace: shop.WorkspaceId)).EnumerateArray().Single().GetProperty("on").GetString().ShouldBe("2026-09-23");
        }
        finally
        {
            app.Clock.Set(before);
        }
    }

    [Fact]
    public async Task A_note_of_a_promise_need_not_be_a_sentence()
    {
        var browser = await app.SignedInAs(Role.Agent);
        (await browser.GetStringAsync("/promises/heard?what=" + Uri.EscapeDataString("금요일까지 시안"))).ShouldContain("금요일까지");
        (await browser.GetStringAsync("/promises/heard?what=" + Uri.EscapeDataString("어제 보냈음"))).ShouldNotContain("어제");
    }

    [Fact]
    public async Task A_writer_nobody_knows_is_refused()
        => (await (await app.WithKey(ApiScope.Write)).PostAsJsonAsync("/api/promises/guard", new { text = "내일", from = "nobody" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_draft_without_a_time_has_no_promise_and_nothing_is_recorded()
    {
        (await Asked("주문해 주셔서 고맙습니다.", "ko")).GetArrayLength().ShouldBe(0);
        (await app.Read(async db => await Dangol.Platform.Data.Sql.Number(db, $"select count(*) from promises where workspace_id = {db.WorkspaceId}"))).ShouldBe(0);
    }

    [Fact]
    public async Task Too_long_a_draft_is_refused()
        => (await (await app.WithKey(ApiScope.Write)).PostAsJsonAsync("/api/promises/guard", new { text = new string('가', 20_001) })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static object EveryDay()
    {
        string[][] hours = [["09:00", "18:00"]];
        return new { zone = "Asia/Seoul", hours = new { mon = hours, tue = hours, wed = hours, thu = hours, fri = hours, sat = hours, sun = hours } };
    }

    [Fact]
    public async Task A_note_is_read_along_and_what_it_promises_opens_the_dialog_filled_in()
    {
        var agent = await app.SignedInAs(Dangol.Platform.Role.Agent);

        var hint = System.Net.WebUtility.HtmlDecode(await (await agent.PostAsync("/promises/heard/note?customer=1", Dangol.Tests.Http.Mail.SendingTests.Form(("text", "손님께 내일 오후 3시까지 전화드리기로 했음")))).Content.ReadAsStringAsync());

        var address = System.Text.RegularExpressions.Regex.Match(hint, "/promises/new[^\"]+").Value;
        address.ShouldContain("day=2026-11-23");
        var dialog = System.Net.WebUtility.HtmlDecode(await (await agent.GetAsync(address)).Content.ReadAsStringAsync());
        dialog.ShouldContain("value=\"2026-11-23\"");
        dialog.ShouldContain("value=\"15:00\"");
        dialog.ShouldContain("전화드리기로");
        (await (await app.SignedInAs(Dangol.Platform.Role.Viewer)).PostAsync("/promises/heard/note", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<JsonElement> Asked(string text, string language, string? from = null, int? workspace = null)
    {
        var answer = await (await app.WithKey(ApiScope.Write, workspace)).PostAsJsonAsync("/api/promises/guard", new { text, language, from });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("promises");
    }
}
