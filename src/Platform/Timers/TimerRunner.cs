using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dangol.Platform.Timers;

/// <summary>Lets due timers go off, in every server: several nodes share the work.</summary>
internal sealed class TimerRunner(TimerClaims claims, IEnumerable<ITimerEffect> effects, ILogger<TimerRunner> log) : BackgroundService
{
    /// <summary>How long it rests when nothing is due.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, ITimerEffect> _effects = effects.ToDictionary(effect => effect.Kind);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var begun = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!begun)
                {
                    await claims.GiveBackWhatTheDeadHold();
                    begun = true;
                }

                if (await RunDue(stoppingToken) == 0)
                {
                    await Task.Delay(BetweenLooks, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                log.LogError(problem, "Looking for due timers failed");
                await Task.Delay(AfterTrouble, stoppingToken);
            }
        }
    }

    /// <summary>Lets one batch go off.</summary>
    /// <returns>How many were claimed.</returns>
    public async Task<int> RunDue(CancellationToken cancellationToken)
    {
        var claimed = await claims.Take();
        foreach (var group in claimed.GroupBy(claim => (claim.Workspace, claim.Kind)))
        {
            await Run(group.Key.Workspace, group.Key.Kind, [.. group], cancellationToken);
        }

        return claimed.Count;
    }

    private async Task Run(int workspace, string kind, List<Claim> group, CancellationToken cancellationToken)
    {
        var caller = new Caller();
        caller.Is(workspace, null, "", Role.Manager, "job", null);
        if (!_effects.TryGetValue(kind, out var effect))
        {
            log.LogError("{Count} timers of the unknown kind {Kind} are put off", group.Count, kind);
            await PutBack(group);
            return;
        }

        try
        {
            await claims.Finish(caller, group, effect, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "{Count} timers of the kind {Kind} failed", group.Count, kind);
            await RunEach(caller, group, effect, cancellationToken);
        }
    }

    // One that cannot go off must not hold up the others it was claimed with.
    private async Task RunEach(Caller caller, List<Claim> group, ITimerEffect effect, CancellationToken cancellationToken)
    {
        foreach (var claim in group)
        {
            try
            {
                await claims.Finish(caller, [claim], effect, cancellationToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "The timer of the kind {Kind} for {Subject} failed, for the {Attempts}. time", claim.Kind, claim.Subject, claim.Attempts);
                await claims.PutBack(claim);
            }
        }
    }

    private async Task PutBack(List<Claim> group)
    {
        foreach (var claim in group)
        {
            await claims.PutBack(claim);
        }
    }
}
