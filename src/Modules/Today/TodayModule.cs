using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Today;

public static class TodayModule
{
    public static IServiceCollection AddToday(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapToday(this IEndpointRouteBuilder routes) => routes;
}
