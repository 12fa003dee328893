using System.Diagnostics;
using System.Text.Json;

namespace Dangol.Bench;

/// <summary>Reads on the filled database, one at a time over loopback: from the request to the last byte, so a little more than the server's own time.</summary>
internal sealed class Reads(RunningServer server, int customers)
{
    private const int WarmUp = 20, Times = 200;

    public async Task Run(Action<string, string, string> line)
    {
        var random = new Random(2);
        string[] names = ["민수", "서연", "지은", "하준", "예진", "도영", "유희", "재호", "시우", "주경"];
        await Measure(line, "Today", "aim 10/30 ms", _ => Get(server.Browser, "/"));
        await Measure(line, "customer list, 50 newest, total", "aim 2/10 ms", _ => Get(server.Browser, "/customers"));
        await Measure(line, "the same over REST", "", _ => Get(server.Program, "/api/customers?limit=50"));
        await Measure(line, "customer page", "aim 5/15 ms", _ => Get(server.Browser, $"/customers/{random.Next(1, customers + 1)}"));
        await Measure(line, "search, two syllables, page", "aim 5/10 ms", i => Get(server.Browser, $"/customers?q={names[i % names.Length]}"));
        await Measure(line, "search, two syllables, REST", "aim 5/10 ms", i => Get(server.Program, $"/api/customers?q={names[i % names.Length]}&limit=50"));
        var cursor = await PageThousand();
        await Measure(line, "keyset page 1,000 over REST", "50 a page", _ => Get(server.Program, $"/api/customers?limit=50&cursor={Uri.EscapeDataString(cursor)}"));
    }

    private static async Task Measure(Action<string, string, string> line, string what, string aim, Func<int, Task> read)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await read(i);
        }

        var taken = new double[Times];
        for (var i = 0; i < Times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await read(i);
            taken[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(taken);
        line(what, $"{taken[Times / 2]:0.0}/{taken[Times * 95 / 100]:0.0} ms", $"p50/p95; {aim}");
    }

    private static async Task Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> PageThousand()
    {
        var cursor = "";
        for (var page = 0; page < 250; page++)
        {
            using var json = JsonDocument.Parse(await server.Program.GetStringAsync($"/api/customers?limit=200{(cursor.Length == 0 ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}"));
            if (json.RootElement.GetProperty("next").GetString() is not { } next)
            {
                break;
            }

            cursor = next;
        }

        return cursor;
    }
}
