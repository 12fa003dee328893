using NodaTime;

namespace Dangol.Access;

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
