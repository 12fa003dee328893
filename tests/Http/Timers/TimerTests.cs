using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Timers;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Dangol.Tests.Http.Timers;

/// <summary>Each test looks after a kind of its own; the application's own runner knows none of them and is stopped by an unknown kind's being put off.</summary>
public sealed class TimerTests : IAsyncLifetime
{
    private readonly App _app = new();

    // Names in settings stand for effects: written in the transaction that takes the timer off.
    private readonly Recording _effect = new();

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await _app.Server.StopAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task They_go_off_at_their_time_and_once()
    {
        var (soon, later) = (Ids.New(_app.Clock), Ids.New(_app.Clock));
        await Schedule(soon, _app.Now + Duration.FromMinutes(1));
        await Schedule(later, _app.Now + Duration.FromHours(1));

        (await RunAll()).ShouldBe(0);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await RunAll()).ShouldBe(1);
        (await RunAll()).ShouldBe(0);
        _effect.Fired.ShouldBe([soon]);
        _app.Clock.Advance(TimeSpan.FromHours(2));
        await RunAll();
        _effect.Fired.ShouldBe([soon, later]);
    }

    [Fact]
    public async Task One_that_is_moved_or_cancelled_does_not_go_off_at_its_old_time()
    {
        var (moved, cancelled) = (Ids.New(_app.Clock), Ids.New(_app.Clock));
        await Schedule(moved, _app.Now + Duration.FromMinutes(1));
        await Schedule(cancelled, _app.Now + Duration.FromMinutes(1));
        await Schedule(moved, _app.Now + Duration.FromMinutes(10));
        await _app.Write(db => db.Cancel(Recording.Name, cancelled));

        _app.Clock.Advance(TimeSpan.FromMinutes(5));
        await RunAll();
        _effect.Fired.ShouldBeEmpty();
        _app.Clock.Advance(TimeSpan.FromMinutes(5));
        await RunAll();
        _effect.Fired.ShouldBe([moved]);
    }

    [Fact]
    public async Task One_moved_while_somebody_holds_it_goes_off_at_its_new_time_only()
    {
        var subject = Ids.New(_app.Clock);
        await Schedule(subject, _app.Now);
        var claims = new TimerClaims(_app.Store, _app.Clock);
        var held = await claims.Take();
        await Schedule(subject, _app.Now + Duration.FromMinutes(10));

        await claims.Finish(_app.Caller, held, _effect, TestContext.Current.CancellationToken);

        _effect.Fired.ShouldBeEmpty();
        _app.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAll();
        _effect.Fired.ShouldBe([subject]);
    }

    [Fact]
    public async Task What_a_dead_holder_held_goes_off_after_the_lease()
    {
        var subject = Ids.New(_app.Clock);
        await Schedule(subject, _app.Now);
        (await new TimerClaims(_app.Store, _app.Clock).Take()).Count.ShouldBe(1);

        (await RunAll()).ShouldBe(0);
        _app.Clock.Advance(TimerClaims.Lease.ToTimeSpan());
        await RunAll();
        _effect.Fired.ShouldBe([subject]);
    }

    [Fact]
    public async Task An_effect_that_fails_has_had_no_effect_comes_again_later_and_holds_nobody_up()
    {
        var (good, bad) = (Ids.New(_app.Clock), Ids.New(_app.Clock));
        _effect.Fails = bad;
        await Schedule(good, _app.Now);
        await Schedule(bad, _app.Now);

        await RunAll();
        (await Written()).ShouldBe([good]);
        _effect.Fails = null;
        _app.Clock.Advance(TimeSpan.FromSeconds(4));
        (await RunAll()).ShouldBe(0);
        _app.Clock.Advance(TimeSpan.FromSeconds(2));
        await RunAll();
        (await Written()).ShouldBe([good, bad], ignoreOrder: true);
    }

    [Fact]
    public async Task Several_claim_at_once_and_each_goes_off_once()
    {
        var subjects = Enumerable.Range(0, 3000).Select(_ => Ids.New(_app.Clock)).ToList();
        await _app.Write(async db =>
        {
            foreach (var subject in subjects)
            {
                await db.Schedule(Recording.Name, subject, db.Now);
            }
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAll()));

        _effect.Fired.Order().ShouldBe(subjects.Order());
        (await Written()).Count.ShouldBe(subjects.Count);
    }

    private Task Schedule(Guid subject, Instant at) => _app.Write(db => db.Schedule(Recording.Name, subject, at));

    private async Task<int> RunAll()
    {
        var runner = new TimerRunner(new TimerClaims(_app.Store, _app.Clock), [_effect], NullLogger<TimerRunner>.Instance);
        var all = 0;
        for (var some = -1; some != 0; all += some)
        {
            some = await runner.RunDue(TestContext.Current.CancellationToken);
        }

        return all;
    }

    private async Task<List<Guid>> Written() => await _app.Read(db => db.Rows($"select name from settings where workspace_id = {db.WorkspaceId} and value = 'fired'", row => Guid.Parse(row.GetString(0))));

    private sealed class Recording : ITimerEffect
    {
        public const string Name = "recording";
        private readonly Lock _lock = new();

        public List<Guid> Fired { get; } = [];

        public Guid? Fails { get; set; }

        public string Kind => Name;

        public async Task Fire(DangolContext db, IReadOnlyList<DueTimer> due, CancellationToken cancellationToken)
        {
            foreach (var timer in due)
            {
                await db.Execute($"insert into settings (workspace_id, name, value) values ({db.WorkspaceId}, {timer.Subject.ToString()}, {"fired"})", cancellationToken);
            }

            if (due.Any(timer => timer.Subject == Fails))
            {
                throw new InvalidOperationException("It fails.");
            }

            lock (_lock)
            {
                Fired.AddRange(due.Select(timer => timer.Subject));
            }
        }
    }
}
