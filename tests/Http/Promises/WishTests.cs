using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Tests.Http.Mail;

namespace Dangol.Tests.Http.Promises;

/// <summary>The clock stands at noon in Seoul on Sunday, 22 November 2026.</summary>
public sealed class WishTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_wish_is_heard_answered_and_agreed_on_and_only_a_confirmed_promise_comes_of_it()
    {
        var (shop, program, customer) = await Shop();
        var number = (await Add(program, new { customer, kind = "delivery", what = "내일 아침까지 꼭 받아야 해요", wantedOn = "2026-11-23" })).GetProperty("number").GetInt64();
        (await Wish(program, number)).GetProperty("state").GetString().ShouldBe("open");

        (await Put(program, number, "\"1\"", new { what = "내일 아침까지 꼭 받아야 해요", wantedOn = "2026-11-23", limit = "그날까지는 배송할 수 있는 방법이 없습니다.", offered = "모레까지 택배\n내일 가게에서 찾아가기" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Wish(program, number)).GetProperty("state").GetString().ShouldBe("offered");
        (await Promises(shop)).ShouldBe(0, "offering promises nothing");

        var agreed = await program.PostAsJsonAsync($"/api/wishes/{number}/agreement", new { agreed = "모레까지 택배로", promise = new { kind = "delivery", what = "모레까지 택배로 보내기", dueOn = "2026-11-24" } });

        agreed.StatusCode.ShouldBe(HttpStatusCode.OK, await agreed.Content.ReadAsStringAsync());
        var wish = await Wish(program, number);
        (wish.GetProperty("state").GetString(), wish.GetProperty("agreed").GetString()).ShouldBe(("agreed", "모레까지 택배로"));
        (await Promises(shop)).ShouldBe(1);
        (await program.GetFromJsonAsync<JsonElement>($"/api/promises/{wish.GetProperty("promise").GetGuid()}")).GetProperty("dueOn").GetString().ShouldBe("2026-11-24");
        (await program.PostAsJsonAsync($"/api/wishes/{number}/agreement", new { agreed = "다시" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Promises(shop)).ShouldBe(1);
    }

    [Fact]
    public async Task One_wish_makes_one_promise_however_often_it_is_reopened()
    {
        var (shop, program, customer) = await Shop();
        var number = (await Add(program, new { customer, what = "빨리" })).GetProperty("number").GetInt64();
        var agreement = new { agreed = "모레", promise = new { kind = "delivery", what = "모레까지", dueOn = "2026-11-24" } };
        await program.PostAsJsonAsync($"/api/wishes/{number}/agreement", agreement);
        await program.PostAsync($"/api/wishes/{number}/reopening", null);

        (await program.PostAsJsonAsync($"/api/wishes/{number}/agreement", agreement)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Promises(shop)).ShouldBe(1);
        (await program.PostAsJsonAsync($"/api/wishes/{number}/agreement", new { agreed = "그대로" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Wish(program, number)).GetProperty("promise").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task A_promise_that_cannot_be_made_leaves_the_wish_open()
    {
        var (shop, program, customer) = await Shop();
        var number = (await Add(program, new { customer, what = "어제까지" })).GetProperty("number").GetInt64();

        (await program.PostAsJsonAsync($"/api/wishes/{number}/agreement", new { agreed = "x", promise = new { what = "x", dueOn = "2026-11-01" } })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.PostAsJsonAsync($"/api/wishes/{number}/agreement", new { agreed = "x", promise = new { what = "x" } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await Wish(program, number)).GetProperty("state").GetString().ShouldBe("open");
        (await Promises(shop)).ShouldBe(0);
    }

    [Fact]
    public async Task It_ends_without_agreement_or_is_withdrawn_and_can_be_reopened()
    {
        var (_, program, customer) = await Shop();
        var number = (await Add(program, new { customer, what = "반값에 주세요", offered = "다음 할인 때 알려 드리기" })).GetProperty("number").GetInt64();

        (await State(program, number, "declining")).ShouldBe("declined");
        (await program.PostAsync($"/api/wishes/{number}/withdrawal", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await State(program, number, "reopening")).ShouldBe("offered");
        (await State(program, number, "withdrawal")).ShouldBe("withdrawn");
        (await program.GetFromJsonAsync<JsonElement>("/api/wishes?state=withdrawn")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await program.GetFromJsonAsync<JsonElement>("/api/wishes?state=open")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await program.GetAsync("/api/wishes?state=nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_was_seen_before_somebody_elses_change_changes_nothing()
    {
        var (_, program, customer) = await Shop();
        var number = (await Add(program, new { customer, what = "반값에 주세요" })).GetProperty("number").GetInt64();
        await Put(program, number, "\"1\"", new { what = "반값에", offered = "쿠폰", kind = "refund", channel = "phone" });

        (await Wish(program, number)).GetProperty("channel").GetString().ShouldBe("phone");
        (await Wish(program, number)).GetProperty("kind").GetString().ShouldBe("refund");
        (await Put(program, number, "\"2\"", new { what = "반값에", channel = new string('a', 41) })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Put(program, number, "\"1\"", new { what = "또" })).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Wish(program, number)).GetProperty("what").GetString().ShouldBe("반값에");
    }

    [Fact]
    public async Task The_same_request_again_records_one_wish()
    {
        var (_, program, customer) = await Shop();
        program.DefaultRequestHeaders.Add("Idempotency-Key", "wish-1");

        await Add(program, new { customer, what = "반값에 주세요" });
        await Add(program, new { customer, what = "반값에 주세요" });

        (await program.GetFromJsonAsync<JsonElement>("/api/wishes")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Too_much_nobody_and_nothing_are_refused()
    {
        var (_, program, customer) = await Shop();
        var (_, _, theirs) = await Shop();

        foreach (var wish in new object[] { new { customer, what = "" }, new { customer, what = new string('가', 501) }, new { customer, what = "x", offered = new string('가', 2001) }, new { what = "x" }, new { customer = theirs, what = "x" }, new { customer, what = "x", wantedOn = "2026-11-23", wantedAt = "2026-11-23T00:00:00Z" } })
        {
            (await program.PostAsJsonAsync("/api/wishes", wish)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Each_business_has_its_own_and_readers_only_read()
    {
        var (shop, program, customer) = await Shop();
        var number = (await Add(program, new { customer, what = "반값에 주세요" })).GetProperty("number").GetInt64();
        var (_, stranger, _) = await Shop();
        var reader = await app.WithKey(ApiScope.Read, shop.WorkspaceId);

        (await stranger.GetFromJsonAsync<JsonElement>("/api/wishes")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await stranger.PostAsync($"/api/wishes/{number}/declining", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetAsync($"/api/wishes/{number}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.PostAsync($"/api/wishes/{number}/declining", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await app.SignedInAs(Role.Viewer, shop.WorkspaceId)).PostAsync($"/promises/wishes/{number}/declining", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task On_the_pages_the_time_in_the_customers_words_is_understood_and_the_answer_is_written()
    {
        var (shop, program, customer) = await Shop();
        var agent = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        var short_ = await app.Read(shop, (db, _) => db.Number($"select number from customers where workspace_id = {db.WorkspaceId} and id = {customer}"));

        (await agent.PostAsync("/promises/wishes", SendingTests.Form(("customer", $"#{short_}"), ("what", "")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var heard = await agent.PostAsync("/promises/wishes", SendingTests.Form(("customer", $"#{short_}"), ("kind", "delivery"), ("what", "내일까지 꼭 받아야 해요"), ("limit", "그날까지는 배송할 수 있는 방법이 없습니다."), ("offered", "모레까지 택배\r\n가게에서 찾아가기")));
        heard.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var place = heard.Headers.Location!.ToString();
        (await program.GetFromJsonAsync<JsonElement>("/api/wishes")).GetProperty("items")[0].GetProperty("wantedOn").GetString().ShouldBe("2026-11-23");

        var page = WebUtility.HtmlDecode(await (await agent.GetAsync(place)).Content.ReadAsStringAsync());
        page.ShouldContain("김서연 고객님, 안녕하세요.");
        page.ShouldContain("2. 가게에서 찾아가기");
        page.ShouldContain("Dear 김서연");
        (await agent.PostAsync(place + "/agreement", SendingTests.Form(("version", "1"), ("promises", "true"), ("promiseDay", "2026-11-01"), ("promiseWhat", "")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await agent.PostAsync(place + "/agreement", SendingTests.Form(("version", "1"), ("agreed", "모레"), ("promises", "true"), ("kind", "delivery"), ("promiseDay", "2026-11-24"), ("promiseWhat", "모레까지 택배")))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Promises(shop)).ShouldBe(1);
        WebUtility.HtmlDecode(await (await agent.GetAsync($"/customers/{short_}")).Content.ReadAsStringAsync()).ShouldContain("내일까지 꼭 받아야 해요");
        WebUtility.HtmlDecode(await (await agent.GetAsync("/promises/wishes?tab=agreed")).Content.ReadAsStringAsync()).ShouldContain("내일까지 꼭 받아야 해요");
    }

    private async Task<(Caller Shop, HttpClient Program, Guid Customer)> Shop()
    {
        var shop = await app.NewShop();
        return (shop, await app.WithKey(ApiScope.Write, shop.WorkspaceId), await app.Customer(shop, "김서연"));
    }

    private Task<long> Promises(Caller shop) => app.Read(shop, (db, _) => db.Number($"select count(*) from promises where workspace_id = {db.WorkspaceId}"));

    private static async Task<JsonElement> Add(HttpClient program, object wish)
    {
        var answer = await program.PostAsJsonAsync("/api/wishes", wish);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task<JsonElement> Wish(HttpClient program, long number) => program.GetFromJsonAsync<JsonElement>($"/api/wishes/{number}");

    private static async Task<string?> State(HttpClient program, long number, string step)
        => (await (await program.PostAsync($"/api/wishes/{number}/{step}", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString();

    private static async Task<HttpResponseMessage> Put(HttpClient program, long number, string tag, object wish)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/wishes/{number}") { Content = JsonContent.Create(wish) };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        return await program.SendAsync(request);
    }
}
