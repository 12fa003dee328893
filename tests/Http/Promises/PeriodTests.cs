using Dangol.Promises;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

public sealed class PeriodTests(App app) : IClassFixture<App>
{
    private static readonly LocalDate ThisMonday = new(2026, 11, 16);

    [Fact]
    public async Task A_shop_at_work_sees_its_last_weeks()
    {
        var shop = await app.NewShop();
        await Kept(shop, 12, app.Now - Duration.FromDays(100));

        (await Latest(shop)).ShouldBe(new ReportPeriod(ThisMonday.PlusWeeks(-25), 26));
    }

    [Fact]
    public async Task An_old_history_is_shown_where_it_ends()
    {
        var shop = await app.NewShop();
        await Kept(shop, 10, Instant.FromUtc(2018, 8, 29, 12, 0));
        await Kept(shop, 5, Instant.FromUtc(2017, 1, 4, 12, 0));

        var period = await Latest(shop);

        period.ShouldBe(new ReportPeriod(new LocalDate(2018, 8, 27).PlusWeeks(-25), 26, 0));
        period.Days.To.ShouldBe(new LocalDate(2018, 9, 2));
    }

    [Fact]
    public async Task A_few_strays_do_not_hide_the_history()
    {
        var shop = await app.NewShop();
        await Kept(shop, 10, Instant.FromUtc(2018, 8, 29, 12, 0));
        await Kept(shop, 3, app.Now - Duration.FromDays(2));
        await app.Promised(shop, Due.By(app.Now - Duration.FromDays(1)));

        (await Latest(shop)).ShouldBe(new ReportPeriod(new LocalDate(2018, 8, 27).PlusWeeks(-25), 26, 3));
    }

    [Fact]
    public async Task Few_promises_in_all_are_shown_all_the_same()
    {
        var shop = await app.NewShop();
        await Kept(shop, 3, app.Now - Duration.FromDays(2));
        await Kept(shop, 2, Instant.FromUtc(2020, 8, 29, 12, 0));

        (await Latest(shop)).ShouldBe(new ReportPeriod(ThisMonday.PlusWeeks(-25), 26));
    }

    [Fact]
    public async Task A_new_shop_has_no_weeks() => (await Latest(await app.NewShop())).Weeks.ShouldBe(0);

    [Fact]
    public async Task Everything_is_from_the_first_week_to_the_last()
    {
        var shop = await app.NewShop();
        await Kept(shop, 1, Instant.FromUtc(2026, 1, 7, 12, 0));
        await Kept(shop, 1, Instant.FromUtc(2026, 2, 1, 12, 0));

        (await app.Read(shop, (db, clock) => ReportPeriod.Everything(db, new PromiseFilter(), clock))).ShouldBe(new ReportPeriod(new LocalDate(2026, 1, 5), 4));
    }

    private Task<ReportPeriod> Latest(Dangol.Platform.Caller shop) => app.Read(shop, (db, clock) => ReportPeriod.Latest(db, new PromiseFilter(), clock, 26));

    private Task Kept(Dangol.Platform.Caller shop, int count, Instant due) => app.In(shop, async db =>
    {
        for (var i = 0; i < count; i++)
        {
            await app.Ledger().Promised(db, Due.By(due), PromiseOutcome.Kept);
        }
    });
}
