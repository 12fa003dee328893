using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Dangol.Platform.Data;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace Dangol.Tests.Http.Operations;

/// <summary>
/// The promise "a 2xx means it is on disk", tried with kill -9 on the real executable: a few times in the suite, as often as
/// DANGOL_TEST_KILLS says on demand (docs/add-a-feature.md).
/// </summary>
[Collection(nameof(Alone))]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Clients = 4, PeoplePerFile = 40_000;
    private static readonly int Kills = DangolProcess.Kills;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_server_is_killed_again_and_again()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var place = await Place.New();
        var key = (await place.Dangol("api-key", "create", "test", "--scope", "write", "--json")).Json.GetProperty("key").GetString()!;
        var acknowledged = new ConcurrentDictionary<string, byte>();
        var sent = new int[Clients];

        var limit = await Place.ReadyWithin();
        for (var kill = 0; kill < Kills; kill++)
        {
            var start = Stopwatch.GetTimestamp();
            using var server = await place.Serve();
            Stopwatch.GetElapsedTime(start).ShouldBeLessThan(limit, server.Errors);

            var clients = Enumerable.Range(0, Clients).Select(client => WriteUntilKilled(server.Address, key, client, sent, acknowledged)).ToList();
            var enough = acknowledged.Count + random.Next(1, 200);
            while (acknowledged.Count < enough && clients.TrueForAll(client => !client.IsCompleted))
            {
                await Task.Delay(1);
            }

            await server.Kill();
            await Task.WhenAll(clients);
            RefuseDamage(place);
        }

        output.WriteLine($"{acknowledged.Count} acknowledged writes");
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(Kills);
        var stored = await place.Read(db => db.Rows($"select name, count(*) from customers where workspace_id = 1 group by name", row => (Name: row.GetString(0), Times: row.GetInt64(1))));
        acknowledged.Keys.Except(stored.Select(row => row.Name)).ShouldBeEmpty("acknowledged, but not there");
        stored.Where(row => row.Times > 1).ShouldBeEmpty("repeated with the same key, and there twice");
        (await place.Read(db => db.Number($"select sum(value) from tallies where workspace_id = 1 and name = 'customers'"))).ShouldBe(stored.Count);
    }

    [Fact]
    public async Task An_import_that_is_killed_again_and_again_ends_as_if_it_had_run_through()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var place = await Place.New();
        var (files, kills) = (0, 0);
        while (kills < Kills)
        {
            var file = place.File($"customers-{++files}.csv");
            await File.WriteAllLinesAsync(file, Enumerable.Range(1, PeoplePerFile).Select(i => $"C{files}-{i},손님 {files}-{i},c{files}.{i}@example.com,2024-03-{(i % 28) + 1:00}").Prepend("customer_id,name,email,joined"));
            // The later tries get more time, so that a slow machine comes to an end too.
            for (var attempt = 1; kills < Kills; attempt++)
            {
                if (await DangolProcess.RunKilled(place.Folder, place.Postgres, TimeSpan.FromMilliseconds(random.Next(400, 1500) + (attempt * 150)), "import", file) is { } ended)
                {
                    ended.ShouldBe(0);
                    break;
                }

                kills++;
                RefuseDamage(place);
            }

            var last = await place.Dangol("import", file, "--json");
            last.ExitCode.ShouldBe(0, last.Errors);
            last.Json.GetProperty("customers").GetInt64().ShouldBe((long)files * PeoplePerFile);
            last.Json.GetProperty("rejected").GetInt64().ShouldBe(0);
        }

        output.WriteLine($"{kills} kills in {files} imports");
        // A kill while the workspace is made may cost PostgreSQL a number: the one workspace need not be the first.
        (await place.Read(db => db.Number($"select count(*) from workspaces"))).ShouldBe(1);
        (await place.Read(db => db.Number($"select count(*) from customers"))).ShouldBe((long)files * PeoplePerFile);
        (await place.Read(db => db.Number($"select count(*) from source_records"))).ShouldBe((long)files * PeoplePerFile);
        (await place.Read(db => db.Number($"select sum(value) from tallies where name = 'customers'"))).ShouldBe((long)files * PeoplePerFile);
    }

    /// <summary>Adds customers one by one; one whose answer never came is sent again after the restart, under the same key.</summary>
    private static async Task WriteUntilKilled(Uri address, string key, int client, int[] sent, ConcurrentDictionary<string, byte> acknowledged)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            while (true)
            {
                var name = $"손님 {client}-{sent[client]}";
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/customers") { Content = JsonContent.Create(new { name }) };
                request.Headers.Add("Idempotency-Key", name.Replace("손님 ", "c", StringComparison.Ordinal));
                using var answer = await http.SendAsync(request);
                answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
                acknowledged[name] = 1;
                sent[client]++;
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            // Killed.
        }
    }

    private static void RefuseDamage(Place place)
    {
        if (place.Postgres is not null)
        {
            return;
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place.Options.SqliteFile, Pooling = false }.ToString());
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "pragma integrity_check";
        check.ExecuteScalar().ShouldBe("ok");
    }
}

/// <summary>Tests that measure time, or need the machine to themselves.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
