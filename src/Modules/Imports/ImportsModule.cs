using Dangol.Platform.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Imports;

public static class ImportsModule
{
    public static IModelPart Tables { get; } = new ImportMap();

    public static IServiceCollection AddImports(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapImports(this IEndpointRouteBuilder routes) => routes;
}
