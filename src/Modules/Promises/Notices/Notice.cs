using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>What the customer is to be told about a promise before it breaks, or after. A draft until somebody, or a rule of the owner, lets it go.</summary>
internal sealed class Notice : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    public Guid PromiseId { get; set; }

    public NoticeKind Kind { get; set; }

    /// <summary>"ko" or "en".</summary>
    public required string Language { get; set; }

    /// <summary>Where it goes: the customer's address when it was drafted, or as somebody changed it; null when none is known.</summary>
    public string? Recipient { get; set; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    /// <summary>The new time told in it: with its sending the promise is moved. Null when it names none.</summary>
    public Instant? NewDueAt { get; set; }

    public bool NewDueIsDate { get; set; }

    /// <summary>Why, for the ledger.</summary>
    public string? Reason { get; set; }

    /// <summary>The due time it was written for, so that each is told once.</summary>
    public Instant ForDueAt { get; set; }

    public NoticeState State { get; set; }

    public Instant MadeAt { get; set; }

    /// <summary>Who drafted it; null when Dangol did.</summary>
    public string? MadeBy { get; set; }

    /// <summary>When it was let go or thrown away.</summary>
    public Instant? DecidedAt { get; set; }

    /// <summary>Who let it go or threw it away; null when a rule did.</summary>
    public string? DecidedBy { get; set; }

    public bool ByRule { get; set; }

    public Instant? SentAt { get; set; }

    public int Version { get; set; } = 1;
}

public enum NoticeKind
{
    /// <summary>It is moved to another time.</summary>
    Moved = 1,

    /// <summary>It may not be kept in time.</summary>
    AtRisk = 2,

    /// <summary>It is overdue or broken: an apology.</summary>
    Missed = 3,
}

public enum NoticeState
{
    Draft = 0,

    /// <summary>Let go: it waits in the outbox.</summary>
    Approved = 1,
    Sent = 2,
    Failed = 3,
    Discarded = 4,
}
