using System.CommandLine;
using System.CommandLine.Help;
using Dangol.Host.Commands;

namespace Dangol.Host;

/// <summary>The one executable: each command is a file of Commands/. Exit codes: 0 done, 1 refused or failed, 2 not understood.</summary>
public static class CommandLine
{
    private const int NotUnderstood = 2, Cancelled = 130;

    public static async Task<int> Run(string[] args)
    {
        var parsed = Build().Parse(args.Length == 0 || (args[0].StartsWith('-') && !AsksRoot(args[0])) ? ["serve", .. args] : args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("See: dangol --help");
            return NotUnderstood;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
        catch (Exception problem)
        {
            return Refusals.Explain(parsed, problem);
        }
    }

    private static RootCommand Build()
    {
        var root = new RootCommand("Dangol: customers become regulars when what they were led to expect is what they got.")
        {
            ServeCommand.Build(),
            ImportCommand.Build(),
            MigrateCommand.Build(),
            BackupCommand.Build(),
            RestoreCommand.Build(),
            RebuildCommand.Build(),
            DoctorCommand.Build(),
            UserCommand.Build(),
            ApiKeyCommand.Build(),
            CalendarCommand.Build(),
            ReadTimeCommand.Build(),
            EvalCommand.Build(),
        };
        foreach (var option in Shared.All)
        {
            root.Options.Add(option);
        }

        return root;
    }

    private static bool AsksRoot(string argument) => argument is "--help" or "-h" or "-?" or "--version";
}
