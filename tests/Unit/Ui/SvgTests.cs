using Dangol.Ui;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Ui;

public sealed class SvgTests
{
    [Fact]
    public void Ticks_are_round_and_cover_the_figures()
    {
        Svg.Ticks(0.62, 1).ShouldBe([0.6, 0.7, 0.8, 0.9, 1]);
        Svg.Ticks(0, 8016).ShouldBe([0, 2500, 5000, 7500, 10000]);
        Svg.Ticks(5, 5).Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Ticks_always_reach_from_below_the_least_to_above_the_greatest()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 2000; i++)
        {
            var min = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 7));
            var max = min + random.NextDouble() * Math.Pow(10, random.Next(-3, 7));
            var ticks = Svg.Ticks(min, max);
            ticks[0].ShouldBeLessThanOrEqualTo(min + 1e-6, $"min {min}, max {max}");
            ticks[^1].ShouldBeGreaterThanOrEqualTo(max - 1e-6, $"min {min}, max {max}");
            ticks.Count.ShouldBeInRange(2, 12, $"min {min}, max {max}");
        }
    }
}
