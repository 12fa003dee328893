using Dangol.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Tests.Http;

public sealed class TimelineTests(App app) : IClassFixture<App>
{
    [Fact]
    public void Each_source_of_the_timeline_has_a_name_and_a_rank_of_its_own()
    {
        using var scope = app.Server.Services.CreateScope();

        var kinds = scope.ServiceProvider.GetServices<ITimelineSource>().Select(source => source.Kind).ToList();

        kinds.Count.ShouldBeGreaterThan(3);
        kinds.Select(kind => kind.Rank).ShouldBeUnique();
        kinds.Select(kind => kind.Name).ShouldBeUnique();
    }
}
