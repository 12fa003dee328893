using System.Diagnostics;
using Dangol.Imports;
using Dangol.Platform.Data;
using Dangol.Tests.Http.Operations;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Http.Imports;

public class StoppingTests
{
    [Theory]
    [InlineData(100_000)]
    [InlineData(1)]
    public async Task Stopped_between_any_two_chunks_it_goes_on_and_comes_to_the_same(long setAsideFrom)
    {
        var files = new ShopFiles(21);
        await using var whole = await Shop.Open();
        var expected = await whole.Import(files.Write(whole.Files));
        await using var shop = await Shop.Open();
        var folder = files.Write(shop.Files);
        var stops = 0;
        ImportReport? report = null;
        while (report is null)
        {
            using var stop = new CancellationTokenSource();
            var chunks = 0;
            try
            {
                report = await shop.Import(folder, watch: progress =>
                {
                    if (progress.Stage != "reading" && ++chunks == 4)
                    {
                        stop.Cancel();
                    }
                }, setAsideFrom: setAsideFrom, cancellationToken: stop.Token);
            }
            catch (OperationCanceledException)
            {
                stops++;
            }
        }

        stops.ShouldBeGreaterThan(5);
        ImportTests.Counts(report).ShouldBe(ImportTests.Counts(expected));
        report.Mismatches.ShouldBeEmpty();
        await Same(shop, whole, "");
    }

    [Fact]
    public async Task Killed_again_and_again_it_loses_and_doubles_nothing()
    {
        var files = new ShopFiles(22, customers: 3000, orders: 6000);
        await using var whole = await Shop.Open();
        var expected = await whole.Import(files.Write(whole.Files), chunkRows: 50_000);
        await using var shop = await Shop.Open();
        var folder = files.Write(shop.Files);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var kill = 0; kill < DangolProcess.Kills; kill++)
        {
            using var running = DangolProcess.Begin(shop.Place.Folder, shop.Place.Postgres, "import", folder);
            await Task.Delay(random.Next(300, 2500), TestContext.Current.CancellationToken);
            await running.Kill();
        }

        var ran = await shop.Place.Dangol("import", folder, "--json");

        ran.ExitCode.ShouldBe(0, ran.Errors);
        ran.Json.GetProperty("orders").GetInt64().ShouldBe(expected.Orders, $"seed {seed}");
        ran.Json.GetProperty("mismatches").GetArrayLength().ShouldBe(0, ran.Output);
        await Same(shop, whole, $"seed {seed}");
        if (shop.Place.Store.IsSqlite)
        {
            (await shop.Read(db => db.Row($"pragma integrity_check", row => row.GetString(0)))).ShouldBe("ok");
        }
    }

    [Fact]
    public async Task A_server_goes_on_with_what_a_killed_command_left_and_is_ready_within_five_seconds()
    {
        await using var shop = await Shop.Open();
        var folder = new ShopFiles(23, customers: 3000, orders: 6000).Write(shop.Files);
        using (var running = DangolProcess.Begin(shop.Place.Folder, shop.Place.Postgres, "import", folder))
        {
            while (await shop.Count("imports", "state = 3 and step_done > 0") == 0)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            await running.Kill();
        }

        var limit = await Place.ReadyWithin();
        var started = Stopwatch.StartNew();
        using var server = await shop.Place.Serve();
        started.Elapsed.ShouldBeLessThan(limit, server.Errors);
        while (await shop.Count("imports", "state = 4") == 0)
        {
            started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90), server.Errors);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        (await shop.Count("orders")).ShouldBe(6000);
    }

    private static async Task Same(Shop shop, Shop whole, string because)
    {
        var (here, there) = (await shop.Everything(withIds: false), await whole.Everything(withIds: false));
        here.Except(there).Take(5).ShouldBeEmpty(because);
        there.Except(here).Take(5).ShouldBeEmpty(because);
        here.Count.ShouldBe(there.Count, because);
    }
}
