using Dangol.Customers;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Orders;

public static class OrdersModule
{
    public static IModelPart Tables { get; } = new OrderMap();

    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSingleton<OrderIntake>().AddSingleton<OrderPartIntake>().AddSingleton<ICustomerHolder>(new CustomerRows("orders"))
        .AddScoped<ITimelineSource, OrderTimeline>().AddScoped<ISearchSource, OrderSearch>().AddScoped<SaveOrder>()
        .AddProjections();

    public static IEndpointRouteBuilder MapOrders(this IEndpointRouteBuilder routes)
    {
        routes.MapOrderApi();
        routes.MapProductApi();
        routes.MapOrderPages();
        return routes;
    }
}
