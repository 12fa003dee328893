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
            // The number last makes each of them an order of the list, with a place for every row (CustomerSort). They hold only rows that have the
            // value, so that an import of customers without orders does not write them.
            customer.HasIndex(row => new { row.WorkspaceId, row.Name, row.Number }).HasFilter("name is not null");
            customer.HasIndex(row => new { row.WorkspaceId, row.Region, row.Number }).HasFilter("region is not null");
            customer.HasIndex(row => new { row.WorkspaceId, row.Grade, row.Number }).HasFilter("grade is not null");
            customer.HasIndex(row => new { row.WorkspaceId, row.ImportId, row.Number }).HasFilter("import_id is not null");
            customer.HasIndex(row => new { row.WorkspaceId, row.JoinedAt, row.Number }).HasFilter("joined_at is not null");
            customer.HasIndex(row => new { row.WorkspaceId, row.LastOrderAt, row.Number }).HasFilter("last_order_at is not null");
            customer.HasIndex(row => new { row.WorkspaceId, row.OrderCount, row.Number }).HasFilter("order_count > 0");
            customer.HasIndex(row => new { row.WorkspaceId, row.Spent, row.Number }).HasFilter("spent <> 0");
            customer.HasIndex(row => new { row.WorkspaceId, row.SlipsAt, row.Number }).HasFilter("slips_at is not null");
            customer.HasIndex(row => new { row.WorkspaceId, row.ArchivedAt, row.Number }).HasFilter("archived_at is not null");
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
