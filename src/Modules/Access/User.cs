using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Dangol.Access;

/// <summary>A person with an account. What they may do is said by their membership of a workspace.</summary>
internal sealed class User : IdentityUser<Guid>
{
    public string? DisplayName { get; set; }

    /// <summary>"ko" or "en"; null takes the workspace's.</summary>
    public string? Language { get; set; }

    /// <summary>IANA zone; null takes the browser's, else the workspace's.</summary>
    public string? Zone { get; set; }

    public Instant CreatedAt { get; set; }
}

internal sealed class Member : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid UserId { get; set; }

    public Role Role { get; set; }

    public Instant JoinedAt { get; set; }

    /// <summary>Switched off: cannot sign in to this workspace any more; the history keeps the name.</summary>
    public Instant? DisabledAt { get; set; }

    public string AuditId => UserId.ToString();
}

/// <summary>A link that lets one person join with a role, once, for some days. Only the token's hash is kept.</summary>
internal sealed class Invitation : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public string? Email { get; set; }

    public Role Role { get; set; }

    [NotAudited]
    public required byte[] TokenHash { get; set; }

    public Guid? InvitedBy { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant ExpiresAt { get; set; }

    public Instant? UsedAt { get; set; }

    public Instant? RevokedAt { get; set; }

    public string AuditId => Id.ToString();
}

/// <summary>A one-time link printed by a command: sets up the owner's account, or signs somebody in. Only the token's hash is kept.</summary>
internal sealed class OneTimeLink
{
    public Guid Id { get; set; }

    public required byte[] TokenHash { get; set; }

    /// <summary>"setup" or "sign-in".</summary>
    public required string Purpose { get; set; }

    public Guid? UserId { get; set; }

    public int? WorkspaceId { get; set; }

    public Instant ExpiresAt { get; set; }

    public Instant? UsedAt { get; set; }
}

/// <summary>A signed-in browser. Signing out, here or from another device, ends it at the next request.</summary>
internal sealed class Session
{
    public Guid Id { get; set; }

    public Guid UserId { get; set; }

    public int WorkspaceId { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant LastSeenAt { get; set; }

    public string? Address { get; set; }

    public string? Agent { get; set; }

    /// <summary>How the person proved who they are: "password", "password+totp", "passkey", "link".</summary>
    public required string Method { get; set; }

    public Instant? EndedAt { get; set; }
}

/// <summary>A program's key. The key itself is shown once; only its hash is kept.</summary>
internal sealed class ApiKey : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The key's first characters, to tell keys apart.</summary>
    public required string Prefix { get; set; }

    [NotAudited]
    public required byte[] KeyHash { get; set; }

    public ApiScope Scope { get; set; }

    public string CreatedBy { get; set; } = "";

    public Instant CreatedAt { get; set; }

    [NotAudited]
    public Instant? LastUsedAt { get; set; }

    public Instant? RevokedAt { get; set; }

    public string AuditId => Name;
}

public enum ApiScope
{
    Read = 0,
    Write = 1,
    Manage = 2,
}
