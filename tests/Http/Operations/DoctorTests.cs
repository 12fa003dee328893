using System.Text.Json;
using Shouldly;

namespace Dangol.Tests.Http.Operations;

public sealed class DoctorTests
{
    [Fact]
    public async Task A_sound_installation_is_found_sound_and_left_alone()
    {
        await using var place = await Place.New();
        (await place.Dangol("migrate")).ExitCode.ShouldBe(0);

        var looked = await place.Dangol("doctor", "--json");

        looked.ExitCode.ShouldBe(0, looked.Errors);
        looked.Json.GetProperty("healthy").GetBoolean().ShouldBeTrue();
        Verdicts(looked).Where(check => check.Value == "mend").ShouldBeEmpty();
        Verdicts(looked)["schema"].ShouldBe("fine");
    }

    [Fact]
    public async Task Nothing_is_made_where_there_is_nothing_yet()
    {
        await using var place = Place.OnSqlite();

        (await place.Dangol("doctor")).ExitCode.ShouldBe(0);

        Directory.Exists(place.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_damaged_file_is_named_in_plain_words()
    {
        await using var place = Place.OnSqlite();
        (await place.Dangol("migrate")).ExitCode.ShouldBe(0);
        using (var file = File.OpenWrite(place.Options.SqliteFile))
        {
            file.Position = 8192;
            file.Write(new byte[65536]);
        }

        var looked = await place.Dangol("doctor", "--json");

        looked.ExitCode.ShouldBe(1);
        looked.Json.GetProperty("healthy").GetBoolean().ShouldBeFalse();
        looked.Errors.ShouldContain("Restore the latest backup");
        looked.Errors.ShouldNotContain("   at ");
    }

    private static Dictionary<string, string> Verdicts(Ran looked)
        => looked.Json.GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("check").GetString()!, check => check.GetProperty("verdict").GetString()!);
}
