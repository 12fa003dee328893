using Dangol.Forecasts;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Forecasts;

public sealed class LeadTimeModelTests
{
    private readonly int _seed = Environment.TickCount & 0xFFFF;

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    public void Dates_are_kept_as_often_as_asked(double coverage)
        => Share(MadePast.Kept(new MadePast(_seed).Make(), coverage, from: 1000)).ShouldBe(coverage, 0.05, Seed);

    [Fact]
    public void A_young_business_is_not_made_bold_by_what_was_quick()
    {
        var kept = Enumerable.Range(_seed, 4).SelectMany(seed => MadePast.Kept(new MadePast(seed) { Cases = 1000 }.Make(), 0.9, from: 500));

        Share([.. kept]).ShouldBe(0.9, 0.035, Seed);
    }

    [Fact]
    public void Slow_places_are_offered_later_dates_than_quick_ones()
    {
        var cases = new MadePast(_seed).Make();
        var model = LeadTimeModel.Train(cases, cases[^1].Start);

        int Days(string town) => model.Offer(new LeadCase(cases[^1].Start) { Labels = ["delivery", town], Numbers = [1] }, 0.9)!.Days;

        // The ninth deciles that the cases were drawn from: 7.3 days and 29 days.
        Days("서울").ShouldBeInRange(6, 9, Seed);
        Days("제주").ShouldBeInRange(21, 38, Seed);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0.5)]
    public void When_everything_takes_twice_or_half_as_long_the_dates_follow(double times)
    {
        var cases = new MadePast(_seed) { Cases = 4000, Slowness = i => i < 2000 ? 1 : times }.Make();

        Share(MadePast.Kept(cases, 0.9, from: 2600)).ShouldBe(0.9, 0.06, Seed);
    }

    [Fact]
    public void Neither_a_growing_rush_nor_orders_that_never_end_make_dates_bold_or_timid()
    {
        var cases = new MadePast(_seed) { Cases = 4000, Rate = i => 3 + (i / 80.0), NeverFinished = 0.35 }.Make();

        Share(MadePast.Kept(cases, 0.9, from: 1500)).ShouldBe(0.9, 0.035, Seed);
    }

    [Fact]
    public void What_happens_later_changes_nothing_that_was_said_before()
    {
        var cases = new MadePast(_seed) { Cases = 1200 }.Make();
        var moment = cases[800].Start;
        var otherwise = cases.ConvertAll(one => one.Finish > moment ? one with { Finish = moment.PlusDays(200) } : one);

        Said(otherwise).ShouldBe(Said(cases), Seed);

        List<int?> Said(List<LeadCase> past)
        {
            var said = new List<int?>();
            MadePast.Walk(past, (model, one) =>
            {
                if (one.Start <= moment)
                {
                    said.Add(model.Offer(one, 0.9)?.Days);
                }
            });
            return said;
        }
    }

    [Fact]
    public void A_trained_model_says_what_one_told_step_by_step_says()
    {
        var cases = new MadePast(_seed) { Cases = 900 }.Make();
        var (last, told) = (cases[^1], (DateOffer?)null);
        MadePast.Walk(cases, (model, one) => told = one == last ? model.Offer(one, 0.9) : null);

        LeadTimeModel.Train(cases[..^1], last.Start).Offer(last, 0.9).ShouldBe(told, Seed);
    }

    [Fact]
    public void Fewer_than_fifty_finished_cases_offer_nothing()
    {
        var cases = new MadePast(_seed) { Cases = 49 }.Make();
        var fiftieth = new LeadCase(cases[^1].Start, cases[^1].Finish) { Labels = cases[^1].Labels, Numbers = cases[^1].Numbers };
        var later = cases[^1].Start.PlusYears(1);
        var asked = fiftieth with { Start = later, Finish = null };

        LeadTimeModel.Train(cases, later).Offer(asked, 0.9).ShouldBeNull();
        LeadTimeModel.Train([.. cases, fiftieth], later).Offer(asked, 0.9).ShouldNotBeNull().Cases.ShouldBe(LeadTimeModel.LeastFinished);
    }

    [Fact]
    public void More_certainty_never_means_an_earlier_date()
    {
        var cases = new MadePast(_seed) { Cases = 600 }.Make();
        var model = LeadTimeModel.Train(cases, cases[^1].Start);

        foreach (var town in new[] { "서울", "부산", "제주", "처음" })
        {
            var asked = new LeadCase(cases[^1].Start) { Labels = ["delivery", town], Numbers = [null] };
            Enumerable.Range(1, 99).Select(percent => model.Offer(asked, percent / 100.0)!.Days).ShouldBeInOrder(SortDirection.Ascending, Seed);
        }
    }

    [Fact]
    public void The_chance_of_missing_is_what_comes_true()
    {
        var cases = new MadePast(_seed) { Cases = 3000 }.Make();
        var chances = new List<(double Chance, double Missed)>();
        var open = new PriorityQueue<(int Id, LeadCase Case), LocalDateTime>();
        var begun = 0;
        MadePast.Walk(cases, (model, one) =>
        {
            while (open.TryPeek(out var next, out var at) && at <= one.Start)
            {
                open.Dequeue();
                if (begun > 1000 && next.Case.Finish > one.Start)
                {
                    chances.Add((model.ChanceOfMissing(next.Id, one.Start, 10)!.Value, next.Case.Days > 10 ? 1 : 0));
                }
            }

            open.Enqueue((begun++, one), one.Start.PlusDays(5));
        });

        var rate = chances.Average(one => one.Missed);
        chances.Average(one => one.Chance).ShouldBe(rate, 0.06, Seed);
        chances.Average(one => Math.Pow(one.Chance - one.Missed, 2)).ShouldBeLessThan(0.92 * rate * (1 - rate), Seed);
    }

    [Fact]
    public void A_date_that_is_over_is_missed_and_one_far_away_is_not()
    {
        var cases = new MadePast(_seed) { Cases = 600 }.Make();
        var model = LeadTimeModel.Train(cases, cases[^1].Start);
        var id = model.Begin(new LeadCase(cases[^1].Start) { Labels = ["delivery", "부산"], Numbers = [1] });

        model.ChanceOfMissing(id, cases[^1].Start.PlusDays(4), 3).ShouldBe(1, Seed);
        model.ChanceOfMissing(id, cases[^1].Start.PlusDays(4), 400).ShouldNotBeNull().ShouldBeLessThan(0.1, Seed);
    }

    [Fact]
    public void Events_out_of_order_and_cases_of_another_shape_are_refused()
    {
        var cases = new MadePast(_seed) { Cases = 10 }.Make();
        var model = LeadTimeModel.Train(cases, cases[^1].Start);

        Should.Throw<ArgumentException>(() => model.Begin(cases[0])).Message.ShouldContain("order of time");
        Should.Throw<ArgumentException>(() => model.Begin(cases[^1] with { Labels = [] })).Message.ShouldContain("labels");
    }

    private string Seed => $"seed {_seed}";

    private static double Share(List<bool> kept) => kept.Average(one => one ? 1.0 : 0);
}
