using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Platform.Timers;

/// <summary>One moment at which something is to be looked at. There is at most one of a kind for a subject.</summary>
internal sealed class TimerRow
{
    public int WorkspaceId { get; set; }

    public required string Kind { get; set; }

    public Guid Subject { get; set; }

    public Instant DueAt { get; set; }

    /// <summary>When it may be claimed: the due time, later while somebody holds it or when it failed.</summary>
    public Instant AvailableAt { get; set; }

    /// <summary>Who holds it: 0 for nobody. Whoever schedules it anew takes it away from its holder.</summary>
    public long Lease { get; set; }

    /// <summary>How often it was claimed since it was scheduled.</summary>
    public int Attempts { get; set; }
}

internal static class TimerMap
{
    public static void Build(ModelBuilder model) => model.Entity<TimerRow>(timer =>
    {
        timer.ToTable("timers");
        timer.HasKey(row => new { row.WorkspaceId, row.Kind, row.Subject });
        timer.HasIndex(row => row.AvailableAt);
        timer.Property(row => row.Kind).HasMaxLength(40);
    });
}
