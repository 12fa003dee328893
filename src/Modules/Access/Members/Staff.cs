using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Access;

/// <summary>The members who may sign in, for modules that tell them something or give them work. In the order of their names.</summary>
public static class Staff
{
    /// <summary>Owners and managers.</summary>
    public static Task<IReadOnlyList<StaffMember>> Managers(DangolContext db) => Read(db, $"m.role in ({Role.Owner}, {Role.Manager})");

    /// <summary>The members of a team; none when there is no such team.</summary>
    public static Task<IReadOnlyList<StaffMember>> OfTeam(DangolContext db, string team) => Read(db, $"m.team = {team}");

    /// <summary>One member; none when they are no longer.</summary>
    public static Task<IReadOnlyList<StaffMember>> Of(DangolContext db, Guid user) => Read(db, $"m.user_id = {user}");

    /// <summary>Who can keep promises: everybody who may work.</summary>
    public static Task<IReadOnlyList<StaffMember>> Workers(DangolContext db) => Read(db, $"m.role in ({Role.Owner}, {Role.Manager}, {Role.Agent})");

    private static async Task<IReadOnlyList<StaffMember>> Read(DangolContext db, SqlText which) => await db.Rows(
        $"select u.id, coalesce(u.display_name, u.email), m.team from members m join users u on u.id = m.user_id where m.workspace_id = {db.WorkspaceId} and m.disabled_at is null and {which} order by 2, 1",
        row => new StaffMember(row.Id(0), row.GetString(1), row.TextOrNull(2)));
}

/// <param name="Team">The name of their team, if they are in one.</param>
public sealed record StaffMember(Guid Id, string Name, string? Team);
