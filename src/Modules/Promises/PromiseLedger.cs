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
public sealed class PromiseLedger(Numbers numbers)
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
            KeptBy = wish.KeptBy,
            KeptById = wish.KeptById,
        };
        db.Add(promise);
        var movement = Movement(db, promise, MovementKind.Made, madeAt, null);
        (movement.DueAt, movement.DueIsDate, movement.CustomerTold) = (wish.Due.At, wish.Due.IsDate, true);
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
    /// <exception cref="RuleBrokenException">"promise-closed" or "in-the-future".</exception>
    public Task Fulfil(DangolContext db, Guid id, Instant? at = null, string? reason = null) => Close(db, id, MovementKind.Fulfilled, at, reason);

    /// <summary>The customer let us off: counts neither as kept nor as broken.</summary>
    public Task Release(DangolContext db, Guid id, string? reason = null, Instant? at = null) => Close(db, id, MovementKind.Released, at, reason);

    /// <summary>We will not do it: broken.</summary>
    public Task GiveUp(DangolContext db, Guid id, string? reason = null) => Close(db, id, MovementKind.GivenUp, null, reason);

    /// <summary>A fulfilment, release or giving up was recorded in error.</summary>
    /// <exception cref="RuleBrokenException">"promise-open".</exception>
    public async Task Reopen(DangolContext db, Guid id, string? reason = null)
    {
        var (promise, movements) = await Load(db, id);
        if (promise.State == PromiseState.Open)
        {
            throw new RuleBrokenException("promise-open", "The promise is open.");
        }

        await Append(db, promise, movements, Movement(db, promise, MovementKind.Reopened, db.Now, reason));
    }

    /// <summary>After the workspace's grace was changed: open promises take the new one; closed ones keep theirs.</summary>
    public static Task<int> TakeNewGrace(DangolContext db, int graceDays)
        => db.Execute($"update promises set grace_until = due_at + {graceDays * 86_400_000_000L}, version = version + 1 where workspace_id = {db.WorkspaceId} and state = {PromiseState.Open}");

    private static async Task Close(DangolContext db, Guid id, MovementKind kind, Instant? at, string? reason)
    {
        if (at > db.Now)
        {
            throw new RuleBrokenException("in-the-future", "That time has not come yet.");
        }

        var (promise, movements) = await Open(db, id);
        await Append(db, promise, movements, Movement(db, promise, kind, at ?? db.Now, reason));
    }

    private static async Task<(Promise Promise, List<PromiseMovement> Movements)> Open(DangolContext db, Guid id)
    {
        var found = await Load(db, id);
        return found.Promise.State == PromiseState.Open ? found : throw new RuleBrokenException("promise-closed", "The promise is closed.");
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
        promise.Take(PromiseFold.Of([.. earlier, movement]), earlier.Count + 1, Duration.FromDays(graceDays));
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
    Guid? KeptById = null);

public sealed record MadePromise(Guid Id, long Number);
