using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Dangol.Platform.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Promises;

internal static class PromiseProjections
{
    public static IServiceCollection AddProjections(this IServiceCollection services) => services
        .AddScoped<IProjection, PromiseStandings>()
        .AddScoped<IProjection>(provider => new SearchProjection(
            "promises.search", SearchKind.Promise, provider.GetRequiredService<Store>(), provider.GetRequiredService<Caller>(),
            (db, after, limit) => $"select number, what from promises where workspace_id = {db.WorkspaceId} and number > {after} and what is not null and origin <> {PromiseOrigin.Order} order by number limit {limit}",
            row => row.GetString(1)))
        .AddScoped<IProjection>(provider => new CountProjection(
            PromiseLedger.Count, provider.GetRequiredService<Store>(), provider.GetRequiredService<Caller>(),
            db => $"select count(*) from promises where workspace_id = {db.WorkspaceId}"));
}
