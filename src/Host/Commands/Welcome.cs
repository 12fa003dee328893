using System.CommandLine;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Samples;

namespace Dangol.Host.Commands;

/// <summary>What a starting server does for those who have no account yet: the owner's set-up link, or the sample shop with a way in.</summary>
internal static class Welcome
{
    private const string DemoEmail = "demo@dangol.example";

    /// <summary>Before the server answers: the sample shop, once. Data folders with an owner of their own stay as they are.</summary>
    public static async Task PrepareDemo(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var accounts = services.GetRequiredService<Accounts>();
        var demo = await accounts.Find(DemoEmail);
        if (demo is null && await accounts.FirstOwner() is not null)
        {
            parsed.Tell("이 데이터 폴더에는 이미 주인이 있어 예시 가게를 넣지 않았습니다.", "This data folder has an owner already, so no sample shop was put in.");
            return;
        }

        var caller = await services.GetRequiredService<Workspaces>().CallerForCommand("sample");
        if (demo is null)
        {
            parsed.Tell("예시 가게를 준비합니다. 잠시 걸립니다 ...", "Preparing the sample shop; this takes a moment ...");
            await accounts.Create(caller, new NewAccount("단골 체험", DemoEmail, Role.Owner));
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is(caller.WorkspaceId, null, caller.Name, Role.Owner, caller.Via, null);
        await scope.ServiceProvider.GetRequiredService<SampleImport>().Run(cancellationToken);
    }

    /// <summary>Once the server answers: the link for whoever cannot sign in otherwise.</summary>
    public static async Task Print(ParseResult parsed, IServiceProvider services, string address, bool isDemo)
    {
        var links = services.GetRequiredService<OneTimeLinks>();
        if (isDemo && await services.GetRequiredService<Accounts>().Find(DemoEmail) is { } demo)
        {
            Say(parsed, "예시 가게에 들어가는 링크 (한 번, 24시간 안에)", "Sign in to the sample shop (once, within 24 hours)", address + await links.ForSignIn(demo));
        }
        else if (await links.ForSetup() is { } setup)
        {
            Say(parsed, "주인 계정을 만드는 링크 (한 번, 24시간 안에)", "Set up the owner's account (once, within 24 hours)", address + setup);
        }
    }

    private static void Say(ParseResult parsed, string korean, string english, string link)
        => Console.WriteLine($"{(parsed.GetValue(Shared.Language) == "ko" ? korean : english)}: {link}");
}
