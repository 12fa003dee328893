using Dangol.Calendars;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// The verbs of a promise. Each appends one movement and folds the promise anew, in the caller's transaction: call them inside <see cref="Store.Write{T}"/>
/// with its context. Who did it is the context's caller; now is the context's clock.
/// </summary>
public sealed class PromiseLedger(Numbers numbers, KeptCalendars calendars)
{
    /// <summary>Name of the kept count of promises.</summary>
    public const string Count = "promises";

    /// <exception cref="RuleBrokenException">"due-before-made": the due time is not after the time of making.</exception>
    public async Task<MadePromise> Make(DangolContext db, NewPromise wish)
    {
        var madeAt = wish.MadeAt ?? db.Now;
        if (wish.Due.At <= madeAt)
        {
            throw new RuleBrokenException("due-before-made", "A promise is due after it is made.");
        }

        var promise = new Promise
        {
            Id = Ids.New(db.Clock),
            Number = await numbers.Take(db, "promise"),
            CustomerId = wish.CustomerId,
            OrderId = wish.OrderId,
            Kind = wish.Kind,
            What = wish.What,
            Origin = wish.Origin,
            MadeBy = db.Caller.Name,
            KeptBy = wish.KeptBy,
            KeptById = wish.KeptById,
            Team = wish.Team,
            Channel = wish.Channel,
            Priority = wish.Priority,
            About = wish.About,
            PartsTotal = wish.Parts,
            Target = wish.Target,
        };
        db.Add(promise);
        await TakePolicy(db, promise, wish);
        var movement = Movement(db, promise, MovementKind.Made, madeAt, null);
        (movement.DueAt, movement.DueIsDate, movement.CustomerTold, movement.Parts, movement.Evidence) = (wish.Due.At, wish.Due.IsDate, true, wish.Parts, wish.Evidence);
        await Append(db, promise, [], movement);
        await db.Add(Count, 1);
        if (wish.What is { Length: > 0 } words)
        {
            await db.Index(SearchKind.Promise, promise.Number, words);
        }

        return new MadePromise(promise.Id, promise.Number);
    }

    /// <summary>
    /// The customer was told another time. Before the due time the promise goes on with the new one; after it, it counts as broken and closed
    /// (make a new promise for the new time).
    /// </summary>
    /// <exception cref="RuleBrokenException">"promise-closed", "customer-not-told" or "due-in-the-past".</exception>
    public async Task Move(DangolContext db, Guid id, Due due, bool customerTold, string? reason = null)
    {
        if (!customerTold)
        {
            throw new RuleBrokenException("customer-not-told", "A promise is moved by telling the customer.");
        }

        if (due.At <= db.Now)
        {
            throw new RuleBrokenException("due-in-the-past", "The new time is already over.");
        }

        var (promise, movements) = await Open(db, id);
        var movement = Movement(db, promise, MovementKind.Moved, db.Now, reason);
        (movement.DueAt, movement.DueIsDate, movement.CustomerTold) = (due.At, due.IsDate, true);
        await Append(db, promise, movements, movement);
    }

    /// <param name="at">When it happened; null is now.</param>
    /// <param name="evidence">What shows it: an address or a reference.</param>
    /// <exception cref="RuleBrokenException">"promise-closed" or "in-the-future".</exception>
    public Task Fulfil(DangolContext db, Guid id, Instant? at = null, string? reason = null, string? evidence = null) => Close(db, id, MovementKind.Fulfilled, at, reason, evidence);

    /// <summary>Some of the parts are done; with the last it is fulfilled.</summary>
    /// <param name="done">How many are done by now, of all that were promised.</param>
    /// <exception cref="RuleBrokenException">"promise-closed", "no-parts" or "parts-out-of-range".</exception>
    public async Task FulfilPartly(DangolContext db, Guid id, int done, string? reason = null, string? evidence = null)
    {
        var (promise, movements) = await Open(db, id);
        if (promise.PartsTotal is not { } total)
        {
            throw new RuleBrokenException("no-parts", "This promise has no parts.");
        }

        if (done <= promise.PartsDone || done > total)
        {
            throw new RuleBrokenException("parts-out-of-range", $"More than {promise.PartsDone} and at most {total}.");
        }

        if (done == total)
        {
            await RunOn(db, promise, movements);
        }

        var movement = Movement(db, promise, MovementKind.PartlyFulfilled, db.Now, reason);
        (movement.Parts, movement.Evidence) = (done, evidence);
        await Append(db, promise, movements, movement);
    }

