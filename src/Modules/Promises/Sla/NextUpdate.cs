using Dangol.Platform.Data;
using Dangol.Platform.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// Updates are periodic: when one that a policy promised has been given, the next is promised, until what it is about is resolved or the customer releases us from it. By a timer,
/// so that it happens once and by the policy then in force.
/// </summary>
internal sealed class NextUpdate(SlaPromises sla) : ITimerEffect
{
    private const string TimerKind = "next-update";

    public string Kind => TimerKind;

    /// <summary>After a movement.</summary>
    public static Task Arrange(DangolContext db, Promise promise, MovementKind movement) => promise is not { Target: SlaTarget.Update, PolicyId: not null } ? Task.CompletedTask
        : promise.State is PromiseState.Kept or PromiseState.Late && movement is MovementKind.Fulfilled or MovementKind.PartlyFulfilled ? db.Schedule(TimerKind, promise.Id, db.Now)
        : movement == MovementKind.Reopened ? db.Cancel(TimerKind, promise.Id) : Task.CompletedTask;

    public async Task Fire(DangolContext db, IReadOnlyList<DueTimer> due, CancellationToken cancellationToken)
    {
        var ids = due.Select(timer => timer.Subject).ToList();
        foreach (var given in await db.Set<Promise>().AsNoTracking().Where(promise => ids.Contains(promise.Id) && (promise.State == PromiseState.Kept || promise.State == PromiseState.Late)).ToListAsync(cancellationToken))
        {
            if (!await IsOver(db, given, cancellationToken))
            {
                await Promise(db, given);
            }
        }
    }

    // Its resolution is no longer open, or an update is promised already: somebody made one by hand, or the first was reopened and given again.
    private static Task<bool> IsOver(DangolContext db, Promise given, CancellationToken cancellationToken)
    {
        var same = db.Set<Promise>().AsNoTracking().Where(other => other.CustomerId == given.CustomerId && other.About == given.About);
        var isOpen = same.Where(other => other.State == PromiseState.Open || other.State == PromiseState.Paused);
        return same.AnyAsync(
            other => (other.Target == SlaTarget.Resolution && given.About != null && !isOpen.Any(open => open.Target == SlaTarget.Resolution)) || (other.Target == SlaTarget.Update && isOpen.Any(open => open.Target == SlaTarget.Update)),
            cancellationToken);
    }

    private async Task Promise(DangolContext db, Promise given)
    {
        var keeper = given.KeptBy is null && given.KeptById is null && given.Team is null ? null : new Keeper(given.KeptBy, given.KeptById, given.Team);
        try
        {
            await sla.Make(db, new SlaOccasion(SlaTarget.Update, given.CustomerId, given.OrderId, given.Channel, given.Priority, given.What, given.About, keeper));
        }
        catch (Dangol.Platform.RuleBrokenException refused) when (refused.Code is "no-policy" or "never-open")
        {
            // The owner has taken the policy away meanwhile: nothing is promised any more.
        }
    }
}
