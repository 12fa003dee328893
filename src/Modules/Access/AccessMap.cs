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
            member.Property(row => row.Team).HasMaxLength(60);
            member.Ignore(row => row.AuditId);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitations");
            invitation.HasKey(row => new { row.WorkspaceId, row.Id });
            invitation.HasIndex(row => row.TokenHash).IsUnique();
            invitation.Ignore(row => row.AuditId);
        });
        model.Entity<OneTimeToken>(token =>
        {
            token.ToTable("one_time_tokens");
            token.HasIndex(row => row.TokenHash).IsUnique();
            token.HasIndex(row => row.UserId);
        });
        model.Entity<SignInAttempt>(attempt =>
        {
            attempt.ToTable("sign_in_attempts");
            attempt.HasKey(row => row.Bucket);
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

    // Of ASP.NET Core Identity's tables the ones in use: roles are memberships of a workspace, one-time codes have a table of their own.
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
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("user_passkeys");
            passkey.HasKey(row => row.CredentialId);
            passkey.HasIndex(row => row.UserId);
            passkey.OwnsOne(row => row.Data).ToJson();
        });
    }
}
