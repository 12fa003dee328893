using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Promises;
using Dangol.Tests.Http.Operations;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http.Timers;

/// <summary>
/// Real promises are escalated by the real executable while it is killed: one of two nodes on PostgreSQL, the only one on SQLite. Each step is told once: the rows of the
/// alerts are counted, and nothing but a timer makes them.
/// </summary>
[Collection(nameof(Alone))]
public sealed class TimerKillTests(ITestOutputHelper output)
{
    private const int Count = 3_000;
    private static readonly Duration Ahead = Duration.FromSeconds(6), Spread = Duration.FromSeconds(6);

    [Fact]
    public async Task No_timer_is_lost_or_doubled_by_kill_9()
    {
        await using var place = await Place.New();
        (await place.Dangol("migrate")).ExitCode.ShouldBe(0);
        var caller = await Workspace(place);
        var started = System.Diagnostics.Stopwatch.StartNew();
        var other = place.Postgres is null ? place.Folder : place.File("other-node");

        using var first = await place.Serve();
        using var second = place.Postgres is null ? null : await DangolProcess.Serve(other, place.Postgres);
        await Promise(place, caller);
        output.WriteLine($"{Count} promises made after {started.Elapsed.TotalSeconds:0.0} s");
        await Until(place, alerts => alerts > 200);
        await first.Kill();
        var atKill = await Alerts(place);
        using var third = place.Postgres is null ? await place.Serve() : null;

        await Until(place, alerts => alerts >= 2 * Count);
        output.WriteLine($"killed at {atKill} alerts; all {2 * Count} after {started.Elapsed.TotalSeconds:0.0} s");
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        (await Alerts(place)).ShouldBe(2 * Count);
        atKill.ShouldBeLessThan(2 * Count, "it was killed too late to show anything");
        (await place.Read(db => db.Number($"select count(*) from (select promise_id from alerts group by promise_id, share having count(*) <> 1) as doubled"))).ShouldBe(0);
        (await place.Read(db => db.Number($"select count(*) from timers"))).ShouldBe(0);
    }

    private static async Task<Caller> Workspace(Place place)
    {
        var workspace = await place.Store.Write(new Caller(), async db =>
        {
            var made = new Workspace { Name = "가게", CreatedAt = db.Now };
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var caller = new Caller();
        caller.Is(workspace, null, "시험", Role.Owner, "job", null);
        await place.Store.Write(caller, async db =>
        {
            var manager = User.Named("점장", "manager@example.com", db);
            db.Add(manager);
            db.Add(new Member { UserId = manager.Id, Role = Role.Manager, JoinedAt = db.Now });
            await place.Services.GetRequiredService<SaveSlaPolicy>().Add(db, "지켜보기", new SlaDefinition(OpenTime: false, Steps: [new(50, To: EscalationTo.Managers), new(100, To: EscalationTo.Managers)]), null, null, true);
        });
        return caller;
    }

    // Made beside the running servers, so that a slow start cannot let all of them fall due at once. Half of the time of each is over some seconds from now, all of it some seconds later.
    private static Task<bool> Promise(Place place, Caller caller) => place.Store.WriteLong(caller, async db =>
    {
        var ledger = place.Services.GetRequiredService<PromiseLedger>();
        for (var i = 0; i < Count; i++)
        {
            var half = Ahead + (Spread * i / Count);
            await ledger.Make(db, new NewPromise(PromiseKind.Callback, Due.By(db.Now + half), MadeAt: db.Now - half + (Duration.FromSeconds(8) * i / Count)));
            if (i % 500 == 0)
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }

        return true;
    });

    private static Task<long> Alerts(Place place) => place.Read(db => db.Number($"select count(*) from alerts"));

    private static async Task Until(Place place, Func<long, bool> there)
    {
        for (var wait = 0; !there(await Alerts(place)); wait++)
        {
            wait.ShouldBeLessThan(1_200, $"after a minute there are {await Alerts(place)} alerts");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
