using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>One thing done for a customer after a promise was missed. Appended, never changed; one taken back is struck out by another.</summary>
internal sealed class RecoveryStep : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid PromiseId { get; set; }

    /// <summary>1, 2, 3 … within the promise.</summary>
    public int Sequence { get; set; }

    public RecoveryKind Kind { get; set; }

    public Instant At { get; set; }

    public string? Words { get; set; }

    /// <summary>What it cost the shop, in hundredths of its currency; 0 or more.</summary>
    public long Cost { get; set; }

    /// <summary>For <see cref="RecoveryKind.Undone"/>: the step that was recorded in error.</summary>
    public int? Of { get; set; }

    public required string Who { get; set; }

    public Guid? WhoId { get; set; }
}

public enum RecoveryKind
{
    Apologised = 1,
    Explained = 2,

    /// <summary>A refund, a gift, a replacement: what it was is in the words, what it cost beside.</summary>
    MadeGood = 3,

    /// <summary>Whether it is well now; the customer's answer is in the words.</summary>
    AskedAgain = 4,

    /// <summary>Nothing more is to be done.</summary>
    Closed = 5,
    Undone = 6,
}
