using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Access;

/// <summary>Joining a workspace by an invitation, with a new account or the one the person is signed in with.</summary>
internal sealed class Join(Store store, Passwords passwords)
{
    /// <summary>Null when the invitation is unknown, used, revoked or expired.</summary>
    public static Task<OpenInvitation?> Find(DangolContext db, string token) => db.Row(
        $"""
        select i.workspace_id, i.id, i.role, i.email, w.name, w.language from invitations i join workspaces w on w.id = i.workspace_id
        where i.token_hash = {Token.Hash(token)} and i.used_at is null and i.revoked_at is null and i.expires_at > {db.Now}
        """,
        row => new OpenInvitation(row.GetInt32(0), row.Id(1), (Role)row.GetInt32(2), row.TextOrNull(3), row.GetString(4), row.GetString(5)));

    /// <exception cref="NotFoundException">The invitation is not open (any more).</exception>
    /// <exception cref="ConflictException">The address has an account; the invitation stays open.</exception>
    public async Task<(User User, Member Member)> WithNewAccount(string token, string name, string email, string password)
    {
        var hash = passwords.Hash(password);
        return await Use(token, async db => await Accounts.Add(db, name, email, hash) ?? throw new ConflictException("email"));
    }

    public Task<(User User, Member Member)> With(Guid userId, string token) => Use(token, db => db.Set<User>().SingleAsync(row => row.Id == userId));

    private Task<(User User, Member Member)> Use(string token, Func<DangolContext, Task<User>> who)
    {
        var caller = new Caller();
        return store.Write(caller, async db =>
        {
            var invitation = await Find(db, token) ?? throw new NotFoundException("invitation");
            var used = await db.Execute($"update invitations set used_at = {db.Now} where workspace_id = {invitation.WorkspaceId} and id = {invitation.Id} and used_at is null and revoked_at is null");
            if (used != 1)
            {
                throw new NotFoundException("invitation");
            }

            var user = await who(db);
            caller.Is(invitation.WorkspaceId, user.Id, user.Called, invitation.Role, "web", null);
            var member = await db.Set<Member>().AsTracking().SingleOrDefaultAsync(row => row.UserId == user.Id);
            if (member is null)
            {
                member = new Member { WorkspaceId = invitation.WorkspaceId, UserId = user.Id, Role = invitation.Role, JoinedAt = db.Now };
                db.Add(member);
            }

            db.Audit("joined", "User", user.Id.ToString(), new { role = member.Role.ToString() });
            return member.DisabledAt is null ? (user, member) : throw new NotFoundException("invitation");
        });
    }
}

internal sealed record OpenInvitation(int WorkspaceId, Guid Id, Role Role, string? Email, string Workspace, string Language);
