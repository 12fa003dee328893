using Dangol.Promises;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

public class PromiseOutcomesTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    [Fact]
    public void A_day_ends_where_the_workspace_is()
    {
        var due = Due.On(new LocalDate(2026, 3, 10), Seoul);

        due.IsDate.ShouldBeTrue();
        (due.At + Duration.FromTicks(10)).ShouldBe(Instant.FromUtc(2026, 3, 10, 15, 0));
    }

    [Fact]
    public void A_day_ends_right_when_the_clocks_change()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];

        (Due.On(new LocalDate(2026, 3, 8), zone).At - zone.AtStartOfDay(new LocalDate(2026, 3, 8)).ToInstant() + Duration.FromTicks(10)).ShouldBe(Duration.FromHours(23));
    }

    [Theory]
    [InlineData(-25, PromiseOutcome.OnTrack)]
    [InlineData(-23, PromiseOutcome.AtRisk)]
    [InlineData(0, PromiseOutcome.AtRisk)]
    [InlineData(1, PromiseOutcome.Overdue)]
    [InlineData(30 * 24, PromiseOutcome.Overdue)]
    [InlineData((30 * 24) + 1, PromiseOutcome.Broken)]
    public void An_open_promise_is_told_by_the_clock(int hoursAfterDue, PromiseOutcome expected)
    {
        var due = Instant.FromUtc(2026, 3, 10, 9, 0);

        PromiseOutcomes.Of(PromiseState.Open, due, due + Duration.FromDays(30), due + Duration.FromHours(hoursAfterDue)).ShouldBe(expected);
    }

    [Fact]
    public void Without_grace_an_overdue_promise_is_broken_at_once()
    {
        var due = Instant.FromUtc(2026, 3, 10, 9, 0);

        PromiseOutcomes.Of(PromiseState.Open, due, due, due + Duration.FromTicks(10)).ShouldBe(PromiseOutcome.Broken);
    }
}
