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

    /// <summary>Since when the clock stands still, waiting for the customer; null while it runs.</summary>
    public Instant? PausedAt { get; set; }

    /// <summary>How many parts were promised, such as the pieces of an order; null when it is one thing.</summary>
    public int? PartsTotal { get; set; }

    public int PartsDone { get; set; }

    public string? MadeBy { get; set; }

    public string? KeptBy { get; set; }

    public Guid? KeptById { get; set; }

    public string? Team { get; set; }

    /// <summary>How the customer reached us: "phone", "email", "chat"…; as the caller names it.</summary>
    public string? Channel { get; set; }

    public PromisePriority Priority { get; set; }

    /// <summary>What it is about, in the words of the system it came from: a conversation's or a case's number there.</summary>
    public string? About { get; set; }

    /// <summary>The policy that made or watches it, in the version of that time.</summary>
    public Guid? PolicyId { get; set; }

    public int? PolicyVersion { get; set; }

    /// <summary>Which of its policy's targets it stands for; null when it is only watched.</summary>
    public string? Target { get; set; }

    /// <summary>In whose open time it is reckoned, in the version of that time; null for the time that passes.</summary>
    public Guid? CalendarId { get; set; }

    public int? CalendarVersion { get; set; }

    /// <summary>Its own grace; null takes the workspace's. Never longer than that.</summary>
    public int? GraceMinutes { get; set; }

    // For reports; taken from the order when the promise came with one.
    public string? Category { get; set; }

    public string? Seller { get; set; }

    public string? Region { get; set; }

    /// <summary>The chance that it will be missed, in thousandths; null where nothing is known of such promises. Reckoned in the background.</summary>
    public int? MissChance { get; set; }

    /// <summary>What is at stake while it is open: the chance that it will be missed times what the customer has bought, in hundredths of the currency.</summary>
    public long Stake { get; set; }

    public int MovementCount { get; set; }

    public int? ImportId { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>Takes what the movements come to.</summary>
    public void Take(PromiseStanding standing, int movements, Duration grace)
    {
        Version += MovementCount == 0 ? 0 : 1;
        (MadeAt, State, ClosedAt, Moves, MovementCount) = (standing.MadeAt, standing.State, standing.ClosedAt, standing.Moves, movements);
        (PausedAt, PartsDone) = (standing.PausedAt, standing.PartsDone);
        (KeptBy, KeptById, Team) = standing.Keeper is { } keeper ? (keeper.Name, keeper.Id, keeper.Team) : (KeptBy, KeptById, Team);
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

    /// <summary>To say from time to time how far it is.</summary>
    Update = 9,
}

public enum PromisePriority
{
    Normal = 0,
    Low = 1,
    High = 2,
    Urgent = 3,
}

public enum PromiseOrigin
{
    Order = 1,
    Hand = 2,
    Api = 3,

    /// <summary>An SLA policy made it.</summary>
    Policy = 4,
}

/// <summary>What the movements alone say, whatever the clock says.</summary>
public enum PromiseState
{
    Open = 0,
    Kept = 1,
    Late = 2,
    GivenUp = 3,
    Released = 4,

    /// <summary>Open, and the clock stands still: we wait for the customer.</summary>
    Paused = 5,
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

    /// <summary>For made, moved and corrected: the due time told; for resumed: the time it comes to.</summary>
    public Instant? DueAt { get; set; }

    public bool DueIsDate { get; set; }

    public bool CustomerTold { get; set; }

    public string? Reason { get; set; }

    /// <summary>What shows it: an address or a reference such as a tracking number.</summary>
    public string? Evidence { get; set; }

    /// <summary>For made: how many parts were promised; for partly fulfilled: how many of them are done by now.</summary>
    public int? Parts { get; set; }

    /// <summary>For handed over: who is to keep it from now on.</summary>
    public string? Keeper { get; set; }

    public Guid? KeeperId { get; set; }

    public string? KeeperTeam { get; set; }

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

    /// <summary>We wait for the customer: the clock stands still. Only before the due time.</summary>
    Paused = 8,
    Resumed = 9,

    /// <summary>Some of the parts are done; with the last of them it is fulfilled.</summary>
    PartlyFulfilled = 10,

    /// <summary>Somebody else is to keep it.</summary>
    HandedOver = 11,
}
