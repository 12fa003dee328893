using System.CommandLine;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Operations;

namespace Dangol.Host.Commands;

internal static class UserCommand
{
    private const string DefaultAddress = "http://127.0.0.1:5200";

    public static Command Build() => new("user", "People's accounts") { Create(), Link() };

    private static Command Create()
    {
        var email = new Argument<string>("email") { Description = "What the person signs in with" };
        var name = new Option<string>("--name") { Description = "How others see the person", Required = true };
        var role = new Option<Role>("--role") { Description = "owner, manager, agent, analyst or viewer", DefaultValueFactory = _ => Role.Agent };
        var command = new Command("create", "Make an account and print a one-time link with which the person signs in") { email, name, role, WorkspaceChoice.Option };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var installation = await Installation.Open(parsed.Store(), cancellationToken);
            await using var acting = installation.As(await WorkspaceChoice.Of(parsed, installation.Store, cancellationToken));
            var caller = acting.ServiceProvider.GetRequiredService<Caller>();
            caller.Reads(parsed.GetValue(Shared.Language)!, caller.Zone);
            var id = await acting.ServiceProvider.GetRequiredService<Accounts>().Create(caller, new NewAccount(parsed.GetValue(name)!, parsed.GetValue(email)!, parsed.GetValue(role)));
            return await Print(parsed, acting.ServiceProvider, id);
        });
        return command;
    }

    private static Command Link()
    {
        var email = new Argument<string>("email") { Description = "What the person signs in with" };
        var command = new Command("link", "Print a one-time link that signs somebody in, for instance an owner who lost the password") { email };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var installation = await Installation.Open(parsed.Store(), cancellationToken);
            var id = await installation.Services.GetRequiredService<Accounts>().Find(parsed.GetValue(email)!)
                ?? throw new OperationRefusedException($"{parsed.GetValue(email)} 주소의 계정이 없습니다.", $"There is no account with the address {parsed.GetValue(email)}.");
            return await Print(parsed, installation.Services, id);
        });
        return command;
    }

    private static async Task<int> Print(ParseResult parsed, IServiceProvider services, Guid id)
    {
        var address = FolderLock.Address(services.GetRequiredService<DataFolder>()) ?? DefaultAddress;
        var link = address + await services.GetRequiredService<OneTimeLinks>().ForSignIn(id);
        parsed.Tell("아래 링크로 24시간 안에 한 번 로그인할 수 있습니다.", "The link below signs in once, within 24 hours.");
        if (!parsed.GetValue(Shared.Json))
        {
            Console.WriteLine(link);
        }

        parsed.Result(new { id, link });
        return 0;
    }
}
