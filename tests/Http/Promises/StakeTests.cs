using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Promises;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>The clock stands at noon in Seoul on Sunday, 22 November 2026.</summary>
public sealed class StakeTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Open_promises_come_by_the_chance_of_missing_them_times_what_the_customer_bought()
    {
        var shop = await app.NewShop();
        var (rich, poor) = (await app.Customer(shop, "단골", spent: 1_000_000_00), await app.Customer(shop, "손님", spent: 10_000_00));
        // Of forty past ones three in four were done after half of their time, one in four two days late.
        for (var i = 0; i < 40; i++)
        {
            await app.In(shop, async db =>
            {
                var due = Due.By(app.Now - Duration.FromDays(30 + i));
                var made = await app.Ledger().Make(db, new NewPromise(PromiseKind.Delivery, due, poor, MadeAt: due.At - Duration.FromDays(10)));
                await db.SaveChangesAsync();
                await app.Ledger().Fulfil(db, made.Id, i % 4 == 0 ? due.At + Duration.FromDays(2) : due.At - Duration.FromDays(5));
            });
        }

        var fresh = await Open(shop, rich, madeDaysAgo: 1, dueInDays: 9);
        var old = await Open(shop, rich, madeDaysAgo: 8, dueInDays: 2);
        var small = await Open(shop, poor, madeDaysAgo: 8, dueInDays: 2);
        var stakes = app.Server.Services.GetRequiredService<PromiseStakes>();
        (await stakes.Reckon(shop)).ShouldBe(3);
        (await stakes.Reckon(shop)).ShouldBe(0, "nothing has changed");

        var program = await app.WithKey(ApiScope.Read, shop.WorkspaceId);
        var list = (await program.GetFromJsonAsync<JsonElement>("/api/promises?outcome=open&sort=stake&limit=2")).Clone();
        var rest = await program.GetFromJsonAsync<JsonElement>($"/api/promises?outcome=open&sort=stake&limit=2&cursor={list.GetProperty("next").GetString()}");

        List<Guid> order = [.. Ids(list), .. Ids(rest)];
        order.ShouldBe([old, fresh, small]);
        // 10 of 40 were late; of those still open at eight tenths, all: (10 + 1) / (40 + 2), and 11 / 12.
        var rows = await app.Read(shop, async (db, clock) => (await PromiseList.Of(db, [fresh, old, small], clock)).ToDictionary(row => row.Id));
        (rows[fresh].MissChance, rows[old].MissChance, rows[small].MissChance).ShouldBe((262, 917, 917));
        rows[old].Stake.ShouldBe(917 * 1_000_000_00L / 1000);

        await app.In(shop, db => app.Ledger().Fulfil(db, old));
        (await app.Read(shop, async (db, clock) => (await PromiseList.Of(db, [old], clock)).Single())).ShouldSatisfyAllConditions(row => row.MissChance.ShouldBeNull(), row => row.Stake.ShouldBe(0));
    }

    private async Task<Guid> Open(Dangol.Platform.Caller shop, Guid customer, int madeDaysAgo, int dueInDays) => await app.In(shop, async db =>
        (await app.Ledger().Make(db, new NewPromise(PromiseKind.Delivery, Due.By(app.Now + Duration.FromDays(dueInDays)), customer, MadeAt: app.Now - Duration.FromDays(madeDaysAgo)))).Id);

    private static IEnumerable<Guid> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid());
}
