using System.Net;
using System.Text.RegularExpressions;
using Dangol.Platform;
using Dangol.Promises;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

public sealed class PromisePagesTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_list_shows_whom_what_and_when_and_counts_every_tab()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        var customer = await app.Customer(shop, "김서연");
        await app.Promised(shop, Due.On(new LocalDate(2026, 11, 23), PromiseMaker.Seoul), kind: PromiseKind.Callback, customer: customer, what: "수선 끝나면 전화");
        await app.Promised(shop, Due.By(app.Now - Duration.FromDays(2)));
        await app.Promised(shop, Due.By(app.Now - Duration.FromDays(2)), PromiseOutcome.Kept);

        var page = await browser.GetStringAsync("/promises");

        page.ShouldContain("수선 끝나면 전화");
        page.ShouldContain("김서연");
        page.ShouldContain("내일까지");
        page.ShouldContain("전화했어요");
        Tabs(page).ShouldBe(new Dictionary<string, int> { ["진행 중"] = 2, ["기한 임박"] = 1, ["기한 지남"] = 1, ["고객 답 기다림"] = 0, ["지킴"] = 1, ["늦음"] = 0, ["못 지킴"] = 0, ["양해받음"] = 0 });
        (await browser.GetStringAsync("/promises?outcome=atRisk")).ShouldContain("24시간 안에 기한이 되는 약속입니다");
    }

    [Fact]
    public async Task More_rows_follow_without_the_frame()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        for (var i = 0; i < PromiseList.PageSize + 2; i++)
        {
            await app.Promised(shop, Due.By(app.Now + Duration.FromHours(30 + i)), what: $"약속 {i:00}.");
        }

        var page = await browser.GetStringAsync("/promises");
        var next = WebUtility.HtmlDecode(Regex.Match(page, "hx-get=\"([^\"]*after=[^\"]*)\"").Groups[1].Value);
        var more = await Fragment(browser, HttpMethod.Get, next);

        var text = await more.Content.ReadAsStringAsync();
        text.ShouldNotContain("<html");
        text.ShouldContain("약속 50.");
        text.ShouldContain("약속 51.");
        text.ShouldNotContain("약속 49.");
    }

    [Fact]
    public async Task Done_in_place_swaps_the_row_and_can_be_undone()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        var made = await app.Promised(shop, Due.By(app.Now + Duration.FromHours(3)));

        var answer = await Fragment(browser, HttpMethod.Post, $"/promises/{made.Number}/fulfilment", [], "tr");

        (await answer.Content.ReadAsStringAsync()).ShouldContain("지킴");
        var told = answer.Headers.GetValues("HX-Trigger").Single();
        told.ShouldContain($"/promises/{made.Number}/reopening");
        told.ShouldContain("promise-counts-changed");

        var undone = await Fragment(browser, HttpMethod.Post, $"/promises/{made.Number}/reopening", []);
        undone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        undone.Headers.GetValues("HX-Trigger").Single().ShouldContain("promises-changed");
        (await Outcome(shop, made.Number)).ShouldBe(PromiseOutcome.AtRisk);
    }

    [Fact]
    public async Task Moving_needs_a_day_and_a_customer_who_knows()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        var made = await app.Promised(shop, Due.By(app.Now + Duration.FromHours(3)));
        (await browser.GetStringAsync($"/promises/{made.Number}/move")).ShouldContain("고객에게 새 기한을 알렸습니다");

        var untold = await Fragment(browser, HttpMethod.Post, $"/promises/{made.Number}/move", new() { ["day"] = "2026-12-01", ["reason"] = "눈" });
        untold.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await untold.Content.ReadAsStringAsync();
        again.ShouldContain("고객에게 알린 뒤에 옮길 수 있습니다.");
        again.ShouldContain("2026-12-01");

        var past = await Fragment(browser, HttpMethod.Post, $"/promises/{made.Number}/move", new() { ["day"] = "2026-11-01", ["told"] = "true" });
        (await past.Content.ReadAsStringAsync()).ShouldContain("새 기한이 이미 지났습니다.");

        var moved = await Fragment(browser, HttpMethod.Post, $"/promises/{made.Number}/move", new() { ["day"] = "2026-12-01", ["time"] = "15:00", ["told"] = "true", ["reason"] = "눈" });
        moved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var page = await browser.GetStringAsync($"/promises/{made.Number}");
        page.ShouldContain("기한을 옮겼습니다");
        page.ShouldContain("<blockquote>눈</blockquote>");
        page.ShouldContain("12월 1일 오후 3:00");
        page.ShouldContain("고객에게 알림");

        // The reason is offered again, for this step alone and in this shop alone.
        (await browser.GetStringAsync($"/promises/{made.Number}/move")).ShouldContain("<option value=\"눈\">");
        (await browser.GetStringAsync($"/promises/{made.Number}/giving-up")).ShouldNotContain("<option value=\"눈\">");
        var other = await app.NewShop();
        var elsewhere = await app.Promised(other, Due.By(app.Now + Duration.FromHours(3)));
        (await (await app.SignedInAs(Role.Agent, other.WorkspaceId)).GetStringAsync($"/promises/{elsewhere.Number}/move")).ShouldNotContain("<option value=\"눈\">");
    }

    [Fact]
    public async Task Moved_after_it_was_due_it_is_broken()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        var made = await app.Promised(shop, Due.By(app.Now - Duration.FromHours(3)));
        (await browser.GetStringAsync($"/promises/{made.Number}/move")).ShouldContain("‘못 지킴’으로 끝납니다");

        await Fragment(browser, HttpMethod.Post, $"/promises/{made.Number}/move", new() { ["day"] = "2026-12-01", ["told"] = "true" });

        (await Outcome(shop, made.Number)).ShouldBe(PromiseOutcome.Broken);
    }

    [Fact]
    public async Task The_time_it_was_done_decides()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        var made = await app.Promised(shop, Due.On(new LocalDate(2026, 11, 20), PromiseMaker.Seoul));

        await Fragment(browser, HttpMethod.Post, $"/promises/{made.Number}/fulfilment", new() { ["at"] = "2026-11-20T23:59" });

        (await Outcome(shop, made.Number)).ShouldBe(PromiseOutcome.Kept);
    }

    [Fact]
    public async Task A_promise_is_added_to_a_customer_by_hand()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        await app.Customer(shop, "박도윤");
        (await browser.GetStringAsync("/promises/new?customer=1")).ShouldContain("박도윤 님께 한 약속");

        var empty = await Fragment(browser, HttpMethod.Post, "/promises", new() { ["customer"] = "아무개", ["kind"] = "callback" });
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var faults = await empty.Content.ReadAsStringAsync();
        faults.ShouldContain("목록에서 고객을 골라 주세요.");
        faults.ShouldContain("언제까지인지 골라 주세요.");
        faults.ShouldContain("무엇을 약속했는지 적어 주세요.");

        var added = await Fragment(browser, HttpMethod.Post, "/promises", new() { ["customer"] = "박도윤 #1", ["kind"] = "callback", ["what"] = "재고 들어오면 전화", ["day"] = "2026-11-25" });
        added.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var page = await browser.GetStringAsync("/promises/1");
        page.ShouldContain("재고 들어오면 전화");
        page.ShouldContain("/customers/1");
        page.ShouldContain("직접 적음");
        page.ShouldContain("3일 남음");
    }

    [Fact]
    public async Task Who_may_only_look_is_offered_nothing_to_do()
    {
        var shop = await app.NewShop();
        var made = await app.Promised(shop, Due.By(app.Now + Duration.FromHours(3)));
        var viewer = await app.SignedInAs(Role.Viewer, shop.WorkspaceId);

        (await viewer.GetStringAsync("/promises")).ShouldNotContain("지켰어요");
        (await viewer.GetStringAsync($"/promises/{made.Number}")).ShouldNotContain("지켰어요");
        (await Fragment(viewer, HttpMethod.Post, $"/promises/{made.Number}/fulfilment", [])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await app.SignedInAs(Role.Agent, (await app.NewShop()).WorkspaceId)).GetAsync($"/promises/{made.Number}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_shop_is_told_where_promises_come_from()
    {
        var browser = await app.SignedInAs(Role.Agent, (await app.NewShop()).WorkspaceId);

        (await browser.GetStringAsync("/promises")).ShouldContain("아직 적힌 약속이 없습니다");
        (await browser.GetStringAsync("/promises/rate")).ShouldContain("아직 결과가 난 약속이 없습니다");
        (await browser.GetStringAsync("/promises/worth")).ShouldContain("별점을 받은 것이 아직 없습니다");
    }

    private async Task<PromiseOutcome> Outcome(Caller shop, long number)
        => (await app.Read(shop, (db, clock) => PromiseList.One(db, number, clock)))!.Outcome;

    private static Dictionary<string, int> Tabs(string page)
        => Regex.Matches(page, """class="tabs__item"[^>]*>\s*([^<]*?)\s*<span class="count">([\d,]+)</span>""").ToDictionary(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));

    private static Task<HttpResponseMessage> Fragment(HttpClient browser, HttpMethod method, string path, Dictionary<string, string>? form = null, string? target = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = form is null ? null : new FormUrlEncodedContent(form) };
        request.Headers.Add("HX-Request", "true");
        if (target is not null)
        {
            request.Headers.Add("HX-Target", target);
        }

        return browser.SendAsync(request);
    }
}
