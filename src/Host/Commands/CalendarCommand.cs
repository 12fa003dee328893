using System.CommandLine;
using System.Text;
using Dangol.Calendars;

namespace Dangol.Host.Commands;

internal static class CalendarCommand
{
    private const string Explanation = """
        Answers questions to a business calendar: one JSON request a line on standard input, one JSON answer a line on standard output.
          {"calendar":{"zone":"Asia/Seoul","hours":{"mon":[["09:00","12:00"],["13:00","18:00"]],"fri":[["22:00","26:00"]]},
           "holidays":["2026-01-01"],"breaks":{"2026-11-20":[["10:00","10:30"]]}},"op":"add","from":"2026-11-20T17:30:00+09:00","minutes":60}
        op: add (from, minutes; negative goes backwards) {"at"}, between (from, to) {"minutes"}, open (at) {"open","holiday","break"},
            periods (from, to) {"periods":[[from,to],...]}. "openings" and "closings" are written as "breaks"; an opening replaces the day's hours, on a holiday too.
        Hours over midnight ("22:00" to "26:00") belong to the day they begin on. A time without an offset is the calendar's wall clock. Faults: {"error"}.
        """;

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
