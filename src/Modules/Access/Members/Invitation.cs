using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Access;

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
