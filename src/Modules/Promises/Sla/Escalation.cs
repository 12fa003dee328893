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
        var promises = await db.Set<Promise>().AsNoTracking().Where(promise => ids.Contains(promise.Id) && promise.State == PromiseState.Open && promise.PolicyId != null).ToListAsync(cancellationToken);
        var taken = (await db.Set<EscalationRow>().AsNoTracking().Where(row => ids.Contains(row.PromiseId)).ToListAsync(cancellationToken)).ToLookup(row => (row.PromiseId, row.Round), row => row.Step);
        var batch = new EscalationBatch(db);
        foreach (var promise in promises)
        {
            await Take(batch, promise, taken[(promise.Id, promise.Moves)].ToHashSet(), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var (promise, keeper) in batch.HandedOver)
        {
            await ledger.HandOver(db, promise, keeper);
        }
    }

    private async Task Take(EscalationBatch batch, Promise promise, HashSet<int> taken, CancellationToken cancellationToken)
    {
        var policy = await batch.Policy(promise);
        var steps = policy?.Steps ?? [];
        var calendar = promise is { CalendarId: { } id, CalendarVersion: { } version } ? await calendars.Of(batch.Db, new CalendarRef(id, version), cancellationToken) : null;
        Instant? next = null;
        for (var i = 0; i < steps.Count; i++)
        {
            if (taken.Contains(i))
            {
                continue;
            }

            var moment = Moment(promise, steps[i], policy!, calendar);
            if (moment > batch.Db.Now)
            {
                next = Instant.Min(next ?? moment, moment);
                continue;
            }

            batch.Db.Add(new EscalationRow { WorkspaceId = promise.WorkspaceId, PromiseId = promise.Id, Round = promise.Moves, Step = i, DueAt = moment, TakenAt = batch.Db.Now });
            await batch.Tell(promise, steps[i]);
        }

        if (next is { } again)
        {
            await batch.Db.Schedule(TimerKind, promise.Id, again);
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
}

/// <summary>Promises looked at together: policies and people are read once.</summary>
internal sealed class EscalationBatch(DangolContext db)
{
    private readonly Dictionary<(Guid, int), SlaDefinition?> _policies = [];
    private readonly Dictionary<(EscalationTo, string), IReadOnlyList<StaffMember>> _people = [];

    public DangolContext Db => db;

    public List<(Guid Promise, Keeper Keeper)> HandedOver { get; } = [];

    public async Task<SlaDefinition?> Policy(Promise promise)
    {
        var key = (promise.PolicyId!.Value, promise.PolicyVersion!.Value);
        return _policies.TryGetValue(key, out var known) ? known : _policies[key] = (await SlaPolicies.Of(db, key.Item1, key.Item2))?.Definition;
    }

    public async Task Tell(Promise promise, EscalationStep step)
    {
        var people = await People(promise, step);
        var handsOver = step.HandOver && people.Count > 0 && people[0].Id != promise.KeptById;
        foreach (var person in people)
        {
            db.Add(new Alert
            {
                WorkspaceId = promise.WorkspaceId,
                UserId = person.Id,
                Id = Ids.New(db.Clock),
                PromiseId = promise.Id,
                Share = step.Share,
                AfterMinutes = step.AfterMinutes,
                HandedOver = handsOver && person == people[0],
                At = db.Now,
            });
        }

        if (handsOver)
        {
            HandedOver.Add((promise.Id, new Keeper(people[0].Name, people[0].Id, promise.Team)));
        }
    }

    private async Task<IReadOnlyList<StaffMember>> People(Promise promise, EscalationStep step)
    {
        var found = step.To switch
        {
            EscalationTo.Keeper when promise.KeptById is { } keeper => await Known(EscalationTo.Keeper, keeper.ToString(), () => Staff.Of(db, keeper)),
            EscalationTo.Team when (step.Team ?? promise.Team) is { } team => await Known(EscalationTo.Team, team, () => Staff.OfTeam(db, team)),
            _ => [],
        };
        return found.Count > 0 ? found : await Known(EscalationTo.Managers, "", () => Staff.Managers(db));
    }

    private async Task<IReadOnlyList<StaffMember>> Known(EscalationTo to, string name, Func<Task<IReadOnlyList<StaffMember>>> read)
        => _people.TryGetValue((to, name), out var people) ? people : _people[(to, name)] = await read();
}
