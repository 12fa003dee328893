using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Promises;

/// <summary>Adds and changes SLA policies. A change is a new version: what was promised before it keeps to the old one.</summary>
internal sealed class SaveSlaPolicy(Numbers numbers)
{
    private const int LongestName = 100, LongestWord = 60, MostSteps = 20, MostTargets = 20, MostValues = 100, MostPolicies = 1_000, MostAfter = 366 * 24 * 60;

    /// <exception cref="InvalidInputException">With every fault.</exception>
    /// <exception cref="RuleBrokenException">"too-many-policies": there are 1,000 already.</exception>
    public async Task<SlaPolicy> Add(DangolContext db, string name, SlaDefinition definition, Guid? customer, int? position, bool isActive)
    {
        await Check(db, name, definition, customer);
        if (await db.Set<SlaPolicy>().CountAsync() >= MostPolicies)
        {
            throw new RuleBrokenException("too-many-policies", $"A workspace has at most {MostPolicies} policies.");
        }

        var policy = new SlaPolicy
        {
            Id = Ids.New(db.Clock),
            Number = await numbers.Take(db, "sla"),
            Name = name.Trim(),
            CustomerId = customer,
            Position = position ?? (int)await db.Number($"select coalesce(max(position), 0) + 1 from sla_policies where workspace_id = {db.WorkspaceId}"),
            IsActive = isActive,
            CreatedAt = db.Now,
        };
        db.Add(policy);
        AddVersion(db, policy, definition);
        return policy;
    }

    public static async Task Change(DangolContext db, SlaPolicy policy, string name, SlaDefinition definition, int position, bool isActive)
    {
        await Check(db, name, definition, null);
        (policy.Name, policy.Position, policy.IsActive) = (name.Trim(), position, isActive);
        AddVersion(db, policy, definition);
    }

    /// <summary>Is asked before the one above it from now on; contracts among a customer's own, general ones among themselves. Nothing changes for the first.</summary>
    public static async Task MoveUp(DangolContext db, long number)
    {
        var row = await SlaPolicyRows.One(db, number);
        var order = await db.Set<SlaPolicy>().AsTracking().Where(policy => row.Customer == null ? policy.CustomerId == null : policy.CustomerId == row.Customer.Id)
            .OrderBy(policy => policy.Position).ThenBy(policy => policy.Number).ToListAsync();
        var place = order.FindIndex(policy => policy.Id == row.Id);
        (order[Math.Max(0, place - 1)], order[place]) = (order[place], order[Math.Max(0, place - 1)]);
        for (var i = 0; i < order.Count; i++)
        {
            order[i].Position = i + 1;
        }
    }

    private static void AddVersion(DangolContext db, SlaPolicy policy, SlaDefinition definition)
    {
        policy.Version++;
        db.Add(new SlaPolicyVersion { PolicyId = policy.Id, Version = policy.Version, Definition = definition.Write(), ValidFrom = db.Now, Who = db.Caller.Name });
    }

    private static async Task Check(DangolContext db, string name, SlaDefinition definition, Guid? customer)
    {
        var faults = new Dictionary<string, string[]>();
        Unless(name.Trim().Length is > 0 and <= LongestName, "name", $"Give the policy a name of at most {LongestName} characters.");
        var (targets, steps) = (definition.Targets ?? [], definition.Steps ?? []);
        Unless(targets.Count + steps.Count > 0, "definition", "A policy needs targets, or steps to watch with.");
        Unless(targets.Count <= MostTargets && targets.All(target => target.Name is { Length: > 0 and <= LongestWord } && target.Minutes is > 0 and <= SlaTarget.MostMinutes), "targets", $"At most {MostTargets} targets, each with a name of at most {LongestWord} characters and 1 to {SlaTarget.MostMinutes} minutes.");
        Unless(targets.DistinctBy(target => target.Name).Count() == targets.Count, "targets", "Each target stands once.");
        Unless(steps.Count <= MostSteps && steps.All(step => step.Share is >= 1 and <= 100 && step.AfterMinutes is >= 0 and <= MostAfter && (step.AfterMinutes == 0 || step.Share == 100) && Enum.IsDefined(step.To) && !(step.Team?.Length > LongestWord)), "steps", $"At most {MostSteps} steps, each at 1 to 100 per cent of the time, or at 100 with minutes after it.");
        Unless(definition.GraceMinutes is null or >= 0, "graceMinutes", "0 or more.");
        Unless(Values(definition.When).All(value => value is { Length: > 0 and <= LongestWord }) && Values(definition.When).Count() <= MostValues, "when", $"At most {MostValues} values of at most {LongestWord} characters.");
        if (definition.Calendar is { } calendar)
        {
            Unless(await db.Number($"select count(*) from calendars where workspace_id = {db.WorkspaceId} and id = {calendar}") > 0, "calendar", "There is no such calendar.");
        }

        if (customer is { } id)
        {
            Unless(await db.Number($"select count(*) from customers where workspace_id = {db.WorkspaceId} and id = {id}") > 0, "customer", "There is no such customer.");
        }

        if (faults.Count > 0)
        {
            throw new InvalidInputException(faults);
        }

        void Unless(bool good, string field, string fault)
        {
            if (!good)
            {
                faults.TryAdd(field, [fault]);
            }
        }
    }

    private static IEnumerable<string?> Values(SlaConditions? when) => (when?.Tags ?? []).Concat(when?.Channels ?? []).Concat(when?.Teams ?? []);
}
