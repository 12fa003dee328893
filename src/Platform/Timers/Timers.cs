using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Platform.Timers;

/// <summary>
/// Durable timers: rows of the database, so that they are scheduled, moved and cancelled in the transaction of what they are about, and outlive the process. They go off
/// at their time or, after a stop, as soon as a server runs again. All three cost one access by key, however many are pending.
/// </summary>
public static class Timers
{
    /// <summary>Schedules the subject's timer of this kind, or moves it. Only inside <see cref="Store.Write{T}"/>.</summary>
    /// <param name="kind">The <see cref="ITimerEffect.Kind"/> that it sets off; at most 40 characters.</param>
    /// <param name="dueAt">In the past it goes off at once.</param>
    public static Task Schedule(this DangolContext db, string kind, Guid subject, Instant dueAt) => db.Execute(
        $"""
        insert into timers (workspace_id, kind, subject, due_at, available_at, lease, attempts) values ({db.WorkspaceId}, {kind}, {subject}, {dueAt}, {dueAt}, 0, 0)
        on conflict (workspace_id, kind, subject) do update set due_at = excluded.due_at, available_at = excluded.available_at, lease = 0, attempts = 0
        """);

    /// <summary>Takes the subject's timer of this kind away, if there is one. Only inside <see cref="Store.Write{T}"/>.</summary>
    public static Task Cancel(this DangolContext db, string kind, Guid subject)
        => db.Execute($"delete from timers where workspace_id = {db.WorkspaceId} and kind = {kind} and subject = {subject}");
}

/// <summary>What timers of a kind set off.</summary>
public interface ITimerEffect
{
    /// <summary>At most 40 characters; never changed, as rows name it.</summary>
    string Kind { get; }

    /// <summary>
    /// Called in the transaction that takes the timers off, so that what it writes happens exactly once; it may schedule them again. Timers can come late (the server was
    /// stopped) or be of things that have changed since: look at the subject first. Nothing outside the database may be touched here. When it throws, nothing has happened
    /// and each timer comes again alone, later and later.
    /// </summary>
    Task Fire(DangolContext db, IReadOnlyList<DueTimer> due, CancellationToken cancellationToken);
}

/// <param name="DueAt">For when it was scheduled.</param>
public readonly record struct DueTimer(Guid Subject, Instant DueAt);
