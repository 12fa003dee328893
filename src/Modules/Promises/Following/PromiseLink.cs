using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>An address under which one promise can be followed without an account. The token is seen once, when it is made; its hash is kept.</summary>
internal sealed class PromiseLink : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public required byte[] TokenHash { get; set; }

    public Guid PromiseId { get; set; }

    public Instant CreatedAt { get; set; }

    public required string Who { get; set; }

    public Instant? RevokedAt { get; set; }
}

/// <summary>What the customer said on the promise's page. Appended; only that it was dealt with is added.</summary>
internal sealed class PromiseAnswer : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid PromiseId { get; set; }

    public Guid Id { get; set; }

    public AnswerKind Kind { get; set; }

    public string? Text { get; set; }

    public Instant At { get; set; }

    public Instant? HandledAt { get; set; }

    public string? HandledBy { get; set; }
}

public enum AnswerKind
{
    /// <summary>The new date is all right.</summary>
    Accepted = 1,

    /// <summary>We say it is done, the customer says it is not.</summary>
    NotReceived = 2,
    Question = 3,

    /// <summary>The customer let us off; the ledger has it too.</summary>
    Released = 4,
}
