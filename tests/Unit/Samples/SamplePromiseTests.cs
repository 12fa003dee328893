using Dangol.Samples.Generating;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Samples;

[Collection("sample shop")]
public sealed class SamplePromiseTests(SampleFolder shop)
{
    private IEnumerable<SamplePromise> Settled => shop.Truth.Promises.Where(p => p.Outcome <= SampleOutcome.Broken);

    [Fact]
    public void Nine_promises_in_ten_are_kept() => KeptRate(Settled).ShouldBeInRange(0.88, 0.92);

    [Theory]
    [InlineData(2026, 3, 10)]
    [InlineData(2026, 9, 20)]
    [InlineData(2027, 2, 5)]
    public void On_any_day_the_shop_looks_alike(int year, int month, int day)
    {
        var other = SampleFolder.Of(new(year, month, day), 5).Truth;
        KeptRate(other.Promises.Where(p => p.Outcome <= SampleOutcome.Broken)).ShouldBeInRange(0.88, 0.92);
        other.Promises.Count(p => p.Outcome == SampleOutcome.Open).ShouldBeGreaterThan(25);
    }

    [Fact]
    public void In_the_bad_month_a_third_came_late_and_some_never()
    {
        var bad = Settled.Where(p => InBadMonth(p.Due.Date)).ToList();
        (bad.Count(p => p.Outcome == SampleOutcome.Late) / (double)bad.Count).ShouldBeInRange(0.25, 0.42);
        bad.Count(p => p.Outcome == SampleOutcome.Broken).ShouldBeGreaterThan(8);
        var after = Settled.Where(p => p.Due.Date >= shop.Truth.BadMonth.PlusMonths(2)).ToList();
        KeptRate(after).ShouldBeGreaterThan(0.91);
    }

    [Fact]
    public void Whoever_was_let_down_came_back_less_often()
    {
        var ordersOf = shop.Truth.Promises.Where(p => p.Outcome <= SampleOutcome.Broken).GroupBy(p => p.PersonId).ToDictionary(g => g.Key, g => g.ToList());
        var settled = Settled.Where(p => p.Due.Date < shop.Truth.Today.PlusDays(-100)).ToList();
        Returned(p => p.Outcome == SampleOutcome.Kept).ShouldBeGreaterThan(Returned(p => p.Outcome == SampleOutcome.Late) + 0.12);
        Returned(p => p.Outcome == SampleOutcome.Late).ShouldBeGreaterThan(Returned(p => p.Outcome == SampleOutcome.Broken));

        double Returned(Func<SamplePromise, bool> which)
        {
            var group = settled.Where(which).ToList();
            return group.Count(p => ordersOf[p.PersonId].Any(o => o.Due > p.Due && o.Due < p.Due.PlusDays(100))) / (double)group.Count;
        }
    }

    [Fact]
    public void There_is_something_to_do_today_and_in_the_coming_days()
    {
        var today = shop.Truth.Today;
        var open = shop.Truth.Promises.Where(p => p.Outcome == SampleOutcome.Open).ToList();
        open.Count(p => p.Due.Date == today).ShouldBeGreaterThanOrEqualTo(3);
        open.Count(p => p.Due.Date > today && p.Due.Date <= today.PlusDays(7)).ShouldBeGreaterThanOrEqualTo(10);
        open.Count(p => p.Due.Date < today).ShouldBeInRange(4, 25);
        open.ShouldAllBe(p => p.Due.Date >= today.PlusDays(-30));
        open.ShouldContain(p => p.Due.TimeOfDay != LocalTime.MaxValue);
    }

    [Fact]
    public void Some_regulars_are_slipping_away()
    {
        shop.Truth.People.Count(p => p.SlippingAway).ShouldBe(25);
        shop.Truth.People.Count(p => p.LeftAfterDisappointment is not null).ShouldBeGreaterThan(80);
    }

    private bool InBadMonth(LocalDate day) => day >= shop.Truth.BadMonth && day < shop.Truth.BadMonth.PlusMonths(1);

    private static double KeptRate(IEnumerable<SamplePromise> promises)
    {
        var all = promises.ToList();
        return all.Count(p => p.Outcome == SampleOutcome.Kept) / (double)all.Count;
    }
}
