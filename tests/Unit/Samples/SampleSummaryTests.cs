using System.Globalization;
using System.Text;
using Dangol.Samples.Generating;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Samples;

/// <summary>Prints the shop month by month, as an owner would look at it, and checks that the story can be read from it.</summary>
[Collection("sample shop")]
public sealed class SampleSummaryTests(SampleFolder shop, ITestOutputHelper output)
{
    private sealed record Month(string Name, int Orders, double Kept, int Reviews, double Score);

    [Fact]
    public void The_bad_month_shows_in_promises_and_stars_and_its_echo_in_orders()
    {
        var months = Months().ToList();
        var table = new StringBuilder("\nmonth    orders   kept  reviews  score\n");
        foreach (var month in months)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{month.Name}  {month.Orders,6} {month.Kept,6:P0} {month.Reviews,8} {month.Score,6:F2}");
        }

        output.WriteLine(table.ToString());
        var bad = months.FindIndex(m => m.Name == Name(shop.Truth.BadMonth));
        var whole = months.Where(m => m.Reviews > 60).ToList();
        whole.MinBy(m => m.Kept).ShouldBe(months[bad]);
        whole.MinBy(m => m.Score).ShouldBe(months[bad]);
        months[bad].Score.ShouldBeLessThan(whole.Average(m => m.Score) - 0.5);
        months[bad + 3].Kept.ShouldBeGreaterThan(0.88);

        // Growth over the year before: brisk before, halted for two months, brisk again.
        (Growth(bad + 1, bad + 2) + 0.1).ShouldBeLessThan(Growth(bad + 4, bad + 6));

        double Growth(int from, int to) => months[from..(to + 1)].Sum(m => m.Orders) / (double)months[(from - 12)..(to - 11)].Sum(m => m.Orders);
    }

    private IEnumerable<Month> Months()
    {
        var placed = shop.Rows("온라인주문.csv").Select(r => r["주문일시"]).Concat(shop.Rows("매장판매.csv").Select(r => r["판매일시"])).ToLookup(t => t[..7]);
        var due = shop.Truth.Promises.Where(p => p.Outcome <= SampleOutcome.Broken).ToLookup(p => Name(p.Due.Date));
        var reviews = shop.Rows("리뷰.csv").ToLookup(r => r["작성일시"][..7], r => int.Parse(r["평점"], null));
        return placed.Select(g => g.Key).Order(StringComparer.Ordinal).Select(month => new Month(
            month, placed[month].Count(),
            due[month].Count(p => p.Outcome == SampleOutcome.Kept) / (double)Math.Max(1, due[month].Count()),
            reviews[month].Count(), reviews[month].DefaultIfEmpty().Average()));
    }

    private static string Name(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}-{day.Month:00}");
}
