using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Dangol.Platform.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Voice;

internal static class ReviewProjections
{
    public static IServiceCollection AddProjections(this IServiceCollection services) => services
        .AddScoped<IProjection>(provider => new SearchProjection(
            "reviews.search", SearchKind.Review, provider.GetRequiredService<Store>(), provider.GetRequiredService<Caller>(),
            (db, after, limit) => $"select number, coalesce(title, '') || ' ' || coalesce(text, '') from reviews where workspace_id = {db.WorkspaceId} and number > {after} order by number limit {limit}",
            row => row.GetString(1)))
        .AddScoped<IProjection>(provider => new CountProjection(
            ReviewIntake.Count, provider.GetRequiredService<Store>(), provider.GetRequiredService<Caller>(),
            db => $"select count(*) from reviews where workspace_id = {db.WorkspaceId}"));
}
