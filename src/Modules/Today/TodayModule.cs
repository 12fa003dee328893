using Dangol.Customers;
using Dangol.Platform;
using Dangol.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Today;

public static class TodayModule
{
    public static IServiceCollection AddToday(this IServiceCollection services) => services
        .AddScoped<ICustomerFilter, SlippedFilter>()
        .AddNav(new NavItem("/", "sun", "오늘", "Today", Policies.Read, Order: 10, Key: 'T'));

    public static IEndpointRouteBuilder MapToday(this IEndpointRouteBuilder routes)
    {
        routes.MapTodayPages();
        routes.MapTodayApi();
        return routes;
    }
}
