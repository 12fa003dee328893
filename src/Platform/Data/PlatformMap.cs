using Microsoft.EntityFrameworkCore;

namespace Dangol.Platform.Data;

internal static class PlatformMap
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Workspace>(workspace =>
        {
            workspace.ToTable("workspaces");
            workspace.Property(row => row.Id).ValueGeneratedOnAdd();
            workspace.Property(row => row.Name).HasMaxLength(200);
            workspace.Ignore(row => row.TimeZone).Ignore(row => row.AuditId);
        });
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entries");
            entry.HasKey(row => new { row.WorkspaceId, row.Id });
            entry.HasIndex(row => new { row.WorkspaceId, row.Subject, row.SubjectId, row.At });
        });
        model.Entity<NumberRow>(number =>
        {
            number.ToTable("numbers");
            number.HasKey(row => new { row.WorkspaceId, row.Kind });
        });
        model.Entity<TallyRow>(tally =>
        {
            tally.ToTable("tallies");
            tally.HasKey(row => new { row.WorkspaceId, row.Name, row.Shard });
        });
        model.Entity<IdempotencyRow>(row =>
        {
            row.ToTable("idempotency_keys");
            row.HasKey(key => new { key.WorkspaceId, key.Key });
            row.HasIndex(key => key.At);
        });
        model.Entity<SettingRow>(setting =>
        {
            setting.ToTable("settings");
            setting.HasKey(row => new { row.WorkspaceId, row.Name });
        });
        Timers.TimerMap.Build(model);
        Outbox.OutboxMap.Build(model);
    }
}

/// <summary>The last short number given out for a kind of row.</summary>
internal sealed class NumberRow
{
    public int WorkspaceId { get; set; }

    public required string Kind { get; set; }

    public long Value { get; set; }
}

/// <summary>Part of a kept count, such as the number of customers. Several shards, so that writers on PostgreSQL do not queue for one row.</summary>
internal sealed class TallyRow
{
    public int WorkspaceId { get; set; }

    public required string Name { get; set; }

    public int Shard { get; set; }

    public long Value { get; set; }
}

/// <summary>The answer already given to a request with this Idempotency-Key.</summary>
internal sealed class IdempotencyRow
{
    public int WorkspaceId { get; set; }

    public required string Key { get; set; }

    public required byte[] Request { get; set; }

    public int Status { get; set; }

    public required string Body { get; set; }

    public string? Location { get; set; }

    public NodaTime.Instant At { get; set; }
}

/// <summary>A small named value: of a workspace, or of the installation (workspace 0).</summary>
internal sealed class SettingRow
{
    public int WorkspaceId { get; set; }

    public required string Name { get; set; }

    public required string Value { get; set; }
}