    /// <summary>We wait for the customer: the clock stands still until <see cref="Resume"/>.</summary>
    /// <exception cref="RuleBrokenException">"promise-closed", "promise-paused" or "pause-after-due".</exception>
    public async Task Pause(DangolContext db, Guid id, string? reason = null)
    {
        var (promise, movements) = await Open(db, id);
        if (promise.State == PromiseState.Paused)
        {
            throw new RuleBrokenException("promise-paused", "It is paused already.");
        }

        if (db.Now > promise.DueAt)
        {
            throw new RuleBrokenException("pause-after-due", "It cannot be paused after it was due.");
        }

        await Append(db, promise, movements, Movement(db, promise, MovementKind.Paused, db.Now, reason));
    }

    /// <summary>The clock runs on: what was left of the time when it stopped is left now, in the open time of the promise's calendar if it has one.</summary>
    /// <exception cref="RuleBrokenException">"promise-closed" or "promise-not-paused".</exception>
    public async Task Resume(DangolContext db, Guid id, string? reason = null)
    {
        var (promise, movements) = await Open(db, id);
        if (promise.State != PromiseState.Paused)
        {
            throw new RuleBrokenException("promise-not-paused", "It is not paused.");
        }

        await RunOn(db, promise, movements, reason);
    }

    /// <summary>Somebody else is to keep it.</summary>
    public async Task HandOver(DangolContext db, Guid id, Keeper keeper, string? reason = null)
    {
        var (promise, movements) = await Open(db, id);
        var movement = Movement(db, promise, MovementKind.HandedOver, db.Now, reason);
        (movement.Keeper, movement.KeeperId, movement.KeeperTeam) = (keeper.Name, keeper.Id, keeper.Team);
        await Append(db, promise, movements, movement);
    }

    /// <summary>The customer let us off: counts neither as kept nor as broken.</summary>
    public Task Release(DangolContext db, Guid id, string? reason = null, Instant? at = null) => Close(db, id, MovementKind.Released, at, reason);

    /// <summary>We will not do it: broken.</summary>
    public Task GiveUp(DangolContext db, Guid id, string? reason = null) => Close(db, id, MovementKind.GivenUp, null, reason);

    /// <summary>A fulfilment, release or giving up was recorded in error.</summary>
    /// <exception cref="RuleBrokenException">"promise-open".</exception>
    public async Task Reopen(DangolContext db, Guid id, string? reason = null)
    {
        var (promise, movements) = await Load(db, id);
        if (promise.State is PromiseState.Open or PromiseState.Paused)
        {
            throw new RuleBrokenException("promise-open", "The promise is open.");
        }

        await Append(db, promise, movements, Movement(db, promise, MovementKind.Reopened, db.Now, reason));
    }

    /// <summary>After the workspace's grace was changed: open promises take the new one; closed ones keep theirs.</summary>
    public static Task<int> TakeNewGrace(DangolContext db, int graceDays)
        => db.Execute($"update promises set grace_until = due_at + (case when cast(grace_minutes as bigint) * 60000000 < {graceDays * 86_400_000_000L} then cast(grace_minutes as bigint) * 60000000 else {graceDays * 86_400_000_000L} end), version = version + 1 where workspace_id = {db.WorkspaceId} and state in ({PromiseState.Open}, {PromiseState.Paused})");

    private async Task Close(DangolContext db, Guid id, MovementKind kind, Instant? at, string? reason, string? evidence = null)
    {
        if (at > db.Now)
        {
            throw new RuleBrokenException("in-the-future", "That time has not come yet.");
        }

        var (promise, movements) = await Open(db, id);
        await RunOn(db, promise, movements);
        var movement = Movement(db, promise, kind, at ?? db.Now, reason);
        movement.Evidence = evidence;
        await Append(db, promise, movements, movement);
    }

    /// <summary>Lets the clock of a paused promise run on from now.</summary>
    private async Task RunOn(DangolContext db, Promise promise, List<PromiseMovement> movements, string? reason = null)
    {
        if (promise is not { State: PromiseState.Paused, PausedAt: { } paused })
        {
            return;
        }

        var movement = Movement(db, promise, MovementKind.Resumed, db.Now, reason);
        var due = promise.CalendarId is { } calendar && promise.CalendarVersion is { } version
            ? await calendars.Of(db, new CalendarRef(calendar, version)) is var open ? open.Add(db.Now, open.Between(paused, promise.DueAt)) : default
            : promise.DueAt + (db.Now - paused);
        if (promise.DueIsDate)
        {
            var zone = (await PromiseClock.Read(db)).Zone;
            due = Due.On(due.InZone(zone).Date, zone).At;
        }

        (movement.DueAt, movement.DueIsDate) = (due, promise.DueIsDate);
        await Append(db, promise, movements, movement);
        movements.Add(movement);
    }

