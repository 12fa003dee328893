using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Promises;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>Every number agrees with the list behind it, and the list with the one definition of outcomes.</summary>
public sealed class PromiseNumbersTests(App app) : IClassFixture<App>
{
    private static readonly string?[] Names = [null, "꽃다발", "화분", "리스"];

    [Fact]
    public async Task Every_number_is_the_length_of_its_list()
    {
        var seed = Environment.TickCount;
        var shop = await app.NewShop();
        await Fill(shop, new Random(seed), 300);

        await app.Read(shop, async (db, clock) =>
        {
            var counts = await PromiseCounts.Read(db, new PromiseFilter(), clock);
            counts.All.ShouldBe(300, $"seed {seed}");
            foreach (var tab in Enum.GetValues<PromiseTab>())
            {
                var rows = await All(db, new PromiseFilter { Tab = tab }, clock);
                rows.Count.ShouldBe((int)counts.Of(tab), $"{tab}, seed {seed}");
                rows.ShouldAllBe(row => Belongs(tab, row.Outcome), $"{tab}, seed {seed}");
                rows.Select(row => row.Number).ShouldBeUnique();
            }

            return true;
        });
    }

    [Fact]
    public async Task Weeks_and_groups_add_up_to_their_lists()
    {
        var seed = Environment.TickCount;
        var shop = await app.NewShop();
        await Fill(shop, new Random(seed), 200);

        await app.Read(shop, async (db, clock) =>
        {
            var everything = await ReportPeriod.Everything(db, new PromiseFilter(), clock);
            foreach (var week in await KeptRateByWeek.Read(db, new PromiseFilter(), everything, clock))
            {
                var counts = await PromiseCounts.Read(db, new PromiseFilter { Week = week.Monday }, clock);
                (week.Kept, week.Late, week.Broken, week.Released, week.Pending).ShouldBe((counts.Kept, counts.Late, counts.Broken, counts.Released, counts.Open), $"{week.Monday}, seed {seed}");
                week.Moved.ShouldBe((await All(db, new PromiseFilter { Week = week.Monday, MovedOnly = true }, clock)).Count, $"seed {seed}");
            }

            var report = await KeptRateByGroup.Read(db, new PromiseFilter(), PromiseGrouping.Category, everything, clock);
            foreach (var group in report.Groups.Concat(report.Small))
            {
                var filter = new PromiseFilter { Category = group.Name ?? "", Due = everything.Days };
                var counts = await PromiseCounts.Read(db, filter, clock);
                (group.Kept, group.Late, group.Broken).ShouldBe((counts.Kept, counts.Late, counts.Broken), $"{group.Name}, seed {seed}");
            }

            return true;
        });
    }

    [Theory]
    [InlineData(nameof(PromiseTab.Open))]
    [InlineData(nameof(PromiseTab.Kept))]
    [InlineData(nameof(PromiseTab.Broken))]
    [InlineData(nameof(PromiseTab.Missed))]
    [InlineData(nameof(PromiseTab.All))]
    public async Task Pages_follow_each_other_without_gap_or_repeat(string tab)
    {
        var seed = Environment.TickCount;
        var shop = await app.NewShop();
        await Fill(shop, new Random(seed), 90);

        await app.Read(shop, async (db, clock) =>
        {
            foreach (var soonest in (bool?[])[null, true, false])
            {
                var filter = new PromiseFilter { Tab = Enum.Parse<PromiseTab>(tab), SoonestFirst = soonest };
                var whole = (await PromiseList.Read(db, filter, clock, limit: 1000)).Items.Select(row => row.Number);
                (await All(db, filter, clock, limit: 7)).Select(row => row.Number).ShouldBe(whole, $"seed {seed}");
            }

            return true;
        });
    }

    private Task Fill(Caller shop, Random random, int count) => app.In(shop, async db =>
    {
        PromiseOutcome[] outcomes = [PromiseOutcome.OnTrack, PromiseOutcome.Kept, PromiseOutcome.Kept, PromiseOutcome.Late, PromiseOutcome.Broken, PromiseOutcome.Released];
        var today = app.Now.InZone(PromiseMaker.Seoul).Date;
        for (var i = 0; i < count; i++)
        {
            var due = random.Next(2) == 0
                ? Due.On(today.PlusDays(random.Next(-80, 6)), PromiseMaker.Seoul)
                : Due.By(app.Now + Duration.FromMinutes(random.Next(-80 * 1440, 5 * 1440)));
            var outcome = due.At < app.Now ? outcomes[random.Next(outcomes.Length)] : PromiseOutcome.OnTrack;
            var made = await app.Ledger().Promised(db, due, outcome, (PromiseKind)random.Next(1, 9));
            var (category, moves) = (Names[random.Next(Names.Length)], random.Next(4) == 0 ? 1 : 0);
            await db.Execute($"update promises set category = {category}, moves = {moves} where workspace_id = {db.WorkspaceId} and id = {made.Id}");
            db.ChangeTracker.Clear();
        }
    });

    private static async Task<List<PromiseRow>> All(DangolContext db, PromiseFilter filter, PromiseClock clock, int limit = 40)
    {
        var rows = new List<PromiseRow>();
        for (string? cursor = null; ;)
        {
            var page = await PromiseList.Read(db, filter, clock, cursor, limit);
            rows.AddRange(page.Items);
            if ((cursor = page.Next) is null)
            {
                return rows;
            }
        }
    }

    private static bool Belongs(PromiseTab tab, PromiseOutcome outcome) => tab switch
    {
        PromiseTab.All => true,
        PromiseTab.Open => outcome is PromiseOutcome.OnTrack or PromiseOutcome.AtRisk or PromiseOutcome.Overdue,
        PromiseTab.Missed => outcome is PromiseOutcome.Late or PromiseOutcome.Broken or PromiseOutcome.Overdue,
        _ => outcome.ToString() == tab.ToString(),
    };
}
