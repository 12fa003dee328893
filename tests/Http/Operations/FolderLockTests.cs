using Shouldly;

namespace Dangol.Tests.Http.Operations;

public sealed class FolderLockTests
{
    [Fact]
    [Trait("Engine", "Either")]
    public async Task Two_servers_never_run_on_one_SQLite_folder()
    {
        await using var place = await Place.New();
        var (one, two) = (place.File("one"), place.File("two"));
        using var first = await DangolProcess.Serve(one);

        var second = await DangolProcess.Run(one, null, "serve", "--port", "0");
        second.ExitCode.ShouldBe(1);
        second.Errors.ShouldContain("Another Dangol is using the data folder");
        second.Errors.ShouldContain(first.Address.ToString().TrimEnd('/'));

        var taken = await DangolProcess.Run(two, null, "serve", "--port", $"{first.Address.Port}");
        taken.ExitCode.ShouldBe(1);
        taken.Errors.ShouldContain($"Port {first.Address.Port} is taken");

        await first.Kill();
        using var third = await DangolProcess.Serve(one);
    }

    [Fact]
    public async Task What_replaces_or_changes_the_schema_does_not_run_beside_a_server_and_the_rest_does()
    {
        await using var place = await Place.New();
        using var server = await place.Serve();

        (await place.Dangol("migrate")).Errors.ShouldContain("Another Dangol");
        (await place.Dangol("restore", place.File("none.zip"))).ExitCode.ShouldBe(1);
        (await place.Dangol("backup")).ExitCode.ShouldBe(0);
        (await place.Dangol("api-key", "create", "a shop system")).ExitCode.ShouldBe(0);
    }

    [Fact]
    [Trait("Engine", "Either")]
    public async Task A_folder_that_cannot_be_written_is_refused_with_a_sentence()
    {
        await using var place = await Place.New();
        var file = place.File("a file");
        await File.WriteAllTextAsync(file, "");

        var refused = await DangolProcess.Run(file, null, "serve", "--port", "0");

        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("cannot be written");
        refused.Errors.ShouldNotContain("   at ");
    }
}
