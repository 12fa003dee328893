using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>A step of escalation that was taken: once for each due time a promise had.</summary>
internal sealed class EscalationRow : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid PromiseId { get; set; }

    /// <summary>How often the promise had been moved.</summary>
    public int Round { get; set; }

    /// <summary>The step's place in its policy, from 0.</summary>
    public int Step { get; set; }

    /// <summary>For when it was meant.</summary>
    public Instant DueAt { get; set; }

    public Instant TakenAt { get; set; }
}

/// <summary>What one member is told about a promise.</summary>
internal sealed class Alert : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid UserId { get; set; }

    public Guid Id { get; set; }

    public Guid PromiseId { get; set; }

    /// <summary>Per cent of the time that was over; 100 at the due time and after it.</summary>
    public int Share { get; set; }

    /// <summary>After the due time.</summary>
    public int AfterMinutes { get; set; }

    public bool HandedOver { get; set; }

    /// <summary>The customer said this on the promise's page; null when it is the time that runs out.</summary>
    public AnswerKind? Answer { get; set; }

    public Instant At { get; set; }

    public Instant? SeenAt { get; set; }
}
