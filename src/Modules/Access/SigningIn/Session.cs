using NodaTime;

namespace Dangol.Access;

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
