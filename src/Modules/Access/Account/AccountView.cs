using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using NodaTime;

namespace Dangol.Access;

/// <summary>What the account page shows.</summary>
public sealed record AccountView(
    string Name, string Email, string? Language, string? Zone, bool HasPassword, bool HasSecondStep, long RecoveryCodesLeft,
    IReadOnlyList<PasskeyView> Passkeys, IReadOnlyList<SessionView> Sessions, IReadOnlyList<WorkspaceView> Workspaces)
{
    internal static async Task<AccountView> Of(User user, Guid sessionId, Passkeys passkeys, DangolContext db, Words t)
    {
        var workspaces = await db.Rows(
            $"select w.id, w.name from members m join workspaces w on w.id = m.workspace_id where m.user_id = {user.Id} and m.disabled_at is null order by w.name, w.id",
            row => new WorkspaceView(row.GetInt32(0), row.GetString(1)));
        return new(
            user.Called, user.Email ?? "", user.Language, user.Zone, user.PasswordHash is not null, user.TwoFactorEnabled, await SecondStep.RecoveryCodesLeft(db, user.Id),
            await passkeys.Of(user), await SessionsOf(user.Id, sessionId, db, t), workspaces);
    }

    private static async Task<IReadOnlyList<SessionView>> SessionsOf(Guid userId, Guid current, DangolContext db, Words t) => await db.Rows(
        $"""
        select id, agent, address, created_at, last_seen_at, method from sessions
        where user_id = {userId} and ended_at is null and last_seen_at > {db.Now - Access.Sessions.Idle} and created_at > {db.Now - Access.Sessions.Longest}
        order by last_seen_at desc, id
        """,
        row => new SessionView(row.Id(0), Devices.Describe(row.TextOrNull(1), t), Devices.IsPhone(row.TextOrNull(1)), row.TextOrNull(2), row.Instant(3), row.Instant(4), row.GetString(5), row.Id(0) == current));
}

public sealed record SessionView(Guid Id, string Device, bool IsPhone, string? Address, Instant Since, Instant LastSeenAt, string Method, bool IsThisOne);

public sealed record WorkspaceView(int Id, string Name);
