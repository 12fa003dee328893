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
            promise.HasIndex(row => new { row.WorkspaceId, row.State, row.DueAt });
            promise.HasIndex(row => new { row.WorkspaceId, row.DueAt });
            promise.HasIndex(row => new { row.WorkspaceId, row.CustomerId });
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
