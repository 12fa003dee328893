using System.IO.Compression;
using System.Security.Cryptography;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Dangol.Platform.Operations.Backups;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Dangol.Tests.Http.Operations;

public sealed class BackupTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_backup_brings_every_table_and_every_file_back()
    {
        await using var place = await Filled();
        await using var other = await Place.New();
        var backup = place.File("all.zip");

        (await place.Dangol("backup", backup)).ExitCode.ShouldBe(0);
        var restored = await DangolProcess.Run(other.Folder, other.Postgres, "restore", backup, "--json");

        restored.ExitCode.ShouldBe(0, restored.Errors);
        (await RandomRows.Fingerprint(other.Store)).ShouldBe(await RandomRows.Fingerprint(place.Store));
        File.ReadAllText(Path.Combine(other.Folder, "attachments", "2026", "영수증.txt")).ShouldBe("삼천 원");
        File.ReadAllText(Path.Combine(other.Folder, "keys", "key-1.xml")).ShouldBe("<key/>");
    }

    [Fact]
    public async Task A_backup_of_one_engine_restores_into_the_other()
    {
        Assert.SkipUnless(ThrowAwayDatabase.IfAsked() is not null, "Needs both engines: runs where DANGOL_TEST_POSTGRES is set.");
        await using var postgres = await Filled();
        await using var place = await Place.New();
        var (sqlite, back) = (place.File("sqlite"), place.File("back.zip"));
        var backup = postgres.File("all.zip");

        (await postgres.Dangol("backup", backup)).ExitCode.ShouldBe(0);
        (await DangolProcess.Run(sqlite, null, "restore", backup)).ExitCode.ShouldBe(0);
        (await DangolProcess.Run(sqlite, null, "backup", back)).ExitCode.ShouldBe(0);
        (await place.Dangol("restore", back)).ExitCode.ShouldBe(0);

        (await RandomRows.Fingerprint(place.Store)).ShouldBe(await RandomRows.Fingerprint(postgres.Store));
    }

    [Fact]
    public async Task A_backup_taken_while_others_write_is_one_moment()
    {
        await using var place = await Place.New();
        await place.Services.GetRequiredService<Upgrade>().Run();
        using var enough = new CancellationTokenSource();
        // Each transaction raises two counts that a backup reads at different times: in one moment they are always equal.
        var writers = Enumerable.Range(1, 4).Select(writer => Task.Run(async () =>
        {
            for (var count = 0; !enough.IsCancellationRequested; count++)
            {
                await place.Store.Write(new Caller(), async db =>
                {
                    await db.Execute($"insert into idempotency_keys (workspace_id, key, request, status, body, at) values ({writer}, {$"{count}"}, {Array.Empty<byte>()}, 200, {new string('x', 500)}, 0)");
                    await db.Execute($"insert into tallies (workspace_id, name, shard, value) values ({writer}, 'n', 0, 1) on conflict (workspace_id, name, shard) do update set value = tallies.value + 1");
                });
            }
        })).ToList();

        while (await place.Read(db => db.Number($"select count(*) from idempotency_keys where workspace_id > 0")) < 100)
        {
            await Task.Delay(10);
        }

        var files = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            files.Add(place.File($"moment-{i}.zip"));
            await place.Services.GetRequiredService<Backup>().Write(files[^1]);
        }

        await enough.CancelAsync();
        await Task.WhenAll(writers);
        foreach (var file in files)
        {
            await using var other = await Place.New();
            await other.Services.GetRequiredService<Restore>().Run(file);
            var keys = await other.Read(db => db.Number($"select count(*) from idempotency_keys where workspace_id > 0"));
            keys.ShouldBe(await other.Read(db => db.Number($"select sum(value) from tallies where workspace_id > 0")));
            keys.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_before_anything_is_written()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var place = await Filled();
        await using var other = await Place.New();
        var whole = place.File("whole.zip");
        await place.Services.GetRequiredService<Backup>().Write(whole);
        var bytes = await File.ReadAllBytesAsync(whole);

        for (var i = 0; i < 60; i++)
        {
            var damaged = place.File($"damaged-{i}.zip");
            var copy = i % 6 == 0 ? bytes[..random.Next(bytes.Length)] : [.. bytes];
            var at = random.Next(copy.Length);
            copy[at] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(damaged, copy);

            // A ZIP has a few bytes that mean nothing (times of its entries): then the contents must be the same.
            var problem = await Record.ExceptionAsync(async () => (await BackupFile.Open(damaged, default)).Dispose());
            (problem is OperationRefusedException || (problem is null && Contents(damaged).SequenceEqual(Contents(whole)))).ShouldBeTrue($"byte {at} of {bytes.Length}: {problem}");
        }

        var half = place.File("half.zip");
        await File.WriteAllBytesAsync(half, bytes[..(bytes.Length / 2)]);
        var refused = await DangolProcess.Run(other.Folder, other.Postgres, "restore", half);
        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("damaged");
        Directory.Exists(other.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_restore_goes_into_an_empty_folder_only()
    {
        await using var place = await Filled();
        var backup = place.File("all.zip");
        (await place.Dangol("backup", backup)).ExitCode.ShouldBe(0);
        var before = await RandomRows.Fingerprint(place.Store);

        var refused = await place.Dangol("restore", backup, "--json");

        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("not empty");
        refused.Json.GetProperty("error").GetString()!.ShouldContain("not empty");
        (await RandomRows.Fingerprint(place.Store)).ShouldBe(before);
    }

    [Fact]
    public async Task Only_the_owner_may_read_a_backup_and_none_is_overwritten()
    {
        await using var place = await Filled();
        var first = await place.Dangol("backup", "--json");
        var file = first.Json.GetProperty("file").GetString()!;

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(place.Folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var length = new FileInfo(file).Length;
        (await place.Dangol("backup", file)).Errors.ShouldContain("is there already");
        new FileInfo(file).Length.ShouldBe(length);
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);
    }

    private static List<string> Contents(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        return [.. archive.Entries.Select(entry =>
        {
            using var content = entry.Open();
            return entry.FullName + Convert.ToHexString(SHA256.HashData(content));
        })];
    }

    private async Task<Place> Filled()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var place = await Place.New();
        place.Services.GetRequiredService<DataFolder>().Prepare();
        await place.Services.GetRequiredService<Upgrade>().Run();
        await RandomRows.Fill(place.Store, new Random(seed));
        Directory.CreateDirectory(Path.Combine(place.Folder, "attachments", "2026"));
        await File.WriteAllTextAsync(Path.Combine(place.Folder, "attachments", "2026", "영수증.txt"), "삼천 원");
        await File.WriteAllTextAsync(Path.Combine(place.Folder, "keys", "key-1.xml"), "<key/>");
        return place;
    }
}
