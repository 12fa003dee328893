using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Promises;
using Dangol.Tests.Http.Mail;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>The clock stands at noon in Seoul on Sunday, 22 November 2026.</summary>
public sealed class RecoveryTests(App app) : IClassFixture<App>
{
    private static readonly Due TwentyDaysAgo = Due.On(new LocalDate(2026, 11, 2), PromiseMaker.Seoul);

    [Fact]
    public async Task What_was_missed_is_listed_until_it_is_closed_with_what_the_customer_bought_since()
    {
        var (shop, program, customer, promise) = await Missed(PromiseOutcome.Broken);
        await app.Order(shop, customer, TwentyDaysAgo.At - Duration.FromDays(3), 10_000_00);
        await app.Order(shop, customer, TwentyDaysAgo.At + Duration.FromDays(3), 30_000_00);
        await app.Promised(shop, TwentyDaysAgo, PromiseOutcome.Kept, customer: customer);
        await app.Promised(shop, Due.On(new LocalDate(2026, 5, 2), PromiseMaker.Seoul), PromiseOutcome.Broken, customer: customer);

        var row = (await List(program)).Single();
        row.GetProperty("promise").GetGuid().ShouldBe(promise);
        (row.GetProperty("orders").GetInt64(), row.GetProperty("spent").GetInt64()).ShouldBe((1, 30_000_00));

        (await Step(program, promise, new { kind = "apologised", words = "전화로 사과드림" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Step(program, promise, new { kind = "madeGood", words = "쿠폰", cost = 5_000_00 })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await List(program)).Single().GetProperty("cost").GetInt64().ShouldBe(5_000_00);

        (await Step(program, promise, new { kind = "closed" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await List(program)).ShouldBeEmpty();
        (await List(program, "closed")).Single().GetProperty("isClosed").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_step_recorded_in_error_is_taken_back_once()
    {
        var (shop, program, _, promise) = await Missed(PromiseOutcome.Late);
        await Step(program, promise, new { kind = "madeGood", cost = 5_000_00 });
        await Step(program, promise, new { kind = "closed" });

        (await program.PostAsync($"/api/promises/{promise}/recovery/2/undoing", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.PostAsync($"/api/promises/{promise}/recovery/2/undoing", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.PostAsync($"/api/promises/{promise}/recovery/9/undoing", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var row = (await List(program)).Single();
        row.GetProperty("steps").EnumerateArray().Single().GetProperty("kind").GetString().ShouldBe("madeGood");
        var summary = await app.Read(shop, (db, clock) => RecoveryList.Summary(db, clock));
        (summary.Missed, summary.GoneAfter, summary.Closed, summary.Cost).ShouldBe((1, 1, 0, 5_000_00));
    }

    [Fact]
    public async Task The_summary_sets_those_gone_after_beside_the_others()
    {
        var (shop, program, first, promise) = await Missed(PromiseOutcome.Broken);
        await Step(program, promise, new { kind = "apologised" });
        await app.Order(shop, first, TwentyDaysAgo.At + Duration.FromDays(1), 10_000_00);
        for (var i = 0; i < 3; i++)
        {
            await app.Promised(shop, TwentyDaysAgo, PromiseOutcome.Broken, customer: await app.Customer(shop, $"고객 {i}"));
        }

        var summary = await app.Read(shop, (db, clock) => RecoveryList.Summary(db, clock));

        (summary.BoughtAgain, summary.BoughtWithout).ShouldBe((new Share(1, 1), new Share(0, 3)));
    }

    [Theory]
    [InlineData("{\"kind\":\"undone\"}")]
    [InlineData("{\"kind\":null}")]
    [InlineData("{\"kind\":\"madeGood\",\"cost\":-1}")]
    [InlineData("{\"kind\":\"madeGood\",\"cost\":1000000000001}")]
    public async Task What_makes_no_sense_is_refused(string wish)
    {
        var (_, program, _, promise) = await Missed(PromiseOutcome.Broken);

        (await program.PostAsync($"/api/promises/{promise}/recovery", new StringContent(wish, System.Text.Encoding.UTF8, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_missed_promises_of_ones_own_business_are_gone_after()
    {
        var (shop, program, customer, promise) = await Missed(PromiseOutcome.Broken);
        var kept = await app.Promised(shop, TwentyDaysAgo, PromiseOutcome.Kept, customer: customer);
        var (_, stranger, _, _) = await Missed(PromiseOutcome.Broken);

        (await Step(program, kept.Id, new { kind = "apologised" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Step(stranger, promise, new { kind = "apologised" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/api/promises/{promise}/recovery")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Step(await app.WithKey(ApiScope.Read, shop.WorkspaceId), promise, new { kind = "apologised" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Steps_are_recorded_on_the_pages_too()
    {
        var (shop, program, _, promise) = await Missed(PromiseOutcome.Broken);
        var number = (await List(program)).Single().GetProperty("number").GetInt64();
        var agent = await app.SignedInAs(Role.Agent, shop.WorkspaceId);

        (await agent.PostAsync($"/promises/{number}/recovery/amends", SendingTests.Form(("words", "쿠폰"), ("cost", "오천원")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await agent.PostAsync($"/promises/{number}/recovery/amends", SendingTests.Form(("words", "쿠폰을 드림"), ("cost", "5,000원")))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await agent.GetAsync($"/promises/{number}/recovery/nonsense")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var page = WebUtility.HtmlDecode(await (await agent.GetAsync($"/promises/{number}")).Content.ReadAsStringAsync());
        page.ShouldContain("쿠폰을 드림");
        page.ShouldContain("5,000원");
        WebUtility.HtmlDecode(await (await agent.GetAsync("/promises/recovery")).Content.ReadAsStringAsync()).ShouldContain("의자 배송");
    }

    private async Task<(Caller Shop, HttpClient Program, Guid Customer, Guid Promise)> Missed(PromiseOutcome outcome)
    {
        var shop = await app.NewShop();
        var customer = await app.Customer(shop, "김서연");
        var made = await app.Promised(shop, TwentyDaysAgo, outcome, customer: customer, what: "의자 배송");
        return (shop, await app.WithKey(ApiScope.Write, shop.WorkspaceId), customer, made.Id);
    }

    private static Task<HttpResponseMessage> Step(HttpClient program, Guid promise, object wish) => program.PostAsJsonAsync($"/api/promises/{promise}/recovery", wish);

    private static async Task<List<JsonElement>> List(HttpClient program, string tab = "todo") => [.. (await program.GetFromJsonAsync<JsonElement>($"/api/recovery?tab={tab}")).GetProperty("items").EnumerateArray()];
}
