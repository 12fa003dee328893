using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Access;

internal static class Membership
{
    /// <summary>The membership a person signs in with: of the workspace they used last, else of the one they joined first. Null when they are active nowhere.</summary>
    public static async Task<Member?> Of(DangolContext db, Guid userId)
    {
        var workspaceId = await db.Number(
            $"""
            select m.workspace_id from members m
            where m.user_id = {userId} and m.disabled_at is null
            order by coalesce((select max(s.last_seen_at) from sessions s where s.workspace_id = m.workspace_id and s.user_id = m.user_id), 0) desc, m.joined_at
            limit 1
            """);
        return await db.Set<Member>().AsNoTracking().IgnoreQueryFilters().SingleOrDefaultAsync(member => member.WorkspaceId == workspaceId && member.UserId == userId);
    }
}
