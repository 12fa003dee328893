using System.Diagnostics;
using Dangol.Migrations;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Timers;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Dangol.Bench;

/// <summary>
/// Durable timers with a thousand and with a million pending: what it costs to schedule, move and cancel one, and how late 10,000 go off that fall due in the same second.
/// </summary>
internal sealed class TimerLag(Store store, Caller caller)
{
    private const string Kind = "bench";
    private const int Few = 1_000, Many = 1_000_000, Operations = 5_000, DueAtOnce = 10_000;

    public static async Task Run(string? postgres, Action<string, string, string> line)
    {
        var folder = Directory.CreateTempSubdirectory("dangol-bench-").FullName;
        try
        {
            await using var store = new Store(new StoreOptions(folder, postgres), new ModelParts(Tables.All), TimeProvider.System);
            await store.Migrate();
            var workspace = await store.Write(new Caller(), async db =>
            {
                var made = new Workspace { Name = "Bench", CreatedAt = db.Now };
                db.Add(made);
                await db.SaveChangesAsync();
                return made.Id;
            });
            var caller = new Caller();
            caller.Is(workspace, null, "bench", Role.Owner, "job", null);
            var bench = new TimerLag(store, caller);
            await bench.Fill(Few);
            await bench.Cost();
            var few = await bench.Cost();
            await bench.Fill(Many - Few);
            await bench.Cost();
            var many = await bench.Cost();
            line("timers: schedule one", $"{many.Schedule:0.0} us", $"with 1,000,000 pending; {few.Schedule:0.0} us with 1,000");
            line("timers: move one", $"{many.Move:0.0} us", $"with 1,000,000 pending; {few.Move:0.0} us with 1,000");
            line("timers: cancel one", $"{many.Cancel:0.0} us", $"with 1,000,000 pending; {few.Cancel:0.0} us with 1,000");
            var (p50, p99, last) = await bench.Lag();
            line("timers: 10,000 due in one second", $"p99 {p99.TotalMilliseconds:0} ms", $"p50 {p50.TotalMilliseconds:0} ms, last {last.TotalMilliseconds:0} ms after its time, committed; aim p99 1,000 ms");
            line("limit: durable 4-KB appends/s", $"{Disk.Appends(folder):#,0}", "one after another on the same disk");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Task<bool> Fill(int count) => store.WriteLong(caller, db =>
    {
        var random = new Random(count);
        using var bulk = Bulk.Into(db, "timers", "workspace_id, kind, subject, due_at, available_at, lease, attempts");
        for (var i = 0; i < count; i++)
        {
            var due = db.Now + Duration.FromHours(1) + Duration.FromSeconds(random.Next(365 * 86_400));
            bulk.Add(db.WorkspaceId).Add(Kind).Add(Ids.New(db.Clock)).Add(due).Add(due).Add(0L).Add(0).EndRow();
        }

        bulk.Complete();
        return Task.FromResult(true);
    });

    /// <summary>In microseconds, inside one transaction: what the database does for each, without the commit that it shares with what it is about.</summary>
    private async Task<(double Schedule, double Move, double Cancel)> Cost()
    {
        var subjects = Enumerable.Range(0, Operations).Select(_ => Ids.New(TimeProvider.System)).ToList();
        var random = new Random(7);
        return (
            await Timed(db => subject => db.Schedule(Kind, subject, db.Now + Duration.FromHours(random.Next(2, 9000)))),
            await Timed(db => subject => db.Schedule(Kind, subject, db.Now + Duration.FromHours(random.Next(2, 9000)))),
            await Timed(db => subject => db.Cancel(Kind, subject)));

        Task<double> Timed(Func<DangolContext, Func<Guid, Task>> work) => store.WriteLong(caller, async db =>
        {
            var one = work(db);
            var started = Stopwatch.GetTimestamp();
            foreach (var subject in subjects)
            {
                await one(subject);
            }

            return Stopwatch.GetElapsedTime(started).TotalMicroseconds / Operations;
        });
    }

    private async Task<(TimeSpan P50, TimeSpan P99, TimeSpan Last)> Lag()
    {
        var effect = new Counting();
        var runner = new TimerRunner(new TimerClaims(store, TimeProvider.System), [effect], NullLogger<TimerRunner>.Instance);
        await store.WriteLong(caller, async db =>
        {
            var from = db.Now + Duration.FromSeconds(8);
            for (var i = 0; i < DueAtOnce; i++)
            {
                await db.Schedule(Kind, Ids.New(db.Clock), from + Duration.FromTicks(i * 1000L));
            }

            return true;
        });
        var lags = new List<TimeSpan>();
        while (lags.Count < DueAtOnce)
        {
            var claimed = await runner.RunDue(CancellationToken.None);
            var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
            lags.AddRange(effect.Take().Select(due => (now - due).ToTimeSpan()));
            if (claimed == 0)
            {
                await Task.Delay(TimerRunner.BetweenLooks);
            }
        }

        lags.Sort();
        return (lags[DueAtOnce / 2], lags[DueAtOnce * 99 / 100], lags[^1]);
    }

    private sealed class Counting : ITimerEffect
    {
        private readonly List<Instant> _due = [];

        public string Kind => TimerLag.Kind;

        public Task Fire(DangolContext db, IReadOnlyList<DueTimer> due, CancellationToken cancellationToken)
        {
            _due.AddRange(due.Select(timer => timer.DueAt));
            return Task.CompletedTask;
        }

        public List<Instant> Take()
        {
            var taken = _due.ToList();
            _due.Clear();
            return taken;
        }
    }
}
