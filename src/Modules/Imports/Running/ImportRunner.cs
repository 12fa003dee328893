using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dangol.Imports.Running;

/// <summary>
/// Works off the imports that wait to be read, run or undone, one at a time; and goes on with those that another process left lying. Who works on an import holds its
/// folder's lock, which the system drops with the process, and renews its heartbeat, which other machines see.
/// </summary>
internal sealed class ImportRunner(Store store, ImportEngine engine, TimeProvider clock, ILogger<ImportRunner> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(5);

    // On one machine the lock says it all, but for the moment before it is taken; other machines can only see the heartbeat.
    private static readonly Duration LeftLyingHere = Duration.FromSeconds(5);
    private static readonly Duration LeftLyingElsewhere = Duration.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var indexesAreMade = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await WorkOnNext(stoppingToken))
                {
                    if (!indexesAreMade)
                    {
                        await engine.MakeIndexes(new Caller(), stoppingToken);
                        indexesAreMade = true;
                    }

                    await Task.Delay(BetweenLooks, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                log.LogError(problem, "Looking for imports failed");
                await Task.Delay(BetweenBeats, stoppingToken);
            }
        }
    }

    private async Task<bool> WorkOnNext(CancellationToken cancellationToken)
    {
        foreach (var waiting in await Waiting(cancellationToken))
        {
            var caller = new Caller();
            caller.Is(waiting.Workspace, null, waiting.CreatedBy, Role.Manager, "job", null);
            using var hold = engine.Folder(caller, waiting.Id).Hold();
            if (hold is not null && await Claim(caller, waiting))
            {
                await Work(caller, waiting.Id, cancellationToken);
                return true;
            }
        }

        return false;
    }

    private async Task Work(Caller caller, int importId, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beats = Beat(caller, importId, done.Token);
        try
        {
            await engine.Work(caller, importId, RunOptions.Beside, cancellationToken);
        }
        catch (ImportFailedException failed)
        {
            log.LogWarning("Import {Import} failed: {Failure}", importId, failed.Failure.English);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "Import {Import} failed", importId);
        }
        finally
        {
            await done.CancelAsync();
            await beats;
        }
    }

    private async Task Beat(Caller caller, int importId, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenBeats, cancellationToken);
                await store.Write(caller, db => db.Execute($"update imports set heartbeat = {db.Now} where workspace_id = {db.WorkspaceId} and id = {importId} and heartbeat is not null"));
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task<List<Left>> Waiting(CancellationToken cancellationToken)
    {
        await using var db = store.Open(new Caller());
        var before = Instant.FromDateTimeOffset(clock.GetUtcNow()) - (store.IsSqlite ? LeftLyingHere : LeftLyingElsewhere);
        return await db.Rows($"select workspace_id, id, created_by, heartbeat from imports where state in ({ImportState.Reading}, {ImportState.Queued}, {ImportState.Running}, {ImportState.Undoing}) and (heartbeat is null or heartbeat < {before}) order by created_at",
            row => new Left(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.InstantOrNull(3)), cancellationToken);
    }

    // Only one node finds the heartbeat as it was.
    private async Task<bool> Claim(Caller caller, Left left) => await store.Write(caller, db => left.Heartbeat is { } beat
        ? db.Execute($"update imports set heartbeat = {db.Now} where workspace_id = {db.WorkspaceId} and id = {left.Id} and heartbeat = {beat}")
        : db.Execute($"update imports set heartbeat = {db.Now} where workspace_id = {db.WorkspaceId} and id = {left.Id} and heartbeat is null")) == 1;

    private sealed record Left(int Workspace, int Id, string CreatedBy, Instant? Heartbeat);
}
