using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Voice;

internal sealed class ReviewMap : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<Review>(review =>
    {
        review.ToTable("reviews");
        review.HasKey(row => new { row.WorkspaceId, row.Id });
        review.HasIndex(row => new { row.WorkspaceId, row.Number }).IsUnique();
        review.HasIndex(row => new { row.WorkspaceId, row.Source, row.SourceKey }).IsUnique();
        review.HasIndex(row => new { row.WorkspaceId, row.CustomerId, row.CreatedAt });
        review.HasIndex(row => new { row.WorkspaceId, row.OrderId });
        review.HasIndex(row => new { row.WorkspaceId, row.Score, row.CreatedAt });
        review.HasIndex(row => new { row.WorkspaceId, row.CreatedAt, row.Number });
        review.Property(row => row.Version).IsConcurrencyToken();
    });
}
