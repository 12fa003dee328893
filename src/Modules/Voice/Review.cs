using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Voice;

internal sealed class Review : IWorkspaceRow
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    public long Number { get; set; }

    public Guid? CustomerId { get; set; }

    public Guid? OrderId { get; set; }

    public Guid? ProductId { get; set; }

    public required string Source { get; set; }

    /// <summary>The review's id in its source, with the order's where the source gives one id to several orders.</summary>
    public required string SourceKey { get; set; }

    /// <summary>1 (worst) to 5 (best), whatever the source's scale; null for text alone.</summary>
    public int? Score { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public Instant? CreatedAt { get; set; }

    public Instant? AnsweredAt { get; set; }

    public long Hash { get; set; }

    public int? ImportId { get; set; }

    public int Version { get; set; } = 1;
}
