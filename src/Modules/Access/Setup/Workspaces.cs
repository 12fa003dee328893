using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Access;

/// <summary>The businesses in this database.</summary>
internal static class Workspaces
{
    /// <summary>The one that came first; null in an empty database.</summary>
    public static Task<Workspace?> First(DangolContext db) => db.Workspaces.AsTracking().OrderBy(row => row.Id).FirstOrDefaultAsync();

    public static async Task<Workspace> Add(DangolContext db)
    {
        var workspace = new Workspace { Name = "단골", CreatedAt = db.Now };
        db.Add(workspace);
        await db.SaveChangesAsync();
        return workspace;
    }

    /// <summary>Until the transaction ends nobody else changes who owns what. On SQLite there is one writer anyway.</summary>
    public static async Task Lock(DangolContext db)
    {
        if (!db.IsSqlite)
        {
            await db.Execute($"select pg_advisory_xact_lock(hashtext('dangol.owners'))");
        }
    }
}
