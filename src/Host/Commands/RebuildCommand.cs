using System.CommandLine;
using Dangol.Platform.Operations;

namespace Dangol.Host.Commands;

internal static class RebuildCommand
{
    public static Command Build()
    {
        var names = new Argument<string[]>("name") { Description = "Only these (default: all)", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("rebuild", "Make search indexes and kept figures anew from the data") { names };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var installation = await Installation.Open(parsed.Store(), cancellationToken);
            var chosen = parsed.GetValue(names) is { Length: > 0 } some ? some : null;
            var done = await installation.Services.GetRequiredService<Rebuild>().Run(chosen, cancellationToken);
            parsed.Result(new { rebuilt = done });
            return 0;
        });
        return command;
    }
}
