using System.CommandLine;
using Dangol.Platform.Data;

namespace Dangol.Host.Commands;

internal static class ServeCommand
{
    public static Command Build()
    {
        var data = new Option<string>("--data") { Description = "Data folder", DefaultValueFactory = _ => "data" };
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1", DefaultValueFactory = _ => 5200 };
        var command = new Command("serve", "Start Dangol") { data, port };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = Server.Build(new ServerOptions(new StoreOptions(Path.GetFullPath(parsed.GetValue(data)!)), parsed.GetValue(port)));
            await app.Services.GetRequiredService<Store>().Migrate(cancellationToken);
            await app.StartAsync(cancellationToken);
            Console.WriteLine($"Dangol is ready: {app.Urls.First()}");
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        });
        return command;
    }
}