    // A policy without targets watches over what people promise.
    private static async Task TakePolicy(DangolContext db, Promise promise, NewPromise wish)
    {
        var policy = wish.Policy ?? await SlaPolicies.Choose(db, wish.CustomerId, new SlaSubject(wish.Channel, wish.Priority, wish.Kind, wish.Team), null);
        (promise.PolicyId, promise.PolicyVersion) = (policy?.Id, policy?.Version);
        (promise.CalendarId, promise.CalendarVersion) = (wish.Calendar?.Id, wish.Calendar?.Version);
        promise.GraceMinutes = wish.Policy is null ? null : policy?.Definition.GraceMinutes;
    }

    private static async Task<(Promise Promise, List<PromiseMovement> Movements)> Open(DangolContext db, Guid id)
    {
        var found = await Load(db, id);
        return found.Promise.State is PromiseState.Open or PromiseState.Paused ? found : throw new RuleBrokenException("promise-closed", "The promise is closed.");
    }

    private static async Task<(Promise Promise, List<PromiseMovement> Movements)> Load(DangolContext db, Guid id)
    {
        var promise = await db.Set<Promise>().SingleOrDefaultAsync(row => row.Id == id) ?? throw new NotFoundException("promise");
        return (promise, await db.Set<PromiseMovement>().AsNoTracking().Where(row => row.PromiseId == id).OrderBy(row => row.Sequence).ToListAsync());
    }

    private static PromiseMovement Movement(DangolContext db, Promise promise, MovementKind kind, Instant at, string? reason) => new()
    {
        PromiseId = promise.Id,
        Kind = kind,
        At = at,
        RecordedAt = db.Now,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        Who = db.Caller.Name,
        WhoId = db.Caller.UserId,
    };

    private static async Task Append(DangolContext db, Promise promise, List<PromiseMovement> earlier, PromiseMovement movement)
    {
        movement.Sequence = earlier.Count == 0 ? 1 : earlier[^1].Sequence + 1;
        db.Add(movement);
        var graceDays = await db.Number($"select grace_days from workspaces where id = {db.WorkspaceId}");
        var grace = Duration.FromDays(graceDays);
        promise.Take(PromiseFold.Of([.. earlier, movement]), earlier.Count + 1, promise.GraceMinutes is { } own ? Duration.Min(Duration.FromMinutes(own), grace) : grace);
        await Escalation.Arrange(db, promise, movement.Kind);
        await NextUpdate.Arrange(db, promise, movement.Kind);
        db.Audit(movement.Kind.ToString(), nameof(Promise), promise.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), new { movement.Reason, Due = movement.DueAt?.ToString(), State = promise.State.ToString() });
    }
}

/// <param name="MadeAt">When the customer was told; null is now.</param>
/// <param name="What">In words; needed for <see cref="PromiseKind.Custom"/>.</param>
/// <param name="KeptBy">The name of the person who is to keep it.</param>
public sealed record NewPromise(
    PromiseKind Kind,
    Due Due,
    Guid? CustomerId = null,
    Guid? OrderId = null,
    string? What = null,
    PromiseOrigin Origin = PromiseOrigin.Hand,
    Instant? MadeAt = null,
    string? KeptBy = null,
    Guid? KeptById = null)
{
    public string? Team { get; init; }

    public string? Channel { get; init; }

    public PromisePriority Priority { get; init; }

    /// <summary>The conversation or case it belongs to, in the words of the system it came from.</summary>
    public string? About { get; init; }

    /// <summary>How many parts are promised, 2..10,000; null when it is one thing.</summary>
    public int? Parts { get; init; }

    /// <summary>What shows that it was promised: an address or a reference.</summary>
    public string? Evidence { get; init; }

    internal string? Target { get; init; }

    /// <summary>The policy that makes it; null: one that watches is looked for.</summary>
    internal SlaInForce? Policy { get; init; }

    internal CalendarRef? Calendar { get; init; }
}

public sealed record MadePromise(Guid Id, long Number);
