using Dangol.Promises;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

public class RateFindingTests
{
    private static readonly LocalDate First = new(2026, 1, 5);

    [Fact]
    public void A_week_clearly_below_the_rest_is_named() => Of((95, 100), (94, 100), (60, 100), (96, 100)).Worst!.Monday.ShouldBe(First.PlusWeeks(2));

    [Fact]
    public void A_week_that_chance_explains_is_not() => Of((95, 100), (94, 100), (92, 100), (96, 100)).Worst.ShouldBeNull();

    [Fact]
    public void A_week_of_few_cases_is_not_named_however_bad_it_was() => Of((95, 100), (94, 100), (0, 5), (96, 100)).Worst.ShouldBeNull();

    [Fact]
    public void The_week_that_is_not_over_is_not_named()
        => RateFinding.Of(Weeks((95, 100), (94, 100), (10, 100)), First.PlusWeeks(2)).Worst.ShouldBeNull();

    [Fact]
    public void A_change_in_the_last_four_weeks_is_seen()
    {
        var finding = Of((98, 100), (98, 100), (98, 100), (98, 100), (90, 100), (91, 100), (90, 100), (91, 100));

        finding.Recent.ShouldBe(new Share(362, 400));
    }

    [Fact]
    public void Weeks_without_promises_say_nothing() => Of((0, 0), (0, 0)).ShouldBe(new RateFinding(new Share(0, 0), null, null));

    private static RateFinding Of(params (int Kept, int Cases)[] weeks) => RateFinding.Of(Weeks(weeks), First.PlusWeeks(weeks.Length));

    private static WeekOutcomes[] Weeks(params (int Kept, int Cases)[] weeks)
        => [.. weeks.Select((week, index) => new WeekOutcomes(First.PlusWeeks(index), week.Kept, week.Cases - week.Kept, 0, 0, 0, 0))];
}
