using Dangol.Customers;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Voice;

public static class VoiceModule
{
    public static IModelPart Tables { get; } = new ReviewMap();

    public static IServiceCollection AddVoice(this IServiceCollection services) => services
        .AddSingleton<ReviewIntake>().AddSingleton<SaveReview>().AddScoped<ITimelineSource, ReviewTimeline>().AddScoped<ISearchSource, ReviewSearch>()
        .AddSingleton<ICustomerHolder>(new CustomerRows("reviews")).AddProjections();

    public static IEndpointRouteBuilder MapVoice(this IEndpointRouteBuilder routes)
    {
        routes.MapReviewApi();
        return routes;
    }
}
