using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Platform.Outbox;

/// <summary>A letter to somebody outside, put here in the transaction of what it is about and carried afterwards.</summary>
internal sealed class OutboxRow
{
    public int WorkspaceId { get; set; }

    public Guid Id { get; set; }

    /// <summary>The <see cref="ILetterKind.Kind"/> that asked for it.</summary>
    public required string Kind { get; set; }

    /// <summary>What it is about, such as a notice.</summary>
    public Guid Subject { get; set; }

    public required string Recipient { get; set; }

    public string? RecipientName { get; set; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public LetterState State { get; set; }

    public Instant CreatedAt { get; set; }

    /// <summary>When it may be claimed: at once, later while somebody holds it or when it could not be carried.</summary>
    public Instant AvailableAt { get; set; }

    /// <summary>Who holds it: 0 for nobody.</summary>
    public long Lease { get; set; }

    public int Attempts { get; set; }

    public Instant? ClosedAt { get; set; }

    /// <summary>Why it could not be carried the last time: a name for which the carrier has words, never an answer of a server.</summary>
    public string? Trouble { get; set; }
}

public enum LetterState
{
    Waiting = 0,
    Sent = 1,

    /// <summary>It was refused for good, or could not be carried for too long.</summary>
    Failed = 2,
    Cancelled = 3,
}

internal static class OutboxMap
{
    public static void Build(ModelBuilder model) => model.Entity<OutboxRow>(letter =>
    {
        letter.ToTable("outbox");
        letter.HasKey(row => new { row.WorkspaceId, row.Id });
        letter.HasIndex(row => new { row.State, row.AvailableAt });
        letter.HasIndex(row => new { row.WorkspaceId, row.Kind, row.Subject });
        letter.Property(row => row.Kind).HasMaxLength(40);
    });
}
