using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Promises;

internal sealed class PromiseMap : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Promise>(promise =>
        {
            promise.ToTable("promises");
            promise.HasKey(row => new { row.WorkspaceId, row.Id });
            promise.HasIndex(row => new { row.WorkspaceId, row.Number }).IsUnique();
            // Lists and counts by outcome, and the reports by week, are answered from these alone.
            promise.HasIndex(row => new { row.WorkspaceId, row.State, row.DueAt, row.Number, row.GraceUntil, row.DueIsDate });
            promise.HasIndex(row => new { row.WorkspaceId, row.DueAt, row.Number, row.State, row.GraceUntil, row.Moves });
            promise.HasIndex(row => new { row.WorkspaceId, row.State, row.ClosedAt });
            promise.HasIndex(row => new { row.WorkspaceId, row.CustomerId, row.DueAt, row.Number });
            promise.HasIndex(row => new { row.WorkspaceId, row.OrderId });
            promise.Property(row => row.Version).IsConcurrencyToken();
            // Rows written in bulk name only what orders know.
            promise.Property(row => row.PartsDone).HasDefaultValue(0);
            promise.Property(row => row.Stake).HasDefaultValue(0);
            promise.HasIndex(row => new { row.WorkspaceId, row.Stake, row.Number }).HasFilter("state = 0");
            promise.Property(row => row.Priority).HasDefaultValue(PromisePriority.Normal);
        });
        model.Entity<PromiseLink>(link =>
        {
            link.ToTable("promise_links");
            link.HasKey(row => new { row.WorkspaceId, row.TokenHash });
            link.HasIndex(row => row.TokenHash).IsUnique();
        });
        model.Entity<PromiseAnswer>(answer =>
        {
            answer.ToTable("promise_answers");
            answer.HasKey(row => new { row.WorkspaceId, row.PromiseId, row.Id });
            answer.Property(row => row.Text).HasMaxLength(Follow.LongestText);
        });
        model.Entity<SlaPolicy>(policy =>
        {
            policy.ToTable("sla_policies");
            policy.HasKey(row => new { row.WorkspaceId, row.Id });
            policy.HasIndex(row => new { row.WorkspaceId, row.Number }).IsUnique();
            policy.Property(row => row.Version).IsConcurrencyToken();
            policy.Property(row => row.Name).HasMaxLength(100);
            policy.Ignore(row => row.AuditId);
        });
        model.Entity<SlaPolicyVersion>(version =>
        {
            version.ToTable("sla_policy_versions");
            version.HasKey(row => new { row.WorkspaceId, row.PolicyId, row.Version });
        });
        model.Entity<EscalationRow>(escalation =>
        {
            escalation.ToTable("promise_escalations");
            escalation.HasKey(row => new { row.WorkspaceId, row.PromiseId, row.Round, row.Step });
        });
        model.Entity<Alert>(alert =>
        {
            alert.ToTable("alerts");
            alert.HasKey(row => new { row.WorkspaceId, row.UserId, row.Id });
            alert.HasIndex(row => new { row.WorkspaceId, row.UserId, row.SeenAt });
            alert.HasIndex(row => new { row.WorkspaceId, row.PromiseId });
        });
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notices");
            notice.HasKey(row => new { row.WorkspaceId, row.Id });
            notice.HasIndex(row => new { row.WorkspaceId, row.Number }).IsUnique();
            notice.HasIndex(row => new { row.WorkspaceId, row.State, row.MadeAt });
            // Each due time of a promise is told about once in each way.
            notice.HasIndex(row => new { row.WorkspaceId, row.PromiseId, row.Kind, row.ForDueAt });
            notice.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<Wish>(wish =>
        {
            wish.ToTable("wishes");
            wish.HasKey(row => new { row.WorkspaceId, row.Id });
            wish.HasIndex(row => new { row.WorkspaceId, row.Number }).IsUnique();
            wish.HasIndex(row => new { row.WorkspaceId, row.State, row.Number });
            wish.HasIndex(row => new { row.WorkspaceId, row.CustomerId });
            wish.Property(row => row.Version).IsConcurrencyToken();
            wish.Ignore(row => row.AuditId);
        });
        model.Entity<RecoveryStep>(step =>
        {
            step.ToTable("recovery_steps");
            step.HasKey(row => new { row.WorkspaceId, row.PromiseId, row.Sequence });
        });
        model.Entity<PromiseMovement>(movement =>
        {
            movement.ToTable("promise_movements");
            movement.HasKey(row => new { row.WorkspaceId, row.PromiseId, row.Sequence });
            movement.HasIndex(row => new { row.WorkspaceId, row.RecordedAt }).HasFilter("reason is not null");
        });
    }
}
