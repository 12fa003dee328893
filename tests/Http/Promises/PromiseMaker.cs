using Dangol.Customers;
using Dangol.Orders;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using Dangol.Promises;
using Dangol.Voice;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>Makes promises with a past, through the ledger.</summary>
internal static class PromiseMaker
{
    public static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    public static PromiseLedger Ledger(this App app) => app.Server.Services.GetRequiredService<PromiseLedger>();

    /// <summary>A workspace of its own in the fixture's database, so that counts start at nothing.</summary>
    public static async Task<Caller> NewShop(this App app, string zone = "Asia/Seoul", int graceDays = 30)
    {
        var caller = app.CallerOf(await app.AddWorkspace("약속 가게"));
        await app.Store.Write(caller, db => db.Execute($"update workspaces set zone = {zone}, grace_days = {graceDays} where id = {db.WorkspaceId}"));
        caller.Reads("ko", DateTimeZoneProviders.Tzdb[zone]);
        return caller;
    }

    public static Task<T> In<T>(this App app, Caller shop, Func<DangolContext, Task<T>> work) => app.Store.Write(shop, work);

    public static Task In(this App app, Caller shop, Func<DangolContext, Task> work) => app.Store.Write(shop, work);

    public static async Task<T> Read<T>(this App app, Caller shop, Func<DangolContext, PromiseClock, Task<T>> work)
    {
        await using var db = app.Store.Open(shop);
        return await work(db, await PromiseClock.Read(db));
    }

    /// <summary>A promise with the outcome, due at this moment. Made ten days before it.</summary>
    public static Task<MadePromise> Promised(this App app, Caller shop, Due due, PromiseOutcome outcome = PromiseOutcome.OnTrack, PromiseKind kind = PromiseKind.Delivery, Guid? customer = null, Guid? order = null, string? what = null)
        => app.In(shop, db => app.Ledger().Promised(db, due, outcome, kind, customer, order, what));

    public static async Task<MadePromise> Promised(this PromiseLedger ledger, DangolContext db, Due due, PromiseOutcome outcome = PromiseOutcome.OnTrack, PromiseKind kind = PromiseKind.Delivery, Guid? customer = null, Guid? order = null, string? what = null)
    {
        var made = await ledger.Make(db, new NewPromise(kind, due, customer, order, what, MadeAt: due.At - Duration.FromDays(10)));
        await db.SaveChangesAsync();
        await (outcome switch
        {
            PromiseOutcome.Kept => ledger.Fulfil(db, made.Id, due.At),
            PromiseOutcome.Late => ledger.Fulfil(db, made.Id, due.At + Duration.FromTicks(10)),
            PromiseOutcome.Released => ledger.Release(db, made.Id),
            PromiseOutcome.Broken => ledger.GiveUp(db, made.Id),
            _ => Task.CompletedTask,
        });
        await db.SaveChangesAsync();
        return made;
    }

    public static Task<Guid> Customer(this App app, Caller shop, string name, long spent = 0) => app.In(shop, async db =>
    {
        var customer = new Customer { Id = Ids.New(db.Clock), Number = await app.Number(db, "customer"), Name = name, CreatedAt = db.Now, UpdatedAt = db.Now, Spent = spent };
        db.Add(customer);
        await db.Index(SearchKind.Customer, customer.Number, name);
        await db.Add(CustomerCounts.Known, 1);
        return customer.Id;
    });

    public static Task<Guid> Order(this App app, Caller shop, Guid customer, Instant at, long total = 0, OrderStatus status = OrderStatus.Delivered) => app.In(shop, async db =>
    {
        var number = await app.Number(db, "order");
        var order = new Order { Id = Ids.New(db.Clock), Number = number, CustomerId = customer, Source = "shop", SourceKey = $"A-{number}", Status = status, OrderedAt = at, Total = total, Currency = "KRW", CreatedAt = db.Now, UpdatedAt = db.Now };
        db.Add(order);
        await db.Add(OrderCounts.Known, 1);
        return order.Id;
    });

    public static Task Review(this App app, Caller shop, Guid order, int score, Instant? at = null) => app.In(shop, async db =>
    {
        var number = await app.Number(db, "review");
        db.Add(new Review { Id = Ids.New(db.Clock), Number = number, OrderId = order, Source = "shop", SourceKey = $"R-{number}", Score = score, CreatedAt = at });
    });

    private static Task<long> Number(this App app, DangolContext db, string kind) => app.Server.Services.GetRequiredService<Numbers>().Take(db, kind);
}
