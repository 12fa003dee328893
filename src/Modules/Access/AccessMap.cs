using Dangol.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Access;

internal sealed class AccessMap : IModelPart
{
    public void Build(ModelBuilder model)
    {
        Identity(model);
        model.Entity<Member>(member =>
        {
            member.ToTable("members");
            member.HasKey(row => new { row.WorkspaceId, row.UserId });
            member.HasIndex(row => row.UserId);
            member.Ignore(row => row.AuditId);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitations");
            invitation.HasKey(row => new { row.WorkspaceId, row.Id });
            invitation.HasIndex(row => row.TokenHash).IsUnique();
            invitation.Ignore(row => row.AuditId);
        });
        model.Entity<OneTimeLink>(link =>
        {
            link.ToTable("one_time_links");
            link.HasIndex(row => row.TokenHash).IsUnique();
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("sessions");
            session.HasIndex(row => row.UserId);
        });
        model.Entity<ApiKey>(key =>
        {
            key.ToTable("api_keys");
            key.HasKey(row => new { row.WorkspaceId, row.Id });
            key.HasIndex(row => row.KeyHash).IsUnique();
            key.Ignore(row => row.AuditId);
        });
    }

    // ASP.NET Core Identity's tables without its roles: roles are memberships of a workspace.
    private static void Identity(ModelBuilder model)
    {
        model.Entity<User>(user =>
        {
            user.ToTable("users");
            user.HasIndex(row => row.NormalizedUserName).IsUnique();
            user.HasIndex(row => row.NormalizedEmail);
            user.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
            user.Ignore(row => row.Called);
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("user_logins");
            login.HasKey(row => new { row.LoginProvider, row.ProviderKey });
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("user_tokens");
            token.HasKey(row => new { row.UserId, row.LoginProvider, row.Name });
        });
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("user_passkeys");
            passkey.HasKey(row => row.CredentialId);
            passkey.HasIndex(row => row.UserId);
            passkey.OwnsOne(row => row.Data).ToJson();
        });
    }
}
