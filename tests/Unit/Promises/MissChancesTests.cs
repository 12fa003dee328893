using Dangol.Promises;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

public sealed class MissChancesTests
{
    private static readonly Instant Made = Instant.FromUtc(2026, 11, 1, 0, 0);
    private static readonly Instant Due = Made + Duration.FromDays(10);

    // Of a hundred promises, one was done at each hundredth of its time up to 0.8; ten late; ten never.
    private static readonly MissChances Chances = MissChances.Of(PromiseKind.Delivery, [.. Enumerable.Range(1, 80).Select(share => share / 100.0), .. Enumerable.Repeat(1.5, 10), .. Enumerable.Repeat(double.PositiveInfinity, 10)]);

    [Theory]
    [InlineData(0, 206)]
    [InlineData(5, 404)]
    [InlineData(8, 955)]
    [InlineData(10, 955)]
    public void The_longer_it_is_open_the_likelier_it_is_missed(int days, int thousandths)
        => Chances.Of(PromiseKind.Delivery, Made, Due, Made + Duration.FromDays(days)).ShouldBe(thousandths);

    [Fact]
    public void Of_too_few_or_of_another_kind_nothing_is_said()
    {
        MissChances.Of(PromiseKind.Reply, Enumerable.Repeat(0.5, MissChances.LeastFinished - 1)).Of(PromiseKind.Reply, Made, Due, Made).ShouldBeNull();
        MissChances.Of(PromiseKind.Reply, Enumerable.Repeat(0.5, MissChances.LeastFinished)).Of(PromiseKind.Reply, Made, Due, Made).ShouldNotBeNull();
        Chances.Of(PromiseKind.Refund, Made, Due, Made).ShouldBeNull();
    }
}
