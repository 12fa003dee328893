using System.Globalization;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// A rule that makes promises: to whom it applies, how soon what is to be done, in whose time, and who is told while it runs. What it says is in its versions; what was
/// promised by one keeps to it.
/// </summary>
internal sealed class SlaPolicy : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    public required string Name { get; set; }

    /// <summary>The contract of this customer (맞춤형 SLA); wins over every general policy. Null for a general one.</summary>
    public Guid? CustomerId { get; set; }

    /// <summary>Among general policies, and among a customer's, the smaller is asked first.</summary>
    public int Position { get; set; }

    public bool IsActive { get; set; } = true;

    public int Version { get; set; }

    public Instant CreatedAt { get; set; }

    public string AuditId => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a policy said from a moment on. Never changed.</summary>
internal sealed class SlaPolicyVersion : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid PolicyId { get; set; }

    public int Version { get; set; }

    /// <summary><see cref="SlaDefinition"/> as JSON.</summary>
    public required string Definition { get; set; }

    public Instant ValidFrom { get; set; }

    public required string Who { get; set; }
}
