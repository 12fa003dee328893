using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Promises;

/// <summary>What is done for customers whose promise was missed: apologise, explain, make good, ask again. Call the verbs inside <see cref="Store.Write{T}"/>.</summary>
internal static class Recoveries
{
    public const int LongestWords = 1_000;

    /// <summary>In hundredths of the currency: ten thousand million.</summary>
    public const long MostCost = 1_000_000_000_000;

    private const int MostSteps = 200;

    /// <param name="cost">Hundredths of the workspace's currency, 0 to <see cref="MostCost"/>.</param>
    /// <returns>Its number within the promise.</returns>
    /// <exception cref="RuleBrokenException">"not-missed" or "too-many-steps".</exception>
    public static async Task<int> Take(DangolContext db, Guid promise, RecoveryKind kind, string? words, long cost)
    {
        var row = await PromiseList.One(db, promise, await PromiseClock.Read(db)) ?? throw new NotFoundException("promise");
        return row.Outcome is PromiseOutcome.Late or PromiseOutcome.Broken or PromiseOutcome.Overdue ? await Append(db, row, kind, words, cost, null)
            : throw new RuleBrokenException("not-missed", "The promise was not missed.");
    }

    /// <summary>A step was recorded in error.</summary>
    /// <exception cref="RuleBrokenException">"step-undone": there is no such step, or it has been taken back.</exception>
    public static async Task Undo(DangolContext db, Guid promise, int sequence)
    {
        var row = await PromiseList.One(db, promise, await PromiseClock.Read(db)) ?? throw new NotFoundException("promise");
        var steps = await Of(db, [promise]);
        if (!steps.Any(step => step.Sequence == sequence))
        {
            throw new RuleBrokenException("step-undone", "There is no such step, or it has been taken back.");
        }

        await Append(db, row, RecoveryKind.Undone, null, 0, sequence);
    }

    /// <summary>The steps that stand: those taken back are left out.</summary>
    public static async Task<List<RecoveryStep>> Of(DangolContext db, IReadOnlyCollection<Guid> promises)
    {
        var steps = await db.Set<RecoveryStep>().AsNoTracking().Where(step => promises.Contains(step.PromiseId)).OrderBy(step => step.PromiseId).ThenBy(step => step.Sequence).ToListAsync();
        var undone = steps.Where(step => step.Kind == RecoveryKind.Undone).Select(step => (step.PromiseId, step.Of)).ToHashSet();
        return [.. steps.Where(step => step.Kind != RecoveryKind.Undone && !undone.Contains((step.PromiseId, step.Sequence)))];
    }

    private static async Task<int> Append(DangolContext db, PromiseRow promise, RecoveryKind kind, string? words, long cost, int? of)
    {
        var last = (int)await db.Number($"select coalesce(max(sequence), 0) from recovery_steps where workspace_id = {db.WorkspaceId} and promise_id = {promise.Id}");
        if (last >= MostSteps)
        {
            throw new RuleBrokenException("too-many-steps", $"At most {MostSteps} steps.");
        }

        db.Add(new RecoveryStep
        {
            PromiseId = promise.Id,
            Sequence = last + 1,
            Kind = kind,
            At = db.Now,
            Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
            Cost = cost,
            Of = of,
            Who = db.Caller.Name,
            WhoId = db.Caller.UserId,
        });
        db.Audit(kind.ToString(), "Recovery", promise.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), new { Cost = cost, Of = of });
        return last + 1;
    }
}
