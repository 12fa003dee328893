using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Dangol.Tests.Http.Operations;

public sealed class UpgradeTests
{
    [Fact]
    public async Task A_program_older_than_the_database_refuses_it_and_changes_nothing()
    {
        await using var place = await Current();
        await place.Store.Write(new Caller(), async db =>
        {
            await db.Execute($"insert into \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") values ('29990101000000_FromTheFuture', '99.0')");
            await db.SetSetting("program-version", "99.0.0", workspaceId: 0);
        });

        foreach (var command in (string[][])[["serve", "--port", "0"], ["migrate"], ["backup"], ["rebuild"]])
        {
            var refused = await place.Dangol(command);
            refused.ExitCode.ShouldBe(1, command[0]);
            refused.Errors.ShouldContain("written by a newer Dangol (99.0.0)");
        }

        (await State(place)).Unknown.ShouldBe(["29990101000000_FromTheFuture"]);
    }

    [Fact]
    public async Task A_program_refuses_data_of_a_later_release_even_where_the_tables_are_the_same()
    {
        await using var place = await Current();
        await place.Store.Write(new Caller(), db => db.SetSetting("program-version", new Version(Schema.ProgramVersion.Major, Schema.ProgramVersion.Minor + 1, 0).ToString(), workspaceId: 0));

        (await State(place)).IsNewer.ShouldBeTrue();

        await place.Store.Write(new Caller(), db => db.SetSetting("program-version", new Version(Schema.ProgramVersion.Major, Schema.ProgramVersion.Minor, 999).ToString(), workspaceId: 0));
        (await State(place)).IsNewer.ShouldBeFalse();
    }

    [Fact]
    public async Task An_older_schema_is_backed_up_and_brought_up_to_date_with_its_data()
    {
        await using var place = await Place.New();
        await ToFirstMigration(place);
        await RandomRows.Fill(place.Store, new Random(1));
        var shape = await RandomRows.Shape(place.Store);
        var before = await RandomRows.Fingerprint(place.Store, shape);

        var upgraded = await place.Dangol("migrate", "--json");

        upgraded.ExitCode.ShouldBe(0, upgraded.Errors);
        (await State(place)).IsCurrent.ShouldBeTrue();
        (await RandomRows.Fingerprint(place.Store, shape)).ShouldBe(before);
        var backup = upgraded.Json.GetProperty("backup").GetString()!;
        File.Exists(backup).ShouldBeTrue();

        // The backup, of the older schema, restores into this program too.
        await using var other = await Place.New();
        (await DangolProcess.Run(other.Folder, other.Postgres, "restore", backup)).ExitCode.ShouldBe(0);
        (await RandomRows.Fingerprint(other.Store, shape)).ShouldBe(before);
        (await State(other)).IsCurrent.ShouldBeTrue();
    }

    [Fact]
    public async Task A_schema_that_is_current_is_not_backed_up_again()
    {
        await using var place = await Current();

        var again = await place.Dangol("migrate", "--json");

        again.Json.GetProperty("migrations").GetArrayLength().ShouldBe(0);
        Directory.Exists(Path.Combine(place.Folder, "backups")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next()
    {
        // PostgreSQL drops the lock with the connection.
        await using var place = Place.OnSqlite();
        await ToFirstMigration(place);
        await place.Store.Write(new Caller(), async db =>
        {
            await db.Execute($"create table if not exists \"__EFMigrationsLock\" (\"Id\" integer primary key, \"Timestamp\" text)");
            await db.Execute($"insert or ignore into \"__EFMigrationsLock\" values (1, '2026-01-01')");
        });

        await place.Services.GetRequiredService<Upgrade>().Run(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));

        (await State(place)).IsCurrent.ShouldBeTrue();
    }

    private static Task<SchemaState> State(Place place) => place.Services.GetRequiredService<Upgrade>().State();

    private static async Task<Place> Current()
    {
        var place = await Place.New();
        await place.Services.GetRequiredService<Upgrade>().Run();
        return place;
    }

    /// <summary>The schema of the first migration alone: what the oldest release left.</summary>
    private static async Task ToFirstMigration(Place place)
    {
        place.Services.GetRequiredService<DataFolder>().Prepare();
        await using var db = place.Store.Open(new Caller());
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
    }
}
