using Dangol.Platform;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Samples;

public static class SamplesModule
{
    public static IServiceCollection AddSamples(this IServiceCollection services) => services
        .AddScoped<SampleImport>()
        .AddSingleton(new ShellBanner(typeof(SampleBanner)));

    public static IEndpointRouteBuilder MapSamples(this IEndpointRouteBuilder routes)
    {
        var samples = routes.MapGroup("/samples").RequireAuthorization(Policies.Manage);
        samples.MapPost("", async (SampleImport sample, Words t, CancellationToken cancellationToken) =>
        {
            await sample.Run(cancellationToken);
            return Page.GoTo("/", new Toast(t["보기 가게를 열었습니다. 언제든 한 번에 지울 수 있습니다.", "The sample shop is open. You can remove it in one click."]));
        });
        samples.MapPost("/removal", async (SampleImport sample, Words t, CancellationToken cancellationToken) =>
        {
            await sample.Remove(cancellationToken);
            return Page.GoTo("/", new Toast(t["보기 가게를 지웠습니다", "The sample shop is gone"]));
        });
        return routes;
    }
}
