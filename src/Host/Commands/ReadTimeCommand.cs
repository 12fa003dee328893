using System.CommandLine;
using System.Text;
using Dangol.TimeExpressions;

namespace Dangol.Host.Commands;

internal static class ReadTimeCommand
{
    private const string Explanation = """
        Read dates and times out of sentences: one JSON request a line in, one JSON answer a line out.

        In:  {"text":"내일까지 보내드릴게요","now":"2026-03-04T10:00:00"}
        Out: {"results":[{"text":…,"start":…,"type":…,"timex":…,"value":…,"values":[…]}]}, or {"error":…}

        start is where the text begins, in UTF-16 units. type is date, time, datetime, daterange, timerange, datetimerange, duration (seconds) or set.
        value is the likely reading. A range has "from" and "until" instead: "start" is taken by the place in the text. Of an open range one of the two
        is left out. values holds every reading, {"timex","value"} or, of ranges, {"timex","start","end"}. More: docs/operations.md
        """;

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
