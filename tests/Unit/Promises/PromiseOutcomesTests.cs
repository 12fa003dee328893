using Dangol.Promises;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

public class PromiseOutcomesTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
    private static readonly Duration Microsecond = Duration.FromTicks(10);

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
        => Open(Due.By(At(9)), At(9) + Duration.FromHours(hoursAfterDue)).ShouldBe(expected);

    [Fact]
    public void A_microsecond_decides_at_every_border()
    {
        var due = Due.By(At(9));

        Open(due, At(9) - Duration.FromHours(24)).ShouldBe(PromiseOutcome.OnTrack);
        Open(due, At(9) - Duration.FromHours(24) + Microsecond).ShouldBe(PromiseOutcome.AtRisk);
        Open(due, At(9)).ShouldBe(PromiseOutcome.AtRisk);
        Open(due, At(9) + Microsecond).ShouldBe(PromiseOutcome.Overdue);
        Open(due, At(9) + Duration.FromDays(30)).ShouldBe(PromiseOutcome.Overdue);
        Open(due, At(9) + Duration.FromDays(30) + Microsecond).ShouldBe(PromiseOutcome.Broken);
    }

    [Fact]
    public void Less_than_a_microsecond_does_not_count_because_it_is_not_stored()
        => Open(Due.By(At(9)), At(9) + Duration.FromTicks(9)).ShouldBe(PromiseOutcome.AtRisk);

    [Fact]
    public void A_promise_for_a_day_is_at_risk_until_the_end_of_tomorrow()
    {
        var now = new LocalDateTime(2026, 3, 9, 8, 0).InZoneStrictly(Seoul).ToInstant();

        Open(Due.On(new LocalDate(2026, 3, 10), Seoul), now).ShouldBe(PromiseOutcome.AtRisk);
        Open(Due.On(new LocalDate(2026, 3, 11), Seoul), now).ShouldBe(PromiseOutcome.OnTrack);
    }

    [Fact]
    public void Tomorrow_ends_right_when_the_clocks_change()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var lastMoment = new LocalDateTime(2026, 3, 7, 23, 59, 59).InZoneStrictly(zone).ToInstant();

        new PromiseClock(lastMoment, zone, 30).DatesAtRiskBefore.ShouldBe(zone.AtStartOfDay(new LocalDate(2026, 3, 9)).ToInstant());
        PromiseOutcomes.Of(PromiseState.Open, Due.On(new LocalDate(2026, 3, 8), zone), Instant.MaxValue, new PromiseClock(lastMoment, zone, 30)).ShouldBe(PromiseOutcome.AtRisk);
        PromiseOutcomes.Of(PromiseState.Open, Due.On(new LocalDate(2026, 3, 9), zone), Instant.MaxValue, new PromiseClock(lastMoment, zone, 30)).ShouldBe(PromiseOutcome.OnTrack);
    }

    [Fact]
    public void Without_grace_an_overdue_promise_is_broken_at_once()
        => PromiseOutcomes.Of(PromiseState.Open, Due.By(At(9)), At(9), new PromiseClock(At(9) + Microsecond, Seoul, 0)).ShouldBe(PromiseOutcome.Broken);

    private static PromiseOutcome Open(Due due, Instant now)
        => PromiseOutcomes.Of(PromiseState.Open, due, due.At + Duration.FromDays(30), new PromiseClock(now, Seoul, 30));

    private static Instant At(int hour) => Instant.FromUtc(2026, 3, 10, hour, 0);
}
