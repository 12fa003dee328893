using Dangol.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dangol.Platform.Operations;

/// <summary>One projection made anew for one workspace.</summary>
public sealed record Rebuilt(int Workspace, string Projection, long Rows);

/// <summary>Runs the <see cref="IProjection"/>s of all modules.</summary>
public sealed class Rebuild(Store store, IServiceScopeFactory scopes, ILogger<Rebuild> log)
{
    private const string NeededSetting = "rebuild-needed";

    /// <param name="names">Only these; null means all.</param>
    /// <exception cref="OperationRefusedException">There is no projection of that name.</exception>
    public async Task<IReadOnlyList<Rebuilt>> Run(IReadOnlyCollection<string>? names = null, CancellationToken cancellationToken = default)
    {
        var known = Names(_ => true);
        if (names?.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new OperationRefusedException($"{unknown} 은(는) 없는 이름입니다. 가능한 이름: {string.Join(", ", known)}", $"There is no {unknown}. Known: {string.Join(", ", known)}");
        }

        var done = new List<Rebuilt>();
        foreach (var workspace in await Workspaces(cancellationToken))
        {
            foreach (var name in known.Where(name => names?.Contains(name) ?? true))
            {
                done.Add(new Rebuilt(workspace, name, await RunOne(workspace, name, cancellationToken)));
                log.LogInformation("Rebuilt {Projection}: {Rows} rows", name, done[^1].Rows);
            }
        }

        return done;
    }

    /// <summary>Makes what a restore could not bring back, if one left that to be done. A server does so before it is ready.</summary>
    public async Task AfterRestore(CancellationToken cancellationToken = default)
    {
        await using (var db = store.Open(new Caller()))
        {
            if (await db.Setting(NeededSetting, workspaceId: 0) is null)
            {
                return;
            }
        }

        await Run(Names(projection => !projection.IsInBackups), cancellationToken);
        await store.Write(new Caller(), db => db.SetSetting(NeededSetting, null, workspaceId: 0));
    }

    internal static Task Remember(Store store) => store.Write(new Caller(), db => db.SetSetting(NeededSetting, "all", workspaceId: 0));

    private List<string> Names(Func<IProjection, bool> which)
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IProjection>().Where(which).Select(projection => projection.Name)];
    }

    private async Task<List<int>> Workspaces(CancellationToken cancellationToken)
    {
        await using var db = store.Open(new Caller());
        return await db.Rows($"select id from workspaces order by id", row => row.GetInt32(0), cancellationToken);
    }

    private async Task<long> RunOne(int workspace, string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is(workspace, null, "dangol rebuild", Role.Owner, "cli", null);
        return await scope.ServiceProvider.GetServices<IProjection>().Single(projection => projection.Name == name).Rebuild(cancellationToken);
    }
}
