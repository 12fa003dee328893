using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Customers;

internal sealed class CustomerMap : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Customer>(customer =>
        {
            customer.ToTable("customers");
            customer.HasKey(row => new { row.WorkspaceId, row.Id });
            customer.HasIndex(row => new { row.WorkspaceId, row.Number }).IsUnique();
            customer.HasIndex(row => new { row.WorkspaceId, row.LastOrderAt });
            customer.HasIndex(row => new { row.WorkspaceId, row.SlipsAt });
            customer.HasIndex(row => new { row.WorkspaceId, row.Spent });
            customer.Property(row => row.Version).IsConcurrencyToken();
            customer.Ignore(row => row.AuditId);
        });
        model.Entity<SourceRecord>(record =>
        {
            record.ToTable("source_records");
            record.HasKey(row => new { row.WorkspaceId, row.Id });
            record.HasIndex(row => new { row.WorkspaceId, row.Source, row.SourceKey }).IsUnique();
            record.HasIndex(row => new { row.WorkspaceId, row.CustomerId });
        });
        model.Entity<IdentityKey>(key =>
        {
            key.ToTable("identity_keys");
            key.HasKey(row => new { row.WorkspaceId, row.Kind, row.Value });
        });
        model.Entity<CustomerMerge>(merge =>
        {
            merge.ToTable("customer_merges");
            merge.HasKey(row => new { row.WorkspaceId, row.Id });
            merge.HasIndex(row => new { row.WorkspaceId, row.IntoCustomerId });
            merge.Ignore(row => row.AuditId);
        });
        model.Entity<CustomerTag>(tag =>
        {
            tag.ToTable("customer_tags");
            tag.HasKey(row => new { row.WorkspaceId, row.Tag, row.CustomerId });
            tag.HasIndex(row => new { row.WorkspaceId, row.CustomerId });
        });
        model.Entity<Note>(note =>
        {
            note.ToTable("notes");
            note.HasKey(row => new { row.WorkspaceId, row.Id });
            note.HasIndex(row => new { row.WorkspaceId, row.Number }).IsUnique();
            note.HasIndex(row => new { row.WorkspaceId, row.CustomerId, row.CreatedAt });
            note.HasIndex(row => new { row.WorkspaceId, row.Source, row.SourceKey }).IsUnique();
            note.Property(row => row.Version).IsConcurrencyToken();
            note.Ignore(row => row.AuditId);
        });
        model.Entity<SavedView>(view =>
        {
            view.ToTable("saved_views");
            view.HasKey(row => new { row.WorkspaceId, row.Id });
            view.HasIndex(row => new { row.WorkspaceId, row.List });
            view.Ignore(row => row.AuditId);
        });
    }
}
