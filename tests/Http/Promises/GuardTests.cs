using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;

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

        found.GetProperty("kind").GetString().ShouldBe(kind);
        found.GetProperty("on").GetString().ShouldBe(on);
        found.GetProperty("at").GetString().ShouldBe(at);
        text.Substring(found.GetProperty("start").GetInt32(), found.GetProperty("text").GetString()!.Length).ShouldBe(found.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_draft_without_a_time_has_no_promise_and_nothing_is_recorded()
    {
        (await Asked("주문해 주셔서 고맙습니다.", "ko")).GetArrayLength().ShouldBe(0);
        (await app.Read(async db => await Dangol.Platform.Data.Sql.Number(db, $"select count(*) from promises where workspace_id = {db.WorkspaceId}"))).ShouldBe(0);
    }

    [Fact]
    public async Task Too_long_a_draft_is_refused()
        => (await (await app.WithKey(ApiScope.Write)).PostAsJsonAsync("/api/promises/guard", new { text = new string('가', 20_001) })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private async Task<JsonElement> Asked(string text, string language)
    {
        var answer = await (await app.WithKey(ApiScope.Write)).PostAsJsonAsync("/api/promises/guard", new { text, language });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("promises");
    }
}
