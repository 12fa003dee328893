using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Samples;

public static class SamplesModule
{
    public static IServiceCollection AddSamples(this IServiceCollection services) => services.AddScoped<SampleImport>();

    public static IEndpointRouteBuilder MapSamples(this IEndpointRouteBuilder routes) => routes;
}
