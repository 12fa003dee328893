using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Access;

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
