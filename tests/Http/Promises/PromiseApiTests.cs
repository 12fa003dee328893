using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Promises;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

public sealed class PromiseApiTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_promise_is_made_found_and_fulfilled()
    {
        var shop = await app.NewShop();
        var program = await app.WithKey(ApiScope.Write, shop.WorkspaceId);
        var customer = await app.Customer(shop, "김서연");

        var made = await Sent(await program.PostAsJsonAsync("/api/promises", new { kind = "callback", customer, what = "수선이 끝나면 전화하기", dueOn = "2026-11-23" }), HttpStatusCode.Created);
        var id = made.GetProperty("id").GetGuid();
        made.GetProperty("dueAt").GetString().ShouldBe("2026-11-23T14:59:59.999999Z");
        made.GetProperty("outcome").GetString().ShouldBe("atRisk");

        var shown = await program.GetAsync($"/api/promises/{id}");
        var movement = await Move(program, id, shown.Headers.ETag, new { kind = "fulfilled", reason = "통화함" });
        movement.StatusCode.ShouldBe(HttpStatusCode.Created);
        var body = await Sent(movement, HttpStatusCode.Created);
        body.GetProperty("outcome").GetString().ShouldBe("kept");
        body.GetProperty("movements").EnumerateArray().Select(line => line.GetProperty("kind").GetString()).ShouldBe(["made", "fulfilled"]);
        movement.Headers.ETag.ShouldNotBe(shown.Headers.ETag);

        var list = await program.GetFromJsonAsync<JsonElement>("/api/promises?outcome=kept&q=수선");
        list.GetProperty("items").EnumerateArray().Single().GetProperty("customer").GetProperty("name").GetString().ShouldBe("김서연");
    }

    [Fact]
    public async Task The_same_request_twice_makes_one_promise()
    {
        var shop = await app.NewShop();
        var program = await app.WithKey(ApiScope.Write, shop.WorkspaceId);
        program.DefaultRequestHeaders.Add("Idempotency-Key", "only-once");
        var wish = new { kind = "reply", dueAt = "2026-11-22T18:00:00+09:00" };

        var first = await Sent(await program.PostAsJsonAsync("/api/promises", wish), HttpStatusCode.Created);
        var second = await Sent(await program.PostAsJsonAsync("/api/promises", wish), HttpStatusCode.Created);

        second.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        (await app.Read(shop, (db, clock) => PromiseCounts.Read(db, new PromiseFilter(), clock))).All.ShouldBe(1);
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var program = await app.WithKey(ApiScope.Write);

        var problem = await Sent(await program.PostAsJsonAsync("/api/promises", new { customer = Guid.Empty, order = Guid.Empty, what = new string('가', 501), madeAt = "2027-01-01T00:00:00Z" }), HttpStatusCode.BadRequest);

        problem.GetProperty("errors").EnumerateObject().Select(fault => fault.Name).Order().ShouldBe(["customer", "dueAt", "kind", "madeAt", "order", "what"]);
    }

    [Fact]
    public async Task A_movement_on_an_old_version_is_refused()
    {
        var shop = await app.NewShop();
        var program = await app.WithKey(ApiScope.Write, shop.WorkspaceId);
        var made = await app.Promised(shop, Due.By(app.Now + Duration.FromHours(5)));
        var tag = (await program.GetAsync($"/api/promises/{made.Id}")).Headers.ETag;

        (await Move(program, made.Id, null, new { kind = "released" })).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await Move(program, made.Id, tag, new { kind = "moved", dueOn = "2026-11-30", customerTold = true })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Move(program, made.Id, tag, new { kind = "released" })).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [InlineData("""{"kind":"moved","dueOn":"2026-11-30"}""", "customer-not-told")]
    [InlineData("""{"kind":"moved","dueOn":"2026-11-01","customerTold":true}""", "due-in-the-past")]
    [InlineData("""{"kind":"fulfilled","at":"2026-12-01T00:00:00Z"}""", "in-the-future")]
    [InlineData("""{"kind":"reopened"}""", "promise-open")]
    public async Task Rules_say_no_with_a_code(string movement, string code)
    {
        var shop = await app.NewShop();
        var program = await app.WithKey(ApiScope.Write, shop.WorkspaceId);
        var made = await app.Promised(shop, Due.By(app.Now + Duration.FromHours(5)));

        var answer = await Move(program, made.Id, EntityTagHeaderValue.Any, JsonDocument.Parse(movement).RootElement);

        (await Sent(answer, HttpStatusCode.UnprocessableEntity)).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Another_business_s_promise_is_not_found()
    {
        var made = await app.Promised(await app.NewShop(), Due.By(app.Now + Duration.FromHours(5)));
        var stranger = await app.WithKey(ApiScope.Write, (await app.NewShop()).WorkspaceId);

        (await stranger.GetAsync($"/api/promises/{made.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Move(stranger, made.Id, EntityTagHeaderValue.Any, new { kind = "released" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_may_only_look_makes_nothing()
    {
        var viewer = await app.SignedInAs(Role.Viewer);

        (await viewer.GetAsync("/api/promises")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await viewer.PostAsJsonAsync("/api/promises", new { kind = "reply", dueOn = "2026-12-01" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Pages_follow_the_cursor()
    {
        var shop = await app.NewShop();
        var program = await app.WithKey(ApiScope.Read, shop.WorkspaceId);
        for (var i = 0; i < 5; i++)
        {
            await app.Promised(shop, Due.On(new LocalDate(2026, 12, 1), PromiseMaker.Seoul));
        }

        var numbers = new List<long>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await program.GetFromJsonAsync<JsonElement>($"/api/promises?limit=2&cursor={cursor}");
            numbers.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt64()));
            cursor = page.GetProperty("next").GetString();
        }

        numbers.ShouldBe([5, 4, 3, 2, 1]);
    }

    [Fact]
    public async Task What_cannot_be_read_in_an_address_is_named()
    {
        var program = await app.WithKey(ApiScope.Read);

        var problem = await Sent(await program.GetAsync("/api/promises?outcome=perfect&dueFrom=yesterday&week=2026-W60&score=9"), HttpStatusCode.BadRequest);

        problem.GetProperty("errors").EnumerateObject().Select(fault => fault.Name).Order().ShouldBe(["dueFrom", "outcome", "score", "week"]);
    }

    [Fact]
    public async Task The_summary_has_rates_with_their_intervals()
    {
        var shop = await app.NewShop();
        var program = await app.WithKey(ApiScope.Read, shop.WorkspaceId);
        for (var i = 0; i < 12; i++)
        {
            await app.Promised(shop, Due.By(app.Now - Duration.FromDays(40)), i < 9 ? PromiseOutcome.Kept : i < 11 ? PromiseOutcome.Late : PromiseOutcome.Broken);
        }

        var summary = await program.GetFromJsonAsync<JsonElement>("/api/promises/summary?weeks=12&by=kind");

        var all = summary.GetProperty("all");
        all.GetProperty("keptRate").GetDouble().ShouldBe(0.75, 1e-9);
        all.GetProperty("low").GetDouble().ShouldBe(new Share(9, 12).Interval.Low, 1e-9);
        summary.GetProperty("weeks").GetArrayLength().ShouldBe(12);
        summary.GetProperty("groups").EnumerateArray().Single().GetProperty("promises").GetProperty("kept").GetInt64().ShouldBe(9);
    }

    [Fact]
    public async Task What_promises_are_worth_answers_for_the_windows_there_are()
    {
        var program = await app.WithKey(ApiScope.Read);

        (await Sent(await program.GetAsync("/api/promises/worth"), HttpStatusCode.OK)).GetProperty("days").GetInt32().ShouldBe(90);
        (await program.GetAsync("/api/promises/worth?days=91")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static Task<HttpResponseMessage> Move(HttpClient program, Guid id, EntityTagHeaderValue? tag, object movement)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/promises/{id}/movements") { Content = JsonContent.Create(movement) };
        if (tag is not null)
        {
            request.Headers.IfMatch.Add(tag);
        }

        return program.SendAsync(request);
    }

    private static async Task<JsonElement> Sent(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
