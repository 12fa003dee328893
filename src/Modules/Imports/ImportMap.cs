using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Imports;

internal sealed class ImportMap : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Import>(import =>
        {
            import.ToTable("imports");
            import.HasKey(row => new { row.WorkspaceId, row.Id });
            import.HasIndex(row => row.State);
            import.Property(row => row.Id).ValueGeneratedNever();
            import.Ignore(row => row.AuditId);
        });
        model.Entity<SavedPlan>(plan =>
        {
            plan.ToTable("saved_plans");
            plan.HasKey(row => new { row.WorkspaceId, row.Signature });
            plan.Ignore(row => row.AuditId);
        });
        model.Entity<ImportChange>(change =>
        {
            change.ToTable("import_changes");
            change.HasKey(row => new { row.WorkspaceId, row.ImportId, row.Sequence });
            change.HasIndex(row => new { row.WorkspaceId, row.Subject, row.SubjectKey });
        });
        model.Entity<ImportRejection>(rejection =>
        {
            rejection.ToTable("import_rejections");
            rejection.HasKey(row => new { row.WorkspaceId, row.ImportId, row.Sequence });
        });
    }
}
