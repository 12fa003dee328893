using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Access;

internal static class MemberList
{
    public static async Task<IReadOnlyList<MemberView>> Members(DangolContext db) => await db.Rows(
        $"""
        select u.id, coalesce(u.display_name, u.email), u.email, m.role, m.joined_at, m.disabled_at, u.two_factor_enabled,
            (select max(s.last_seen_at) from sessions s where s.workspace_id = m.workspace_id and s.user_id = m.user_id), m.team
        from members m join users u on u.id = m.user_id
        where m.workspace_id = {db.WorkspaceId}
        order by m.role, m.joined_at, u.id
        """,
        row => new MemberView(row.Id(0), row.GetString(1), row.GetString(2), (Role)row.GetInt32(3), row.Instant(4), row.InstantOrNull(5), row.GetBoolean(6), row.InstantOrNull(7), row.TextOrNull(8)));

    /// <summary>Those that can still be used.</summary>
    public static async Task<IReadOnlyList<InvitationView>> Invitations(DangolContext db) => await db.Rows(
        $"""
        select i.id, i.email, i.role, i.expires_at, coalesce(u.display_name, u.email)
        from invitations i left join users u on u.id = i.invited_by
        where i.workspace_id = {db.WorkspaceId} and i.used_at is null and i.revoked_at is null and i.expires_at > {db.Now}
        order by i.created_at desc
        """,
        row => new InvitationView(row.Id(0), row.TextOrNull(1), (Role)row.GetInt32(2), row.Instant(3), row.TextOrNull(4)));
}

/// <summary>A member as others see them.</summary>
/// <param name="DisabledAt">Since when they may not sign in; null while they may.</param>
/// <param name="LastSeenAt">Null when never.</param>
public sealed record MemberView(Guid Id, string Name, string Email, Role Role, Instant JoinedAt, Instant? DisabledAt, bool HasSecondStep, Instant? LastSeenAt, string? Team);

/// <param name="InvitedBy">Null when a command invited.</param>
public sealed record InvitationView(Guid Id, string? Email, Role Role, Instant ExpiresAt, string? InvitedBy);
