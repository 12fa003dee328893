using Dangol.Promises;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

public sealed class KindPaceTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 3, 0);
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    [Fact]
    public void The_date_is_that_of_the_rank_which_conformal_prediction_asks_for()
    {
        // 1, 2, … 99 days: nine in ten of a hundred, one new among them, are done within the 90th.
        var pace = KindPace.Of(Enumerable.Range(1, 99).Select(days => (Duration?)Duration.FromDays(days)));

        pace.Offer(Now, Seoul, 0.9).ShouldBe(new DateBody(new LocalDate(2026, 11, 22).PlusDays(90), 90, 0.9));
        pace.Chance(Now, Now + Duration.FromDays(90)).ShouldBe(0.9);
        pace.Chance(Now, Now + Duration.FromDays(1) - Duration.FromSeconds(1)).ShouldBe(0);
    }

    [Fact]
    public void What_was_given_up_never_ended()
    {
        var pace = KindPace.Of([.. Enumerable.Repeat((Duration?)Duration.FromHours(2), 80), .. Enumerable.Repeat((Duration?)null, 20)]);

        pace.Offer(Now, Seoul, 0.9).ShouldBeNull();
        pace.Offer(Now, Seoul, 0.75)!.Days.ShouldBe(0);
        pace.Chance(Now, Now + Duration.FromDays(300)).ShouldBe(0.79);
    }

    [Fact]
    public void Too_few_say_nothing()
    {
        var pace = KindPace.Of(Enumerable.Repeat((Duration?)Duration.FromHours(2), KindPace.LeastFinished - 1));

        pace.Offer(Now, Seoul, 0.5).ShouldBeNull();
        pace.Chance(Now, Now + Duration.FromDays(1)).ShouldBeNull();
    }

    [Fact]
    public void New_ones_of_the_same_sort_are_done_in_time_at_least_as_often_as_asked()
    {
        var random = new Random(7);
        double Draw() => Math.Exp(random.NextDouble() * 3);
        var kept = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var pace = KindPace.Of(Enumerable.Range(0, 60).Select(_ => (Duration?)Duration.FromHours(Draw() * 24)));
            kept += (Now + Duration.FromHours(Draw() * 24)).InZone(Seoul).Date <= pace.Offer(Now, Seoul, 0.8)!.Date ? 1 : 0;
        }

        (kept / 2_000.0).ShouldBeInRange(0.79, 0.86);
    }
}
