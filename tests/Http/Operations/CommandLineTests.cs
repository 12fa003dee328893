using System.Net;
using System.Net.Http.Headers;
using Shouldly;

namespace Dangol.Tests.Http.Operations;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Every_command_explains_itself_and_takes_the_data_folder()
    {
        await using var place = await Place.New();
        var help = (await place.Dangol("--help")).Output;
        var commands = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1).Select(line => line.TrimStart().Split(' ')[0]).Where(name => name.Length > 0).ToList();
        commands.ShouldBe(["serve", "import", "migrate", "backup", "restore", "doctor", "user", "api-key", "rebuild", "calendar", "read-time", "eval"], ignoreOrder: true);

        foreach (var command in commands)
        {
            var explained = await place.Dangol(command, "--help");
            explained.ExitCode.ShouldBe(0, command);
            explained.Output.ShouldContain("--data");
            explained.Output.ShouldContain("--json");
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("serve", "--port", "many")]
    [InlineData("serve", "--unknown")]
    [InlineData("restore")]
    [InlineData("user")]
    public async Task A_command_that_is_not_understood_ends_with_2(params string[] arguments)
    {
        await using var place = await Place.New();

        var misunderstood = await place.Dangol(arguments);

        misunderstood.ExitCode.ShouldBe(2);
        misunderstood.Output.ShouldBeEmpty();
        misunderstood.Errors.ShouldNotBeEmpty();
        Directory.Exists(place.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_made_beside_a_running_server_opens_the_API_at_once()
    {
        await using var place = await Place.New();
        using var server = await place.Serve();
        var made = await place.Dangol("api-key", "create", "shop", "--scope", "write", "--json");
        made.ExitCode.ShouldBe(0, made.Errors);
        using var program = new HttpClient { BaseAddress = server.Address };

        (await program.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Json.GetProperty("key").GetString());
        (await program.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Health_answers_anybody_and_says_nothing_else()
    {
        await using var place = await Place.New();
        using var server = await place.Serve();
        using var anybody = new HttpClient { BaseAddress = server.Address };

        (await anybody.GetStringAsync("/health/live", TestContext.Current.CancellationToken)).ShouldBe("live");
        (await anybody.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).ShouldBe("ready");
    }
}
