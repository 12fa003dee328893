using Dangol.Platform.Data;
using Dangol.Promises;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>The database judges as the program does, to the microsecond.</summary>
public sealed class BorderTests(App app) : IClassFixture<App>
{
    private static readonly Duration Microsecond = Duration.FromTicks(10);

    [Fact]
    public async Task A_microsecond_decides_in_the_list_as_in_the_program()
    {
        var shop = await app.NewShop();
        var day = Duration.FromHours(24);
        (Duration BeforeNow, PromiseOutcome Expected)[] cases =
        [
            (-day, PromiseOutcome.OnTrack), (Microsecond - day, PromiseOutcome.AtRisk), (Duration.Zero, PromiseOutcome.AtRisk),
            (Microsecond, PromiseOutcome.Overdue), (day * 30, PromiseOutcome.Overdue), ((day * 30) + Microsecond, PromiseOutcome.Broken),
        ];
        foreach (var (beforeNow, expected) in cases)
        {
            var made = await app.Promised(shop, Due.By(app.Now - beforeNow));
            await app.Read(shop, async (db, clock) =>
            {
                (await PromiseList.One(db, made.Number, clock))!.Outcome.ShouldBe(expected, $"{beforeNow}");
                foreach (var outcome in Enum.GetValues<PromiseOutcome>())
                {
                    var held = await db.Number($"select count(*) from promises p where p.workspace_id = {db.WorkspaceId} and p.id = {made.Id} and {PromiseOutcomes.Is(outcome, clock, "p.")}");
                    held.ShouldBe(outcome == expected ? 1 : 0, $"{beforeNow}: {outcome}");
                }

                (await db.Number($"select {PromiseOutcomes.Number(clock)} from promises where workspace_id = {db.WorkspaceId} and id = {made.Id}")).ShouldBe((long)expected, $"{beforeNow}");
                return true;
            });
        }
    }

    [Fact]
    public async Task A_day_is_at_risk_to_the_end_of_tomorrow_in_the_database_too()
    {
        var shop = await app.NewShop();
        var today = app.Now.InZone(PromiseMaker.Seoul).Date;
        var tomorrow = await app.Promised(shop, Due.On(today.PlusDays(1), PromiseMaker.Seoul));
        var dayAfter = await app.Promised(shop, Due.On(today.PlusDays(2), PromiseMaker.Seoul));

        var atRisk = await app.Read(shop, (db, clock) => PromiseList.Read(db, new PromiseFilter { Tab = PromiseTab.AtRisk }, clock));

        atRisk.Items.Select(row => row.Number).ShouldBe([tomorrow.Number]);
        (await app.Read(shop, (db, clock) => PromiseList.One(db, dayAfter.Number, clock)))!.Outcome.ShouldBe(PromiseOutcome.OnTrack);
    }

    [Fact]
    public async Task A_fulfilment_at_the_due_time_is_kept_and_a_microsecond_later_late()
    {
        var shop = await app.NewShop();
        var due = Due.By(app.Now - Duration.FromDays(3));
        var kept = await app.Promised(shop, due, PromiseOutcome.Kept);
        var late = await app.Promised(shop, due, PromiseOutcome.Late);

        var rows = (await app.Read(shop, (db, clock) => PromiseList.Read(db, new PromiseFilter(), clock))).Items.ToDictionary(row => row.Number, row => row.Outcome);

        rows.ShouldBe(new Dictionary<long, PromiseOutcome> { [late.Number] = PromiseOutcome.Late, [kept.Number] = PromiseOutcome.Kept }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("Asia/Seoul")]
    [InlineData("America/New_York")]
    [InlineData("Europe/Berlin")]
    [InlineData("Australia/Lord_Howe")]
    public async Task Weeks_begin_at_midnight_on_Monday_where_the_reader_is(string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var shop = await app.NewShop(zoneId);
        LocalDate[] mondays = [new(2026, 3, 9), new(2026, 3, 30), new(2026, 4, 6), new(2026, 10, 5), new(2026, 10, 26), new(2026, 11, 2)];
        foreach (var start in mondays.Select(monday => zone.AtStartOfDay(monday).ToInstant()))
        {
            await app.Promised(shop, Due.By(start - Microsecond), PromiseOutcome.Broken);
            await app.Promised(shop, Due.By(start), PromiseOutcome.Kept);
        }

        var weeks = await app.Read(shop, async (db, clock) => await KeptRateByWeek.Read(db, new PromiseFilter(), await ReportPeriod.Everything(db, new PromiseFilter(), clock), clock));

        weeks.Sum(week => week.Kept + week.Broken).ShouldBe(12);
        weeks.Where(week => week.Kept > 0).Select(week => week.Monday).ShouldBe(mondays);
        weeks.Where(week => week.Broken > 0).Select(week => week.Monday).ShouldBe(mondays.Select(monday => monday.PlusWeeks(-1)));
    }

    [Fact]
    public async Task Open_promises_have_the_grace_of_the_workspace_after_it_changed_too()
    {
        var shop = await app.NewShop();
        var made = await app.Promised(shop, Due.By(app.Now - Duration.FromDays(10)));
        await app.In(shop, async db =>
        {
            await db.Execute($"update workspaces set grace_days = 5 where id = {db.WorkspaceId}");
            return await PromiseLedger.TakeNewGrace(db, 5);
        });

        await app.Read(shop, async (db, clock) =>
        {
            (await PromiseList.One(db, made.Number, clock))!.Outcome.ShouldBe(PromiseOutcome.Broken);
            (await PromiseCounts.Read(db, new PromiseFilter(), clock)).Broken.ShouldBe(1);
            (await db.Number($"select count(*) from promises where workspace_id = {db.WorkspaceId} and state = 0 and grace_until <> due_at + {clock.GraceDays * 86_400_000_000L}")).ShouldBe(0);
            return true;
        });
    }
}
