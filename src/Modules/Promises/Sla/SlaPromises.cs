using Dangol.Calendars;
using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>SLA policies as promise makers. Call it inside a transaction, with its context.</summary>
internal sealed class SlaPromises(PromiseLedger ledger, KeptCalendars calendars)
{
    /// <summary>Promises what the policy for this occasion says.</summary>
    /// <exception cref="RuleBrokenException">"no-policy": none covers it; "never-open": its calendar does not open for so long.</exception>
    public async Task<MadePromise> Make(DangolContext db, SlaOccasion occasion)
    {
        var policy = await SlaPolicies.Choose(db, occasion.Customer, occasion.Subject, occasion.Target)
            ?? throw new RuleBrokenException("no-policy", "No SLA policy covers this.");
        return await Make(db, occasion, policy, policy.Definition.Target(occasion.Target)!);
    }

    /// <summary>The due time by the policy for this occasion; null when none covers it.</summary>
    public async Task<Instant?> DueTime(DangolContext db, SlaOccasion occasion)
    {
        return await SlaPolicies.Choose(db, occasion.Customer, occasion.Subject, occasion.Target) is { } policy
            ? (await Due(db, policy.Definition, policy.Definition.Target(occasion.Target)!, occasion.At ?? db.Now)).Due
            : null;
    }

    private async Task<MadePromise> Make(DangolContext db, SlaOccasion occasion, SlaInForce policy, SlaTarget target)
    {
        var at = occasion.At ?? db.Now;
        var (due, calendar) = await Due(db, policy.Definition, target, at);
        return await ledger.Make(db, new NewPromise(target.Kind, Promises.Due.By(due), occasion.Customer, occasion.Order, occasion.What, PromiseOrigin.Policy, at, occasion.Keeper?.Name, occasion.Keeper?.Id)
        {
            Team = occasion.Keeper?.Team,
            Channel = occasion.Channel,
            Priority = occasion.Priority,
            About = occasion.About,
            Target = target.Name,
            Policy = policy,
            Calendar = calendar,
        });
    }

    private async Task<(Instant Due, CalendarRef? Calendar)> Due(DangolContext db, SlaDefinition policy, SlaTarget target, Instant at)
    {
        if (!policy.OpenTime)
        {
            return (at + Duration.FromMinutes(target.Minutes), null);
        }

        var calendar = await calendars.Current(db, policy.Calendar);
        try
        {
            return (calendar.Calendar.Add(at, Duration.FromMinutes(target.Minutes)), calendar.Ref);
        }
        catch (NeverOpenException)
        {
            throw new RuleBrokenException("never-open", "The policy's calendar does not open for so long.");
        }
    }
}

/// <summary>Something that an SLA is about: a customer wrote, a case was opened.</summary>
/// <param name="Target">firstReply, nextReply, resolution, update, or the name of a target of the owner's own.</param>
/// <param name="About">The conversation or case, in the words of the system it came from.</param>
/// <param name="At">When it happened; null is now.</param>
internal sealed record SlaOccasion(
    string Target, Guid? Customer = null, Guid? Order = null, string? Channel = null, PromisePriority Priority = PromisePriority.Normal, string? What = null, string? About = null, Keeper? Keeper = null, Instant? At = null)
{
    internal SlaSubject Subject => new(Channel, Priority, new SlaTarget(Target, 0).Kind, Keeper?.Team);
}
