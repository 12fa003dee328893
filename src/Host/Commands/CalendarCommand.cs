using System.CommandLine;
using System.Text;
using Dangol.Calendars;

namespace Dangol.Host.Commands;

internal static class CalendarCommand
{
    private const string Explanation = "Answer questions to a business calendar: one JSON request a line in, one JSON answer a line out (add, between, open, periods; see docs/operations.md)";

    public static Command Build()
    {
        var command = new Command("calendar", Explanation);
        command.SetAction(async (_, cancellationToken) =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
            var requests = new CalendarRequests();
            while (await input.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.Length > 0)
                {
                    await output.WriteLineAsync(requests.Answer(line));
                    await output.FlushAsync(cancellationToken);
                }
            }

            return 0;
        });
        return command;
    }
}
