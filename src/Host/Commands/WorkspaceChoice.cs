using System.CommandLine;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;

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
            (null, []) => (await new Workspaces(store).CallerForCommand()).WorkspaceId,
            (null, [var only]) => only.Id,
            ({ } id, _) when known.Any(workspace => workspace.Id == id) => id,
            _ => throw new OperationRefusedException(
                $"--workspace 로 하나를 고르세요: {List(known)}",
                $"Name one of the workspaces with --workspace: {List(known)}"),
        };
    }

    private static string List(IEnumerable<(int Id, string Name)> known) => string.Join(", ", known.Select(workspace => $"{workspace.Id} ({workspace.Name})"));
}
