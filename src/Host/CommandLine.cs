using System.CommandLine;

namespace Dangol.Host;

/// <summary>The one executable: each command is a file of Commands/.</summary>
public static class CommandLine
{
    public static Task<int> Run(string[] args)
    {
        var root = new RootCommand("Dangol: customers become regulars when what they were led to expect is what they got.")
        {
            Commands.ServeCommand.Build(),
        };
        return root.Parse(args.Length == 0 ? ["serve"] : args).InvokeAsync();
    }
}
