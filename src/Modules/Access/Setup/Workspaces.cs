using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Access;

/// <summary>The businesses in this database, for the commands and the set-up page.</summary>
public sealed class Workspaces(Store store)
{
    /// <summary>Who a command acts as: the program itself, in the first workspace, which is made when there is none.</summary>
    /// <param name="name">How the audit log names it.</param>
    /// <param name="via">"cli" or "job".</param>
    public Task<Caller> CallerForCommand(string name = "dangol", string via = "cli") => store.Write(new Caller(), async db =>
    {
        var workspace = await First(db) ?? await Add(db);
        var caller = new Caller();
        caller.Is(workspace.Id, null, name, Role.Owner, via, null);
        caller.Reads(workspace.Language, workspace.TimeZone);
        return caller;
    });

    internal static Task<Workspace?> First(DangolContext db) => db.Workspaces.AsTracking().OrderBy(row => row.Id).FirstOrDefaultAsync();

    internal static async Task<Workspace> Add(DangolContext db)
    {
        var workspace = new Workspace { Name = "단골", CreatedAt = db.Now };
        db.Add(workspace);
        await db.SaveChangesAsync();
        return workspace;
    }

    /// <summary>Until the transaction ends nobody else changes who owns what. On SQLite there is one writer anyway.</summary>
    internal static async Task Lock(DangolContext db)
    {
        if (!db.IsSqlite)
        {
            await db.Execute($"select pg_advisory_xact_lock(hashtext('dangol.owners'))");
        }
    }
}
