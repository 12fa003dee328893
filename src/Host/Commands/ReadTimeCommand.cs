using System.CommandLine;
using System.Text;
using Dangol.TimeExpressions;

namespace Dangol.Host.Commands;

internal static class ReadTimeCommand
{
    private const string Explanation = "Read dates and times out of sentences: one JSON request a line in ({\"text\",\"now\"}), one JSON answer a line out "
        + "({\"results\":[{\"text\",\"start\",\"type\",\"timex\",\"value\",\"values\"}]}). start is the place in the text; a range therefore has from and until instead of value, "
        + "and start and end in each of its values (see docs/operations.md)";

    public static Command Build()
    {
        var language = Language();
        var command = new Command("read-time", Explanation) { language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
            while (await input.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.Length > 0)
                {
                    await output.WriteLineAsync(TimeRequests.Answer(line, parsed.GetValue(language)!));
                    await output.FlushAsync(cancellationToken);
                }
            }

            return 0;
        });
        return command;
    }

    public static Option<string> Language()
    {
        var language = new Option<string>("--lang") { Description = "Language of the sentences", HelpName = "ko|en", DefaultValueFactory = _ => "ko" };
        language.AcceptOnlyFromAmong("ko", "en");
        return language;
    }
}
