using System.Globalization;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>What a customer expects and we cannot do: what was wished, why not, what was offered instead, and what was agreed.</summary>
internal sealed class Wish : IWorkspaceRow, IAudited
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    public Guid CustomerId { get; set; }

    public Guid? OrderId { get; set; }

    public PromiseKind Kind { get; set; }

    /// <summary>In the customer's words.</summary>
    public required string What { get; set; }

    /// <summary>By when the customer wants it; null when no time was named.</summary>
    public Instant? WantedAt { get; set; }

    public bool WantedIsDate { get; set; }

    /// <summary>What keeps us from it, as it may be said to the customer.</summary>
    public string? Limit { get; set; }

    /// <summary>The alternatives, one a line.</summary>
    public string? Offered { get; set; }

    /// <summary>What both sides agreed on.</summary>
    public string? Agreed { get; set; }

    /// <summary>The promise that came of it, when one did.</summary>
    public Guid? PromiseId { get; set; }

    public WishState State { get; set; }

    public string? Channel { get; set; }

    public Instant HeardAt { get; set; }

    public required string HeardBy { get; set; }

    public Instant? OfferedAt { get; set; }

    public Instant? ClosedAt { get; set; }

    public int Version { get; set; } = 1;

    public string AuditId => Number.ToString(CultureInfo.InvariantCulture);
}

public enum WishState
{
    /// <summary>Heard; nothing has been offered yet.</summary>
    Open = 0,
    Offered = 1,
    Agreed = 2,

    /// <summary>The customer took none of the alternatives.</summary>
    Declined = 3,

    /// <summary>The customer no longer wishes it.</summary>
    Withdrawn = 4,
}
