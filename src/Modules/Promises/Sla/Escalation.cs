using Dangol.Access;
using Dangol.Calendars;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// Tells people while a promise runs. Each promise under a policy has one timer; when it goes off, the steps whose time has come are taken, each once for each due time the
/// promise had, and the timer is set for the next. What comes late, because the server was stopped, is still told.
/// </summary>
internal sealed class Escalation(KeptCalendars calendars, PromiseLedger ledger) : ITimerEffect
{
    private const string TimerKind = "escalation";

    public string Kind => TimerKind;

    /// <summary>After a movement: looks at once at what is next, or stops looking when nothing is.</summary>
    public static Task Arrange(DangolContext db, Promise promise, MovementKind movement) => promise.PolicyId is null ? Task.CompletedTask
        : promise.State == PromiseState.Open ? db.Schedule(TimerKind, promise.Id, db.Now)
        : movement == MovementKind.Made ? Task.CompletedTask : db.Cancel(TimerKind, promise.Id);

    public async Task Fire(DangolContext db, IReadOnlyList<DueTimer> due, CancellationToken cancellationToken)
    {
        var ids = due.Select(timer => timer.Subject).ToList();
        var promises = await db.Set<Promise>().AsNoTracking().Where(promise => ids.Contains(promise.Id) && promise.State == PromiseState.Open).ToListAsync(cancellationToken);
        var taken = (await db.Set<EscalationRow>().AsNoTracking().Where(row => ids.Contains(row.PromiseId)).ToListAsync(cancellationToken)).ToLookup(row => (row.PromiseId, row.Round), row => row.Step);
        var policies = new Dictionary<(Guid, int), SlaInForce?>();
        foreach (var promise in promises)
        {
            if (promise is { PolicyId: { } policy, PolicyVersion: { } version })
            {
                policies.TryAdd((policy, version), policies.GetValueOrDefault((policy, version)) ?? await SlaPolicies.Of(db, policy, version));
                await Take(db, promise, policies[(policy, version)], taken[(promise.Id, promise.Moves)].ToHashSet(), cancellationToken);
            }
        }
    }

    private async Task Take(DangolContext db, Promise promise, SlaInForce? policy, HashSet<int> taken, CancellationToken cancellationToken)
    {
        var steps = policy?.Definition.Steps ?? [];
        var calendar = promise is { CalendarId: { } id, CalendarVersion: { } version } ? await calendars.Of(db, new CalendarRef(id, version), cancellationToken) : null;
        Instant? next = null;
        for (var i = 0; i < steps.Count; i++)
        {
            if (taken.Contains(i))
            {
                continue;
            }

            var moment = Moment(promise, steps[i], policy!.Definition, calendar);
            if (moment > db.Now)
            {
                next = Instant.Min(next ?? moment, moment);
                continue;
            }

            db.Add(new EscalationRow { PromiseId = promise.Id, Round = promise.Moves, Step = i, DueAt = moment, TakenAt = db.Now });
            await Tell(db, promise, steps[i]);
        }

        if (next is { } again)
        {
            await db.Schedule(TimerKind, promise.Id, again);
        }
    }

    /// <summary>When a step's time comes. Reckoned back from the due time, so that a pause or another due time moves it along.</summary>
    internal static Instant Moment(Promise promise, EscalationStep step, SlaDefinition policy, BusinessCalendar? calendar)
    {
        if (step.AfterMinutes > 0)
        {
            return promise.DueAt + Duration.FromMinutes(step.AfterMinutes);
        }

        var whole = promise.Target is { } name && policy.Target(name) is { } target ? Duration.FromMinutes(target.Minutes)
            : calendar?.Between(promise.MadeAt, promise.DueAt) ?? promise.DueAt - promise.MadeAt;
        var left = Duration.FromTicks(whole.BclCompatibleTicks / 100 * (100 - step.Share));
        return calendar?.Add(promise.DueAt, -left) ?? promise.DueAt - left;
    }

    private async Task Tell(DangolContext db, Promise promise, EscalationStep step)
    {
        var people = await People(db, promise, step);
        foreach (var person in people)
        {
            db.Add(new Alert { UserId = person.Id, Id = Ids.New(db.Clock), PromiseId = promise.Id, Share = step.Share, AfterMinutes = step.AfterMinutes, HandedOver = step.HandOver && person == people[0], At = db.Now });
        }

        await db.SaveChangesAsync();
        if (step.HandOver && people.Count > 0 && people[0].Id != promise.KeptById)
        {
            await ledger.HandOver(db, promise.Id, new Keeper(people[0].Name, people[0].Id, promise.Team));
            await db.SaveChangesAsync();
        }
    }

    private static async Task<IReadOnlyList<StaffMember>> People(DangolContext db, Promise promise, EscalationStep step)
    {
        IReadOnlyList<StaffMember> found = step.To switch
        {
            EscalationTo.Keeper when promise.KeptById is { } keeper => await Staff.Of(db, keeper),
            EscalationTo.Team when (step.Team ?? promise.Team) is { } team => await Staff.OfTeam(db, team),
            _ => [],
        };
        return found.Count > 0 ? found : await Staff.Managers(db);
    }
}
