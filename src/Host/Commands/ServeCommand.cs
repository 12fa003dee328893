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

    private static readonly Option<bool> Demo = new("--demo") { Description = "With a made-up sample shop, and a link to look at it" };

    // A doctor holds the lock for a moment when he looks whether anybody does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static Command Build()
    {
        var command = new Command("serve", "Start Dangol (the default)") { Port, Demo };
        command.SetAction(Serve);
        return command;
    }

    private static async Task<int> Serve(ParseResult parsed, CancellationToken cancellationToken)
    {
        var store = parsed.Store();
        var folder = new DataFolder(store.DataFolder).Prepare();
        using var held = await FolderLock.Take(folder, shared: !store.IsSqlite, Patience, cancellationToken: cancellationToken);
        await using var app = Server.Build(new ServerOptions(store, parsed.GetValue(Port), Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production"));
        await app.Services.GetRequiredService<Upgrade>().Run(cancellationToken);
        await app.Services.GetRequiredService<Rebuild>().AfterRestore(cancellationToken);
        if (parsed.GetValue(Demo))
        {
            await Welcome.PrepareDemo(parsed, app.Services, cancellationToken);
        }

        await app.StartAsync(cancellationToken);
        var address = app.Urls.First();
        held.Name(address);
        await Answers(address, cancellationToken);
        await Welcome.Print(parsed, app.Services, address, parsed.GetValue(Demo));
        Console.WriteLine($"Dangol is ready: {address}");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>"Ready" is said when a request was answered, not when one could be sent.</summary>
    private static async Task Answers(string address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        (await http.GetAsync("/health/ready", cancellationToken)).EnsureSuccessStatusCode();
    }
}
