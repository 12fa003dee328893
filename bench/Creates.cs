using System.Diagnostics;
using System.Net.Http.Json;

namespace Dangol.Bench;

/// <summary>Customers created over REST by 32 clients at once for ten seconds; each answer means the row is on disk.</summary>
internal sealed class Creates(RunningServer server)
{
    private const int Clients = 32, Seconds = 10;

    public async Task Run(Action<string, string, string> line)
    {
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Create(client, TimeSpan.FromSeconds(1))));
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Create(client + Clients, TimeSpan.FromSeconds(Seconds))));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        line("durable create over REST", $"{counts.Sum() / seconds:#,0}/s", $"{Clients} clients; aim 3,000/s on SQLite, 8,000/s on PostgreSQL; the client shares the cores");
    }

    private async Task<int> Create(int client, TimeSpan time)
    {
        var (started, count) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            using var answer = await server.Program.PostAsJsonAsync("/api/customers", new { name = $"벤치 {client}-{count}" });
            answer.EnsureSuccessStatusCode();
            count++;
        }

        return count;
    }
}
