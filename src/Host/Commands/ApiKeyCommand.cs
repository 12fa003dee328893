using System.CommandLine;
using Dangol.Access;
using Dangol.Platform;

namespace Dangol.Host.Commands;

internal static class ApiKeyCommand
{
    public static Command Build() => new("api-key", "Keys for programs that use the REST API") { Create() };

    private static Command Create()
    {
        var name = new Argument<string>("name") { Description = "What the key is for; shown in the list of keys" };
        var scope = new Option<ApiScope>("--scope") { Description = "read, write or manage", DefaultValueFactory = _ => ApiScope.Read };
        var command = new Command("create", "Make a key and print it, once") { name, scope, WorkspaceChoice.Option };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var installation = await Installation.Open(parsed.Store(), cancellationToken);
            await using var acting = installation.As(await WorkspaceChoice.Of(parsed, installation.Store, cancellationToken));
            var issued = await acting.ServiceProvider.GetRequiredService<ApiKeys>()
                .Create(acting.ServiceProvider.GetRequiredService<Caller>(), parsed.GetValue(name)!, parsed.GetValue(scope));
            parsed.Tell("키는 지금 한 번만 보입니다. 안전한 곳에 두세요.", "The key is shown this once. Keep it safe.");
            if (!parsed.GetValue(Shared.Json))
            {
                Console.WriteLine(issued.Key);
            }

            parsed.Result(new { id = issued.Id, name = issued.Name, scope = issued.Scope.ToString().ToLowerInvariant(), key = issued.Key });
            return 0;
        });
        return command;
    }
}
