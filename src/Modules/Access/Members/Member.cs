using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Access;

internal sealed class Member : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid UserId { get; set; }

    public Role Role { get; set; }

    /// <summary>The team they work in, by its name; at most 60 characters.</summary>
    public string? Team { get; set; }

    public Instant JoinedAt { get; set; }

    /// <summary>Switched off: cannot sign in to this workspace any more; the history keeps the name.</summary>
    public Instant? DisabledAt { get; set; }

    public string AuditId => UserId.ToString();
}
