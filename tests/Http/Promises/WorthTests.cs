using Dangol.Orders;
using Dangol.Promises;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

public sealed class WorthTests(App app) : IClassFixture<App>
{
    private static readonly Duration Day = Duration.FromDays(1);

    [Fact]
    public async Task The_last_score_of_an_order_counts_and_the_list_agrees()
    {
        var shop = await app.NewShop();
        var customer = await app.Customer(shop, "김서연");
        var due = app.Now - (Day * 60);
        var (kept, late, unscored) = (await app.Order(shop, customer, due), await app.Order(shop, customer, due), await app.Order(shop, customer, due));
        await app.Promised(shop, Due.By(due), PromiseOutcome.Kept, order: kept);
        await app.Promised(shop, Due.By(due), PromiseOutcome.Late, order: late);
        await app.Promised(shop, Due.By(due), PromiseOutcome.Late, order: unscored);
        await app.Promised(shop, Due.By(due), PromiseOutcome.Kept);
        await app.Review(shop, kept, 1, due);
        await app.Review(shop, kept, 5, due + Day);
        await app.Review(shop, kept, 2);
        await app.Review(shop, late, 2, due);

        var scores = await app.Read(shop, (db, clock) => ScoresByOutcome.Read(db, clock));

        scores.Single(group => group.Outcome == PromiseOutcome.Kept).Stars.ShouldBe([0, 0, 0, 0, 1]);
        scores.Single(group => group.Outcome == PromiseOutcome.Late).Stars.ShouldBe([0, 1, 0, 0, 0]);
        foreach (var (tab, score, count) in ((PromiseTab, int, int)[])[(PromiseTab.Kept, 5, 1), (PromiseTab.Kept, 12, 0), (PromiseTab.Late, 12, 1), (PromiseTab.Late, 2, 1), (PromiseTab.All, 1, 0)])
        {
            (await app.Read(shop, (db, clock) => PromiseList.Read(db, new PromiseFilter { Tab = tab, Score = score }, clock))).Items.Count.ShouldBe(count, $"{tab} {score}");
        }
    }

    [Fact]
    public async Task Coming_back_counts_within_the_window_after_the_first_promise_was_due()
    {
        var shop = await app.NewShop();
        var due = app.Now - (Day * 200);
        await Bought(shop, PromiseOutcome.Kept, due, (due + Duration.FromTicks(10), 100_00));
        await Bought(shop, PromiseOutcome.Kept, due, (due + (Day * 90), 300_00));
        await Bought(shop, PromiseOutcome.Kept, due, (due, 500_00), (due + (Day * 90) + Duration.FromTicks(10), 500_00));
        await Bought(shop, PromiseOutcome.Late, due);
        await Bought(shop, PromiseOutcome.Late, due + (Day * 150), (app.Now, 50_00));

        var repeat = await app.Read(shop, (db, clock) => RepeatByOutcome.Read(db, 90, clock));

        var kept = repeat.Groups.Single(group => group.Outcome == PromiseOutcome.Kept);
        kept.Again.ShouldBe(new Share(2, 3));
        kept.Spent.Value.ShouldBe(400_00 / 3.0, 1e-6);
        var late = repeat.Groups.Single(group => group.Outcome == PromiseOutcome.Late);
        (late.Again, late.Unfinished).ShouldBe((new Share(0, 1), 1L));
        repeat.Until.ShouldBe(app.Now);
    }

    [Fact]
    public async Task Data_that_ends_early_ends_the_windows_early()
    {
        var shop = await app.NewShop();
        var due = app.Now - (Day * 400);
        await Bought(shop, PromiseOutcome.Kept, due, (due + (Day * 30), 100_00));

        (await app.Read(shop, (db, clock) => RepeatByOutcome.Read(db, 30, clock))).Groups[0].Again.ShouldBe(new Share(1, 1));
        var longer = await app.Read(shop, (db, clock) => RepeatByOutcome.Read(db, 90, clock));
        (longer.Groups[0].Again, longer.Groups[0].Unfinished, longer.Until).ShouldBe((new Share(0, 0), 1L, due + (Day * 30)));
    }

    [Fact]
    public async Task A_customer_counts_once_with_the_first_promise()
    {
        var shop = await app.NewShop();
        var due = app.Now - (Day * 300);
        var customer = await app.Customer(shop, "박도윤");
        await app.Promised(shop, Due.By(due + Day), PromiseOutcome.Kept, customer: customer);
        await app.Promised(shop, Due.By(due), PromiseOutcome.Late, customer: customer);
        await app.Order(shop, customer, app.Now - Day);

        var repeat = await app.Read(shop, (db, clock) => RepeatByOutcome.Read(db, 90, clock));

        repeat.Groups.Where(group => group.Again.Cases > 0).Select(group => group.Outcome).ShouldBe([PromiseOutcome.Late]);
    }

    [Fact]
    public async Task Cancelled_orders_and_another_shop_s_do_not_count()
    {
        var shop = await app.NewShop();
        var other = await app.NewShop();
        var due = app.Now - (Day * 200);
        var customer = await app.Customer(shop, "최지우");
        await app.Promised(shop, Due.By(due), PromiseOutcome.Kept, customer: customer);
        await app.Order(shop, customer, due + Day, 100_00, status: OrderStatus.Cancelled);
        await app.Order(shop, await app.Customer(shop, "다른 손님"), app.Now - Day);
        await app.Order(other, customer, due + Day, 100_00);

        (await app.Read(shop, (db, clock) => RepeatByOutcome.Read(db, 90, clock))).Groups[0].Again.ShouldBe(new Share(0, 1));
    }

    private async Task Bought(Dangol.Platform.Caller shop, PromiseOutcome outcome, Instant due, params (Instant At, long Total)[] orders)
    {
        var customer = await app.Customer(shop, "손님");
        await app.Promised(shop, Due.By(due), outcome, customer: customer);
        foreach (var (at, total) in orders)
        {
            await app.Order(shop, customer, at, total);
        }
    }
}
