using Dangol.Promises;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

public class StatisticsTests
{
    // Newcombe 1998 (Statistics in Medicine 17, 857-872), table I, the score method without continuity correction.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_gives_the_published_intervals(int hits, int cases, double low, double high)
    {
        var interval = new Share(hits, cases).Interval;

        interval.Low.ShouldBe(low, 0.00006);
        interval.High.ShouldBe(high, 0.00006);
    }

    [Fact]
    public void Wilson_never_leaves_zero_to_one()
    {
        for (var cases = 1; cases <= 60; cases++)
        {
            for (var hits = 0; hits <= cases; hits++)
            {
                var share = new Share(hits, cases);
                share.Interval.Low.ShouldBeInRange(0, share.Rate);
                share.Interval.High.ShouldBeInRange(share.Rate, 1);
            }
        }
    }

    [Fact]
    public void Nothing_counted_says_nothing() => new Share(0, 0).Interval.ShouldBe(new Interval(0, 1));

    // Newcombe 1998 (Statistics in Medicine 17, 873-890), table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Differences_have_the_published_intervals(int hits, int cases, int otherHits, int otherCases, double low, double high)
    {
        var difference = new Share(hits, cases).Minus(new Share(otherHits, otherCases))!.Value;

        difference.Interval.Low.ShouldBe(low, 0.0002);
        difference.Interval.High.ShouldBe(high, 0.0002);
    }

    [Fact]
    public void A_difference_turned_round_changes_its_sign()
    {
        var (kept, late) = (new Share(30, 400), new Share(4, 90));

        var there = kept.Minus(late)!.Value;
        var back = late.Minus(kept)!.Value;

        back.Value.ShouldBe(-there.Value, 1e-12);
        back.Interval.Low.ShouldBe(-there.Interval.High, 1e-12);
        back.Interval.High.ShouldBe(-there.Interval.Low, 1e-12);
    }

    [Fact]
    public void A_ratio_has_its_interval_by_the_logarithm()
    {
        // 15/100 against 5/100: ln 3 ± 1.96·√(1/15 − 1/100 + 1/5 − 1/100).
        var ratio = new Share(15, 100).Over(new Share(5, 100))!.Value;

        ratio.Value.ShouldBe(3, 1e-9);
        ratio.Interval.Low.ShouldBe(1.1336, 0.001);
        ratio.Interval.High.ShouldBe(7.9410, 0.001);
        ratio.Excludes(1).ShouldBeTrue();
    }

    [Fact]
    public void A_ratio_to_nothing_is_not_given()
    {
        new Share(3, 10).Over(new Share(0, 10)).ShouldBeNull();
        new Share(0, 10).Over(new Share(3, 10)).ShouldBeNull();
    }

    [Fact]
    public void A_mean_has_the_interval_of_its_standard_error()
    {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sample variance 32/7.
        var mean = Of(2, 4, 4, 4, 5, 5, 7, 9);

        mean.Value.ShouldBe(5);
        var half = 1.959964 * Math.Sqrt(32.0 / 7 / 8);
        mean.Interval!.Value.Low.ShouldBe(5 - half, 1e-5);
        mean.Interval!.Value.High.ShouldBe(5 + half, 1e-5);
    }

    [Fact]
    public void One_case_has_a_mean_and_no_interval()
    {
        Of(3).Value.ShouldBe(3);
        Of(3).Interval.ShouldBeNull();
        Of(3).Minus(Of(1, 2, 3)).ShouldBeNull();
    }

    [Fact]
    public void Equal_values_have_an_interval_of_no_width() => Of(4, 4, 4).Interval.ShouldBe(new Interval(4, 4));

    private static Mean Of(params double[] values) => new(values.Length, values.Sum(), values.Sum(value => value * value));
}
