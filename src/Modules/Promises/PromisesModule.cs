using Dangol.Customers;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Promises;

public static class PromisesModule
{
    public static IModelPart Tables { get; } = new PromiseMap();

    public static IServiceCollection AddPromises(this IServiceCollection services) => services
        .AddSingleton<PromiseLedger>().AddSingleton<PromiseIntake>().AddSingleton<ICustomerHolder>(new CustomerRows("promises"));

    public static IEndpointRouteBuilder MapPromises(this IEndpointRouteBuilder routes)
    {
        routes.MapPromiseApi();
        routes.MapReportApi();
        return routes;
    }
}
