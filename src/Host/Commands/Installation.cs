using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;

namespace Dangol.Host.Commands;

/// <summary>A data folder opened by a command: its database at this program's schema, every module's services at hand. A server may run beside it.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ServiceProvider _services;

    private Installation(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    public Store Store => _services.GetRequiredService<Store>();

    /// <exception cref="OperationRefusedException">The folder cannot be used: not writable, newer than this program, or due for an upgrade while a server runs on it.</exception>
    public static async Task<Installation> Open(StoreOptions options, CancellationToken cancellationToken)
    {
        var installation = Bare(options);
        try
        {
            var folder = installation.Services.GetRequiredService<DataFolder>().Prepare();
            var upgrade = installation.Services.GetRequiredService<Upgrade>();
            if (!(await upgrade.State(cancellationToken)).NotNewer().IsCurrent)
            {
                using var held = await FolderLock.Take(folder, patience: Patience, cancellationToken: cancellationToken);
                await upgrade.Run(cancellationToken);
            }

            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>The services alone: nothing is read, made or changed.</summary>
    public static Installation Bare(StoreOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.Quietly());
        return new Installation(services.AddDangol(options).BuildServiceProvider());
    }

    /// <summary>A scope in which the command acts as the installation's operator in one workspace.</summary>
    public AsyncServiceScope As(int workspaceId)
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is(workspaceId, null, "dangol", Role.Owner, "cli", null);
        return scope;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
