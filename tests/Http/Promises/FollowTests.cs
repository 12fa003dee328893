using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

public sealed class FollowTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Whoever_has_the_link_sees_the_promise_and_nothing_about_the_person()
    {
        var (shop, program, promise, link) = await Promised("의자 배송");
        await Move(program, promise, new { kind = "moved", dueOn = "2026-12-01", customerTold = true, reason = "나무가 늦게 왔습니다" });

        var answer = await app.Anonymous().GetAsync(link);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("의자 배송");
        page.ShouldContain("나무가 늦게 왔습니다");
        page.ShouldContain("12월 1일");
        page.ShouldNotContain("김서연");
        page.ShouldNotContain("이직원");
        page.ShouldNotContain("Write key");
        answer.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
        (await app.Store.Write(shop, db => db.Rows($"select token_hash from promise_links where workspace_id = {db.WorkspaceId}", row => row.GetFieldValue<byte[]>(0).Length))).ShouldAllBe(length => length == 32);
    }

    [Fact]
    public async Task A_wrong_or_withdrawn_link_opens_nothing()
    {
        var (shop, _, _, link) = await Promised("수선");
        (await app.Anonymous().GetAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous().PostAsync(link + "x/release", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await app.In(shop, db => db.Execute($"update promise_links set revoked_at = {db.Now} where workspace_id = {db.WorkspaceId}"));

        (await app.Anonymous().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous().PostAsync(link + "/release", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_customer_accepts_asks_complains_and_lets_us_off()
    {
        var (shop, program, promise, link) = await Promised("수선");
        var browser = app.Anonymous();

        (await browser.PostAsync(link + "/acceptance", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Move(program, promise, new { kind = "moved", dueOn = "2026-12-01", customerTold = true });
        (await browser.PostAsync(link + "/acceptance", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PostAsync(link + "/question", Text(" "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostAsync(link + "/question", Text(new string('가', 1001)))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostAsync(link + "/question", Text("<b>언제</b> 오나요?"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetStringAsync(link)).ShouldNotContain("<b>언제</b>");
        await Move(program, promise, new { kind = "fulfilled" });
        (await browser.PostAsync(link + "/release", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostAsync(link + "/complaint", null)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Move(program, promise, new { kind = "reopened" });
        (await browser.PostAsync(link + "/release", Text("다른 데서 샀어요"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await program.GetFromJsonAsync<JsonElement>($"/api/promises/{promise}/answers")).EnumerateArray().Select(answer => answer.GetProperty("kind").GetString()).ShouldBe(["accepted", "question", "notReceived", "released"], ignoreOrder: true);
        var stands = await program.GetFromJsonAsync<JsonElement>($"/api/promises/{promise}");
        stands.GetProperty("outcome").GetString().ShouldBe("released");
        stands.GetProperty("movements").EnumerateArray().Last().GetProperty("who").GetString().ShouldBe("고객");
        (await app.Read(shop, (db, _) => db.Number($"select count(*) from alerts where workspace_id = {db.WorkspaceId} and answer is not null"))).ShouldBe(4);
    }

    [Fact]
    public async Task Nobody_fills_the_shop_with_answers()
    {
        var (shop, _, _, link) = await Promised("수선");
        await app.In(shop, async db =>
        {
            var promise = await db.Row($"select promise_id from promise_links where workspace_id = {db.WorkspaceId}", row => row.Id(0));
            for (var i = 0; i < 30; i++)
            {
                await db.Execute($"insert into promise_answers (workspace_id, promise_id, id, kind, at) values ({db.WorkspaceId}, {promise}, {Ids.New(db.Clock)}, 3, {db.Now})");
            }
        });

        (await app.Anonymous().PostAsync(link + "/question", Text("또 물어요"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Links_are_made_by_those_who_may_work_and_in_their_own_workspace()
    {
        var (shop, _, promise, _) = await Promised("수선");
        var other = await app.NewShop();

        (await (await app.WithKey(ApiScope.Write, other.WorkspaceId)).PostAsJsonAsync($"/api/promises/{promise}/links", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.WithKey(ApiScope.Read, shop.WorkspaceId)).PostAsJsonAsync($"/api/promises/{promise}/links", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await app.WithKey(ApiScope.Read, other.WorkspaceId)).GetAsync($"/api/promises/{promise}/answers")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Caller Shop, HttpClient Program, Guid Promise, string Link)> Promised(string what)
    {
        var shop = await app.NewShop();
        await app.AddMember(Role.Manager, shop.WorkspaceId);
        var program = await app.WithKey(ApiScope.Write, shop.WorkspaceId);
        var customer = await app.Customer(shop, "김서연");
        var made = await (await program.PostAsJsonAsync("/api/promises", new { kind = "custom", customer, what, dueOn = "2026-11-30", keptBy = "이직원" })).Content.ReadFromJsonAsync<JsonElement>();
        var promise = made.GetProperty("id").GetGuid();
        var link = await (await program.PostAsJsonAsync($"/api/promises/{promise}/links", new { })).Content.ReadFromJsonAsync<JsonElement>();
        return (shop, program, promise, new Uri(link.GetProperty("url").GetString()!).AbsolutePath);
    }

    private static async Task Move(HttpClient program, Guid promise, object movement)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/promises/{promise}/movements") { Content = JsonContent.Create(movement) };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        var answer = await program.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    private static FormUrlEncodedContent Text(string text) => new([KeyValuePair.Create("text", text)]);
}
