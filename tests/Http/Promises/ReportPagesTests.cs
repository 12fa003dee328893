using System.Net;
using System.Text.RegularExpressions;
using Dangol.Customers;
using Dangol.Platform;
using Dangol.Promises;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

public sealed class ReportPagesTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_kept_rate_says_which_week_fell_and_each_point_opens_its_promises()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Analyst, shop.WorkspaceId);
        await app.In(shop, async db =>
        {
            for (var i = 0; i < 120; i++)
            {
                var monday = new LocalDate(2026, 8, 31).PlusWeeks(i / 12);
                var isBad = monday == new LocalDate(2026, 10, 12) && i % 12 < 8;
                await app.Ledger().Promised(db, Due.On(monday.PlusDays(i % 7), PromiseMaker.Seoul), isBad ? PromiseOutcome.Late : PromiseOutcome.Kept);
            }
        });

        var page = await browser.GetStringAsync("/promises/rate?weeks=12");

        page.ShouldContain("지난 12주 약속 이행률 93.3%, 10월 둘째 주에 33%로 떨어졌습니다");
        page.ShouldContain("12건 가운데 4건");
        var week = await browser.GetStringAsync(WebUtility.HtmlDecode(Regex.Match(page, "href=\"(/promises\\?outcome=all&amp;week=2026-W42)\"").Groups[1].Value));
        Regex.Count(week, "class=\"row\"").ShouldBe(12);
    }

    [Fact]
    public async Task An_old_history_is_shown_where_it_is_and_the_page_says_so()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Analyst, shop.WorkspaceId);
        await app.In(shop, async db =>
        {
            for (var i = 0; i < 15; i++)
            {
                await app.Ledger().Promised(db, Due.On(new LocalDate(2018, 8, 1).PlusDays(i), PromiseMaker.Seoul), PromiseOutcome.Kept);
            }
        });

        var page = await browser.GetStringAsync("/promises/rate");

        page.ShouldContain("최근에는 결과가 난 약속이 없어서");
        page.ShouldContain("2018년 8월 19일");
    }

    [Fact]
    public async Task Small_groups_are_put_together_and_every_group_opens_its_promises()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Analyst, shop.WorkspaceId);
        await app.In(shop, async db =>
        {
            for (var i = 0; i < 33; i++)
            {
                await app.Ledger().Promised(db, Due.By(app.Now - Duration.FromDays(50)), i < 20 ? PromiseOutcome.Kept : PromiseOutcome.Late);
            }

            await Dangol.Platform.Data.Sql.Execute(db, $"update promises set region = case when number <= 20 then '서울' when number <= 30 then '부산' else '제주' end where workspace_id = {db.WorkspaceId}");
        });

        var page = await browser.GetStringAsync("/promises/rate?by=region");

        page.ShouldContain("‘부산’의 이행률이 0%로 가장 낮습니다");
        page.ShouldContain("그 밖 1곳");
        var list = await browser.GetStringAsync(WebUtility.HtmlDecode(Regex.Match(page, "href=\"(/promises[^\"]*region=%EC%A0%9C%EC%A3%BC[^\"]*)\"").Groups[1].Value));
        Regex.Count(list, "class=\"row\"").ShouldBe(3);
    }

    [Fact]
    public async Task Worth_is_said_in_sentences_that_claim_no_cause()
    {
        var shop = await app.NewShop();
        var browser = await app.SignedInAs(Role.Analyst, shop.WorkspaceId);
        var due = app.Now - Duration.FromDays(200);
        for (var i = 0; i < 80; i++)
        {
            var customer = await app.Customer(shop, "손님");
            var order = await app.Order(shop, customer, due);
            await app.Promised(shop, Due.By(due), i < 40 ? PromiseOutcome.Kept : PromiseOutcome.Late, customer: customer, order: order);
            await app.Review(shop, order, i % 40 < (i < 40 ? 4 : 24) ? 1 : 5, due);
        }

        var page = await browser.GetStringAsync("/promises/worth");

        page.ShouldContain("함께 나타난 차이이며, 원인이라고 단정할 수 없습니다.");
        page.ShouldContain("늦은 주문은 별 1~2개를 지킨 주문의 6.0배(");
        page.ShouldContain("(60% 대 10%)");
        Regex.Count(await browser.GetStringAsync("/promises?outcome=late&score=low"), "class=\"row\"").ShouldBe(24);
    }

    [Fact]
    public async Task The_customer_s_page_shows_our_word_to_them()
    {
        var shop = await app.NewShop();
        var customer = await app.Customer(shop, "김서연");
        await app.Promised(shop, Due.By(app.Now - Duration.FromDays(1)), customer: customer, what: "늦은 것");
        await app.Promised(shop, Due.By(app.Now + Duration.FromHours(2)), customer: customer, what: "오늘 것");
        await app.Promised(shop, Due.By(app.Now + Duration.FromDays(20)), customer: customer, what: "먼 것");
        await app.Promised(shop, Due.By(app.Now - Duration.FromDays(9)), PromiseOutcome.Kept, customer: customer, what: "지킨 것");
        await using var scope = app.Server.Services.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<Caller>();
        caller.Is(shop.WorkspaceId, null, "시험", Role.Agent, "web", null);
        var db = scope.ServiceProvider.GetRequiredService<Dangol.Platform.Data.DangolContext>();

        var facts = await scope.ServiceProvider.GetServices<ICustomerFacts>().OfType<PromiseFacts>().Single().Of(db, customer, TestContext.Current.CancellationToken);
        facts.Figures.Single().Value.ShouldBe("100%");
        facts.Steps.Select(step => (step.Urgency, step.Text)).ShouldBe([(90, "늦은 것"), (80, "오늘 것")]);

        var source = scope.ServiceProvider.GetServices<ITimelineSource>().OfType<PromiseTimeline>().Single();
        var first = await source.Entries(db, customer, TimelinePlace.Top, 3, TestContext.Current.CancellationToken);
        var rest = await source.Entries(db, customer, new TimelinePlace(first[^1].At, first[^1].Number), 3, TestContext.Current.CancellationToken);
        first.Concat(rest).Select(entry => entry.Number).ShouldBe([3, 2, 1, 4]);
        (await source.Count(db, customer, TestContext.Current.CancellationToken)).ShouldBe(4);

        var filter = scope.ServiceProvider.GetServices<ICustomerFilter>().OfType<PromiseCustomerFilter>().Single();
        var owed = await filter.Customers(db, "missed");
        (await Dangol.Platform.Data.Sql.Number(db, $"select count(*) from customers c where c.workspace_id = {db.WorkspaceId} and c.id in ({owed})")).ShouldBe(1);
    }
}
