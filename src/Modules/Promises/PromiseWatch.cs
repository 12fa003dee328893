using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dangol.Promises;

/// <summary>Looks over open promises every few minutes: what is at stake, and whom to tell. Several nodes may do it; what one has drafted the other finds.</summary>
internal sealed class PromiseWatch(Store store, PromiseStakes stakes, NoticeSweep sweep, ILogger<PromiseWatch> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5), BeforeTheFirst = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var wait = BeforeTheFirst; ; wait = BetweenLooks)
            {
                await Task.Delay(wait, stoppingToken);
                await LookOverAll(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task LookOverAll(CancellationToken cancellationToken)
    {
        List<int> workspaces;
        await using (var db = store.Open(new Caller()))
        {
            workspaces = await db.Rows($"select id from workspaces order by id", row => row.GetInt32(0), cancellationToken);
        }

        foreach (var workspace in workspaces)
        {
            try
            {
                var caller = new Caller();
                caller.Is(workspace, null, "", Role.Manager, "job", null);
                await stakes.Reckon(caller, cancellationToken);
                await sweep.Sweep(caller, cancellationToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Looking over the promises of workspace {Workspace} failed", workspace);
            }
        }
    }
}
