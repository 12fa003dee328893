using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Dangol.Platform.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Customers;

/// <summary>What this module keeps beside its rows, and how it is made anew.</summary>
internal static class CustomerProjections
{
    public static IServiceCollection AddProjections(this IServiceCollection services) => services
        .AddScoped<IProjection>(provider => new SearchProjection(
            "customers.search", SearchKind.Customer, provider.GetRequiredService<Store>(), provider.GetRequiredService<Caller>(),
            (db, after, limit) => $"select number, name, email, phone from customers where workspace_id = {db.WorkspaceId} and number > {after} and merged_into is null order by number limit {limit}",
            row => CustomerSearchText.Of(row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3))))
        .AddScoped<IProjection>(provider => new SearchProjection(
            "notes.search", SearchKind.Note, provider.GetRequiredService<Store>(), provider.GetRequiredService<Caller>(),
            (db, after, limit) => $"select number, text from notes where workspace_id = {db.WorkspaceId} and number > {after} and deleted_at is null order by number limit {limit}",
            row => row.GetString(1)))
        .AddScoped<IProjection>(provider => new CountProjection(
            CustomerCounts.Known, provider.GetRequiredService<Store>(), provider.GetRequiredService<Caller>(),
            db => $"select count(*) from customers where workspace_id = {db.WorkspaceId} and merged_into is null"))
        .AddScoped<IProjection>(provider => new CountProjection(
            CustomerCounts.Archived, provider.GetRequiredService<Store>(), provider.GetRequiredService<Caller>(),
            db => $"select count(*) from customers where workspace_id = {db.WorkspaceId} and merged_into is null and archived_at is not null"));
}
