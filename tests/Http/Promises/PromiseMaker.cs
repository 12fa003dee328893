using Dangol.Platform.Data;
using Dangol.Promises;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http.Promises;

/// <summary>Makes promises with a past, through the ledger.</summary>
internal static class PromiseMaker
{
    public static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    public static PromiseLedger Ledger(this App app) => app.Server.Services.GetRequiredService<PromiseLedger>();

    /// <summary>A workspace of its own in the fixture's database, so that counts start at nothing.</summary>
    public static async Task<Dangol.Platform.Caller> NewShop(this App app, string zone = "Asia/Seoul", int graceDays = 30)
    {
        var caller = app.CallerOf(await app.AddWorkspace("약속 가게"));
        await app.Store.Write(caller, db => db.Execute($"update workspaces set zone = {zone}, grace_days = {graceDays} where id = {db.WorkspaceId}"));
        caller.Reads("ko", DateTimeZoneProviders.Tzdb[zone]);
        return caller;
    }

    public static Task<T> In<T>(this App app, Dangol.Platform.Caller shop, Func<DangolContext, Task<T>> work) => app.Store.Write(shop, work);

    public static Task In(this App app, Dangol.Platform.Caller shop, Func<DangolContext, Task> work) => app.Store.Write(shop, work);

    public static async Task<T> Read<T>(this App app, Dangol.Platform.Caller shop, Func<DangolContext, PromiseClock, Task<T>> work)
    {
        await using var db = app.Store.Open(shop);
        return await work(db, await PromiseClock.Read(db));
    }

    /// <summary>A promise with the outcome, due at this moment. Made ten days before it.</summary>
    public static Task<MadePromise> Promised(this App app, Dangol.Platform.Caller shop, Due due, PromiseOutcome outcome = PromiseOutcome.OnTrack, PromiseKind kind = PromiseKind.Delivery, Guid? customer = null, Guid? order = null, string? what = null)
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

    public static Task<Guid> Customer(this App app, Dangol.Platform.Caller shop, string name, long spent = 0) => app.In(shop, async db =>
    {
        var id = Dangol.Platform.Ids.New(db.Clock);
        var number = await app.Server.Services.GetRequiredService<Numbers>().Take(db, "customer");
        await db.Execute($"insert into customers (workspace_id, id, number, name, created_at, updated_at, version, order_count, spent) values ({db.WorkspaceId}, {id}, {number}, {name}, {db.Now}, {db.Now}, {1}, {0}, {spent})");
        return id;
    });

    public static Task<Guid> Order(this App app, Dangol.Platform.Caller shop, Guid customer, Instant at, long total = 0, int status = 4) => app.In(shop, async db =>
    {
        var id = Dangol.Platform.Ids.New(db.Clock);
        var number = await app.Server.Services.GetRequiredService<Numbers>().Take(db, "order");
        await db.Execute($"""
            insert into orders (workspace_id, id, number, customer_id, source, source_key, kind, status, ordered_at, promised_is_date, total, total_is_sum, currency, line_count, hash, created_at, updated_at, version)
            values ({db.WorkspaceId}, {id}, {number}, {customer}, {"shop"}, {"A-" + number}, {0}, {status}, {at}, {false}, {total}, {false}, {"KRW"}, {1}, {0L}, {db.Now}, {db.Now}, {1})
            """);
        return id;
    });

    public static Task Review(this App app, Dangol.Platform.Caller shop, Guid order, int score, Instant? at = null) => app.In(shop, async db =>
    {
        var number = await app.Server.Services.GetRequiredService<Numbers>().Take(db, "review");
        return await db.Execute($"""
            insert into reviews (workspace_id, id, number, order_id, source, source_key, score, created_at, hash, version)
            values ({db.WorkspaceId}, {Dangol.Platform.Ids.New(db.Clock)}, {number}, {order}, {"shop"}, {"R-" + number}, {score}, {at}, {0L}, {1})
            """);
    });
}
