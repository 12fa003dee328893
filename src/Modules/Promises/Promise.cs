using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// A promise as it stands: the fold over its movements. The outcome that depends on the clock (overdue, broken when the grace is
/// over) is never stored: <see cref="PromiseOutcomes"/> tells it for a given now.
/// </summary>
internal sealed class Promise : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    public Guid? CustomerId { get; set; }

    public Guid? OrderId { get; set; }

    public PromiseKind Kind { get; set; }

    /// <summary>In words, for promises made by hand.</summary>
    public string? What { get; set; }

    public PromiseOrigin Origin { get; set; }

    public Instant MadeAt { get; set; }

    public Instant DueAt { get; set; }

    /// <summary>The customer was told a day: <see cref="DueAt"/> is the last microsecond of that day in the workspace's zone.</summary>
    public bool DueIsDate { get; set; }

    /// <summary>Due plus grace: from then on an unfulfilled promise is broken.</summary>
    public Instant GraceUntil { get; set; }

    public PromiseState State { get; set; }

    /// <summary>When it was fulfilled, released or given up; null while open.</summary>
    public Instant? ClosedAt { get; set; }

    /// <summary>How often it was moved before it was due, with the customer told.</summary>
    public int Moves { get; set; }

    public string? KeptBy { get; set; }

    public Guid? KeptById { get; set; }

    // For reports; taken from the order when the promise came with one.
    public string? Category { get; set; }

    public string? Seller { get; set; }

    public string? Region { get; set; }

    public int MovementCount { get; set; }

    public int? ImportId { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>Takes what the movements come to.</summary>
    public void Take(PromiseStanding standing, int movements, Duration grace)
    {
        Version += MovementCount == 0 ? 0 : 1;
        (MadeAt, State, ClosedAt, Moves, MovementCount) = (standing.MadeAt, standing.State, standing.ClosedAt, standing.Moves, movements);
        (DueAt, DueIsDate, GraceUntil) = (standing.Due.At, standing.Due.IsDate, standing.Due.At + grace);
    }
}

public enum PromiseKind
{
    Delivery = 1,
    Pickup = 2,
    Reply = 3,
    Resolution = 4,
    Callback = 5,
    Refund = 6,
    Price = 7,
    Custom = 8,
}

public enum PromiseOrigin
{
    Order = 1,
    Hand = 2,
    Api = 3,
}

/// <summary>What the movements alone say, whatever the clock says.</summary>
public enum PromiseState
{
    Open = 0,
    Kept = 1,
    Late = 2,
    GivenUp = 3,
    Released = 4,
}

/// <summary>One line of the ledger: appended, never changed. A correction is a new movement.</summary>
internal sealed class PromiseMovement : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid PromiseId { get; set; }

    /// <summary>1, 2, 3 … within the promise.</summary>
    public int Sequence { get; set; }

    public MovementKind Kind { get; set; }

    /// <summary>When it happened in the world.</summary>
    public Instant At { get; set; }

    /// <summary>When Dangol learnt of it.</summary>
    public Instant RecordedAt { get; set; }

    /// <summary>For made, moved and corrected: the due time told.</summary>
    public Instant? DueAt { get; set; }

    public bool DueIsDate { get; set; }

    public bool CustomerTold { get; set; }

    public string? Reason { get; set; }

    public required string Who { get; set; }

    public Guid? WhoId { get; set; }

    public int? ImportId { get; set; }
}

public enum MovementKind
{
    Made = 1,
    Moved = 2,
    Fulfilled = 3,
    Released = 4,
    GivenUp = 5,

    /// <summary>An earlier fulfilment, release or giving up was recorded in error.</summary>
    Reopened = 6,

    /// <summary>The due time was recorded wrongly: the source now says another one was told from the start.</summary>
    Corrected = 7,
}
