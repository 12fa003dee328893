using System.Net.Http.Json;
using System.Text.Json;
using Dangol.Access;
using Dangol.Orders;
using Dangol.Platform;
using Dangol.Promises;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

public sealed class OfferTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Too_few_deliveries_offer_nothing_and_say_so()
    {
        var shop = await app.NewShop();
        await Delivered(shop, 49, days: 3);

        var answer = await Asked(shop, new { });

        answer.GetProperty("offer").ValueKind.ShouldBe(JsonValueKind.Null);
        (answer.GetProperty("cases").GetInt32(), answer.GetProperty("needed").GetInt32()).ShouldBe((49, 50));
    }

    [Fact]
    public async Task Other_kinds_learn_from_promises_of_their_kind()
    {
        var shop = await app.NewShop();
        var other = await app.NewShop();
        await Refunded(shop, 49);
        (await Asked(shop, new { kind = "refund" })).GetProperty("offer").ValueKind.ShouldBe(JsonValueKind.Null);
        await Refunded(shop, 11);

        var answer = await Asked(shop, new { kind = "refund", coverage = 0.8, on = "2026-11-24" });

        // 1, 2 or 3 days each, a third of them each: eight in ten take no more than three days, and a third one day.
        (answer.GetProperty("offer").GetProperty("date").GetString(), answer.GetProperty("cases").GetInt32()).ShouldBe(("2026-11-25", 60));
        answer.GetProperty("chance").GetDouble().ShouldBeInRange(0.6, 0.7);
        (await Asked(shop, new { kind = "callback" })).GetProperty("offer").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Asked(other, new { kind = "refund" })).GetProperty("cases").GetInt32().ShouldBe(0);
    }

    private Task Refunded(Caller shop, int count) => app.In(shop, async db =>
    {
        for (var i = 0; i < count; i++)
        {
            var made = app.Now - Duration.FromDays(20 + i);
            var promise = await app.Ledger().Make(db, new NewPromise(PromiseKind.Refund, Due.By(made + Duration.FromDays(5)), MadeAt: made));
            await db.SaveChangesAsync();
            await app.Ledger().Fulfil(db, promise.Id, made + Duration.FromDays(1 + (i % 3)));
            await db.SaveChangesAsync();
        }
    });

    [Fact]
    public async Task A_date_is_offered_from_the_shops_own_deliveries_and_a_day_of_ones_own_gets_its_chance()
    {
        var shop = await app.NewShop();
        await Delivered(shop, 400, days: 3);
        var other = await app.NewShop();

        var offer = (await Asked(shop, new { })).GetProperty("offer");
        var (days, date) = (offer.GetProperty("days").GetInt32(), offer.GetProperty("date").GetString());
        days.ShouldBeInRange(3, 6);
        date.ShouldBe($"2026-11-{22 + days:00}");
        (await Asked(shop, new { on = "2026-11-22" })).GetProperty("chance").GetDouble().ShouldBeLessThan(0.1);
        (await Asked(shop, new { on = "2026-12-22" })).GetProperty("chance").GetDouble().ShouldBeGreaterThan(0.9);
        (await Asked(other, new { })).GetProperty("offer").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task<JsonElement> Asked(Caller shop, object wish)
    {
        await app.Server.Services.GetRequiredService<DateOffers>().Learn(shop.WorkspaceId, TestContext.Current.CancellationToken);
        var answer = await (await app.WithKey(ApiScope.Read, shop.WorkspaceId)).PostAsJsonAsync("/api/promises/offers", wish);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    // Two to four days each, an order every three hours.
    private Task Delivered(Caller shop, int count, int days) => app.In(shop, db =>
    {
        for (var i = 0; i < count; i++)
        {
            var ordered = app.Now - Duration.FromDays(10) - Duration.FromHours(3 * (count - i));
            db.Add(new Order
            {
                Id = Ids.New(db.Clock),
                Number = i + 1,
                Source = "shop",
                SourceKey = $"O{i}",
                Kind = OrderKind.Sale,
                OrderedAt = ordered,
                DeliveredAt = ordered + Duration.FromDays(days - 1 + (i % 3)),
                Currency = "KRW",
                CreatedAt = db.Now,
                UpdatedAt = db.Now,
            });
        }

        return Task.CompletedTask;
    });
}
