using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Orders;

internal sealed class OrderMap : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Order>(order =>
        {
            order.ToTable("orders");
            order.HasKey(row => new { row.WorkspaceId, row.Id });
            order.HasIndex(row => new { row.WorkspaceId, row.Number }).IsUnique();
            order.HasIndex(row => new { row.WorkspaceId, row.Source, row.SourceKey }).IsUnique();
            // With what a customer's figures are made of, so that they are added up from the index alone.
            order.HasIndex(row => new { row.WorkspaceId, row.CustomerId, row.OrderedAt, row.Kind, row.Status, row.Total });
            order.HasIndex(row => new { row.WorkspaceId, row.Kind, row.OrderedAt, row.Number });
            order.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<OrderLine>(line =>
        {
            line.ToTable("order_lines");
            line.HasKey(row => new { row.WorkspaceId, row.OrderId, row.LineKey });
        });
        model.Entity<Product>(product =>
        {
            product.ToTable("products");
            product.HasKey(row => new { row.WorkspaceId, row.Id });
            product.HasIndex(row => new { row.WorkspaceId, row.Source, row.SourceKey }).IsUnique();
        });
        model.Entity<Payment>(payment =>
        {
            payment.ToTable("payments");
            payment.HasKey(row => new { row.WorkspaceId, row.OrderId, row.PaymentKey });
        });
    }
}
