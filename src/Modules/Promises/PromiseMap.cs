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
        });
        model.Entity<PromiseMovement>(movement =>
        {
            movement.ToTable("promise_movements");
            movement.HasKey(row => new { row.WorkspaceId, row.PromiseId, row.Sequence });
        });
    }
}
