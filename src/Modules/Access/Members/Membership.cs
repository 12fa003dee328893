using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Access;

internal static class Membership
{
    /// <summary>The person and the workspace they sign in to: the one they used last, else the one they joined first. Null when they are active nowhere.</summary>
    public static async Task<(User User, Member Member)?> Of(DangolContext db, Guid userId)
    {
        var workspaceId = await db.Number(
            $"""
            select m.workspace_id from members m
            where m.user_id = {userId} and m.disabled_at is null
            order by (select max(s.last_seen_at) from sessions s where s.workspace_id = m.workspace_id and s.user_id = m.user_id) desc nulls last, m.joined_at
            limit 1
            """);
        return workspaceId == 0
            ? null
            : (await db.Set<User>().SingleAsync(user => user.Id == userId),
               await db.Set<Member>().IgnoreQueryFilters().SingleAsync(member => member.WorkspaceId == workspaceId && member.UserId == userId));
    }
}
