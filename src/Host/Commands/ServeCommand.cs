using System.CommandLine;
using Dangol.Platform.Operations;

namespace Dangol.Host.Commands;

internal static class ServeCommand
{
    public static Option<int> Port { get; } = new("--port")
    {
        Description = "Port on 127.0.0.1; 0 takes any free one (default: 5200)",
        DefaultValueFactory = _ => 5200,
    };

    public static Command Build()
    {
        var command = new Command("serve", "Start Dangol (the default)") { Port };
        command.SetAction(Serve);
        return command;
    }

    private static async Task<int> Serve(ParseResult parsed, CancellationToken cancellationToken)
    {
        var store = parsed.Store();
        var folder = new DataFolder(store.DataFolder).Prepare();
        using var held = await FolderLock.Take(folder, shared: !store.IsSqlite, cancellationToken: cancellationToken);
        await using var app = Server.Build(new ServerOptions(store, parsed.GetValue(Port), Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production"));
        await app.Services.GetRequiredService<Upgrade>().Run(cancellationToken);
        await app.Services.GetRequiredService<Rebuild>().AfterRestore(cancellationToken);
        await app.StartAsync(cancellationToken);
        var address = app.Urls.First();
        held.Name(address);
        Console.WriteLine($"Dangol is ready: {address}");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
