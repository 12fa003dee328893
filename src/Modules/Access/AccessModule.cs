using Dangol.Platform.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Access;

public static class AccessModule
{
    public static IModelPart Tables { get; } = new AccessMap();

    public static IServiceCollection AddAccess(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder routes) => routes;
}
