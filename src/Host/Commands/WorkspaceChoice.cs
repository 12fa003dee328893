using System.CommandLine;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using NodaTime;

namespace Dangol.Host.Commands;

/// <summary>Which business a command works for. Most installations hold one, and nobody has to name it.</summary>
internal static class WorkspaceChoice
{
    public static Option<int?> Option { get; } = new("--workspace")
    {
        Description = "Number of the workspace; needed only when there are several",
        HelpName = "N",
    };

    /// <summary>The workspace named, or the only one; where there is none yet, one is made (the owner names it when setting up the account).</summary>
    public static async Task<int> Of(ParseResult parsed, Store store, CancellationToken cancellationToken)
    {
        await using var db = store.Open(new Caller());
        var known = await db.Rows($"select id, name from workspaces order by id", row => (Id: row.GetInt32(0), Name: row.GetString(1)), cancellationToken);
        var named = parsed.GetValue(Option);
        return (named, known) switch
        {
            (null, []) => await Make(store),
            (null, [var only]) => only.Id,
            ({ } id, _) when known.Any(workspace => workspace.Id == id) => id,
            _ => throw new OperationRefusedException(
                $"--workspace 로 하나를 고르세요: {List(known)}",
                $"Name one of the workspaces with --workspace: {List(known)}"),
        };
    }

    private static Task<int> Make(Store store) => store.Write(new Caller(), async db =>
    {
        var workspace = new Workspace { Name = "내 가게", CreatedAt = db.Now, Zone = DateTimeZoneProviders.Tzdb.GetSystemDefault().Id is var zone and not "UTC" ? zone : "Asia/Seoul" };
        db.Add(workspace);
        await db.SaveChangesAsync();
        return workspace.Id;
    });

    private static string List(IEnumerable<(int Id, string Name)> known) => string.Join(", ", known.Select(workspace => $"{workspace.Id} ({workspace.Name})"));
}
