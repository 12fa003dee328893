using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Promises;
using Dangol.Tests.Http.Promises;
using Dangol.Today;
using NodaTime;

namespace Dangol.Tests.Http.Today;

/// <summary>Sunday noon in Seoul, 22 November 2026.</summary>
public sealed class TodayTests(App app) : IClassFixture<App>
{
    private static readonly LocalDate Day = new(2026, 11, 22);

    [Fact]
    public async Task A_new_shop_is_shown_how_to_begin()
    {
        var browser = await app.SignedInAs(Role.Owner, (await app.NewShop()).WorkspaceId);

        var page = await browser.GetStringAsync("/");

        page.ShouldContain("가게의 기록을 들여놓으면 오늘 할 일이 보입니다");
        page.ShouldContain("/imports/new");
        page.ShouldNotContain("지금 할 일");
    }

    [Fact]
    public async Task An_imported_history_says_where_it_ends_and_what_can_be_seen()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Owner, shop.WorkspaceId);
        var customer = await app.Customer(shop, "김서연");
        var due = Instant.FromUtc(2018, 8, 20, 3, 0);
        await app.Promised(shop, Due.By(due), PromiseOutcome.Kept, customer: customer, order: await app.Order(shop, customer, due - Duration.FromDays(5)));

        var page = await browser.GetStringAsync("/");

        page.ShouldContain("기록이 2018년 8월 15일 (수)에서 끝납니다");
        page.ShouldContain("/promises/rate");
        page.ShouldNotContain("지금 할 일");
    }

    [Fact]
    public async Task Each_number_is_the_length_of_the_list_it_opens()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        var program = await app.WithKey(ApiScope.Read, shop.WorkspaceId);
        await Fill(shop, new Random(7));

        var counts = (await program.GetFromJsonAsync<JsonElement>("/api/today")).GetProperty("counts").EnumerateObject().ToDictionary(count => count.Name, count => count.Value);

        foreach (var name in (string[])["dueToday", "atRisk", "overdue", "missedYesterday", "keptSinceYesterday", "lateSinceYesterday", "reviewsToAnswer", "newOrders", "newReviews"])
        {
            var (count, href) = (counts[name].GetProperty("count").GetInt32(), counts[name].GetProperty("href").GetString()!);
            count.ShouldBeGreaterThan(0, name);
            var list = await browser.GetStringAsync(href);
            Regex.Count(list, "class=\"row\"|class=\"today-review\"").ShouldBe(count, name);
        }
    }

    [Fact]
    public async Task What_is_most_urgent_comes_first_and_is_said_in_sentences()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        var (small, great) = (await app.Customer(shop, "박도윤", 10_000_00), await app.Customer(shop, "김서연", 900_000_00));
        await app.Promised(shop, Due.By(app.Now - Duration.FromDays(1)), customer: small);
        await app.Promised(shop, Due.By(app.Now - Duration.FromDays(5)), customer: great);
        await app.Promised(shop, Due.On(Day, PromiseMaker.Seoul), kind: PromiseKind.Callback, customer: small, what: "전화드리기");
        await app.Review(shop, await app.Order(shop, small, app.Now - Duration.FromDays(9)), 1, app.Now - Duration.FromDays(3));

        var page = await browser.GetStringAsync("/");

        var steps = Regex.Matches(page, "<li class=\"today__step.*?row__link\" href=\"[^\"]*\"[^>]*>([^<]*)<", RegexOptions.Singleline).Select(match => match.Groups[1].Value);
        steps.ShouldBe(["기한이 지난 약속이 2건 있습니다. 김서연 님께 먼저 연락해 보세요.", "오늘까지 지킬 약속이 1건 있습니다.", "별 1~2개를 남긴 고객 1명이 아직 답을 듣지 못했습니다."]);
        page.ShouldContain("안녕하세요, ");
        page.ShouldContain("전화했어요");
    }

    [Fact]
    public async Task A_promise_is_kept_and_a_review_answered_without_leaving()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Agent, shop.WorkspaceId);
        var customer = await app.Customer(shop, "김서연");
        var made = await app.Promised(shop, Due.On(Day, PromiseMaker.Seoul), customer: customer);
        await app.Review(shop, await app.Order(shop, customer, app.Now), 2, app.Now - Duration.FromDays(1));

        var kept = await Post(browser, $"/promises/{made.Number}/fulfilment", "li");
        (await kept.Content.ReadAsStringAsync()).ShouldContain("지킴");
        var answered = await Post(browser, "/today/reviews/1/answer", "li");
        (await answered.Content.ReadAsStringAsync()).ShouldContain("답함");
        (await browser.GetStringAsync("/today/reviews")).ShouldContain("답을 기다리는 리뷰가 없습니다");

        (await Post(browser, "/today/reviews/1/unanswer", "")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetStringAsync("/today/reviews")).ShouldContain("답했어요");
        (await Post(browser, "/today/reviews/99/answer", "li")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Post(await app.SignedInAs(Role.Viewer, shop.WorkspaceId), "/today/reviews/1/answer", "li")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Regulars_who_slipped_lately_are_counted_and_the_best_come_first()
    {
        var shop = await app.NewShop();
        foreach (var (name, spent, days) in ((string, long, int)[])[("어제", 1, 1), ("지난달", 900_00, 29), ("오래전", 999_00, 31), ("아직", 999_00, -1)])
        {
            var id = await app.Customer(shop, name, spent);
            await app.In(shop, db => db.Execute($"update customers set slips_at = {db.Now - Duration.FromDays(days)} where workspace_id = {db.WorkspaceId} and id = {id}"));
        }

        await app.Read(shop, async (db, clock) =>
        {
            (await TodayFigures.Read(db, clock, TestContext.Current.CancellationToken)).Slipping.ShouldBe(2);
            (await SlippingRegulars.List(db, 5, TestContext.Current.CancellationToken)).Select(regular => regular.Name).ShouldBe(["지난달", "어제"]);
            return true;
        });
    }

    [Theory]
    [InlineData("Asia/Seoul")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Kiritimati")]
    public async Task Today_begins_and_ends_at_midnight_where_the_reader_is(string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var shop = await app.NewShop(zoneId);
        var today = app.Now.InZone(zone).Date;
        var (start, end, microsecond) = (zone.AtStartOfDay(today).ToInstant(), zone.AtStartOfDay(today.PlusDays(1)).ToInstant(), Duration.FromTicks(10));
        foreach (var due in (Instant[])[start - microsecond, start, end - microsecond, end])
        {
            await app.Promised(shop, Due.By(due));
        }

        var figures = await app.Read(shop, (db, clock) => TodayFigures.Read(db, clock, TestContext.Current.CancellationToken));

        (figures.DueToday, figures.MissedYesterday).ShouldBe((2L, 1L));
    }

    [Fact]
    public async Task The_kept_rate_is_that_of_seven_whole_days()
    {
        var shop = await app.NewShop();
        var first = Day.PlusDays(-7);
        foreach (var (day, outcome) in ((LocalDate, PromiseOutcome)[])[(first.PlusDays(-1), PromiseOutcome.Late), (first, PromiseOutcome.Kept), (first, PromiseOutcome.Kept), (Day.PlusDays(-1), PromiseOutcome.Late), (Day.PlusDays(-1), PromiseOutcome.Released)])
        {
            await app.Promised(shop, Due.On(day, PromiseMaker.Seoul), outcome);
        }

        var view = await app.Read(shop, (db, _) => TodayView.Read(db, TestContext.Current.CancellationToken));

        view.KeptRate.ShouldBe(new Share(2, 3));
        view.Rates.Select(rate => rate.Cases).ShouldBe([2, 0, 0, 0, 0, 0, 1]);
        (await app.Read(shop, (db, clock) => PromiseCounts.Read(db, view.Links.LastWeek, clock))).KeptRate.ShouldBe(view.KeptRate);
    }

    private async Task Fill(Caller shop, Random random)
    {
        await app.In(shop, db => Promises(db, random));
        var customer = await app.Customer(shop, "김서연");
        for (var i = 0; i < 5; i++)
        {
            await app.Review(shop, await app.Order(shop, customer, app.Now - Duration.FromHours(10 * i)), 1 + (i % 3), app.Now - Duration.FromHours(12 * i));
        }
    }

    private async Task Promises(DangolContext db, Random random)
    {
        for (var i = 0; i < 40; i++)
        {
            var due = Due.By(app.Now + Duration.FromMinutes(random.Next(-60 * 60, 40 * 60)));
            PromiseOutcome[] over = [PromiseOutcome.Kept, PromiseOutcome.Late, PromiseOutcome.Broken, PromiseOutcome.OnTrack];
            await app.Ledger().Promised(db, due, due.At < app.Now - Duration.FromMinutes(1) ? over[i % 4] : PromiseOutcome.OnTrack);
        }
    }

    private static Task<HttpResponseMessage> Post(HttpClient browser, string path, string target)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Target", target);
        return browser.SendAsync(request);
    }
}
