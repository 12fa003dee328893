using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Orders;

internal static class OrderProjections
{
    public static IServiceCollection AddProjections(this IServiceCollection services) => services
        .AddScoped<IProjection, CustomerFiguresProjection>()
        .AddScoped<IProjection>(provider => new CountProjection(
            OrderCounts.Known, provider.GetRequiredService<Store>(), provider.GetRequiredService<Caller>(),
            db => $"select count(*) from orders where workspace_id = {db.WorkspaceId}"));
}

/// <summary>How often and how much each customer has bought: the sums of their orders.</summary>
internal sealed class CustomerFiguresProjection(Store store, Caller caller) : IProjection
{
    private const int CustomersAtOnce = 20_000;

    public string Name => "customers.figures";

    public async Task<long> Rebuild(CancellationToken cancellationToken)
    {
        var corrected = 0L;
        var last = 0L;
        for (var after = 0L; after <= last; after += CustomersAtOnce)
        {
            (last, var wrong) = await store.WriteLong(caller, async db =>
                (await db.Number($"select max(number) from customers where workspace_id = {db.WorkspaceId}", cancellationToken), await OrderFigures.RefreshRange(db, after, after + CustomersAtOnce, cancellationToken)));
            corrected += wrong;
        }

        return corrected;
    }
}
