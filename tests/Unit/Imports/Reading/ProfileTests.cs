using Dangol.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class ProfileTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void Every_value_of_a_column_is_judged()
    {
        var lines = Enumerable.Range(1, 50_000).Select(i => $"K{i},{(i % 100 == 0 ? "" : $"{1 + (i % 12)}/{(i % 31 == 30 ? 28 : 1 + (i % 12))}/2024")},{(i % 3 == 0 ? "yes" : "no")},{i * 1.5:0.0}\n");
        var profile = Profile("code,when,flag,sum\n" + string.Concat(lines));
        var (key, when, flag, sum) = (profile.Columns[0], profile.Columns[1], profile.Columns[2], profile.Columns[3]);
        key.Distinct.ShouldBe(50_000, 2_500);
        key.IsUnique.ShouldBeTrue();
        key.Prefixes.Keys.ShouldBe(["K"]);
        (when.Rows, when.Empty).ShouldBe((50_000, 500));
        when.Count(Fits.DateOpen).ShouldBe(49_500);
        when.Count(Fits.DateMonthDayYear).ShouldBe(49_500);
        when.Count(Fits.DateDayMonthYear).ShouldBeLessThan(49_500);
        flag.TopValues!.Sum(value => value.Times).ShouldBe(50_000);
        flag.TopValues![0].ShouldBe(new TopValue("no", 33_334));
        sum.MaxNumber.ShouldBe(75_000);
        profile.Sample.Rows.Count().ShouldBeGreaterThan(900);
    }

    [Fact]
    public void Two_halves_put_together_are_the_whole()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var values = Enumerable.Range(0, 30_000).Select(_ => random.Next(4) == 0 ? "" : $"{random.Next(20_000)}").ToList();
        var (whole, left, right) = (new ColumnCounter("x", 0, 4096), new ColumnCounter("x", 0, 4096), new ColumnCounter("x", 0, 4096));
        for (var i = 0; i < values.Count; i++)
        {
            whole.Add(values[i]);
            (i < 11_000 ? left : right).Add(values[i]);
        }

        left.Merge(right);
        var (one, two) = (whole.ToProfile(), left.ToProfile());
        (two.Rows, two.Empty, two.MinLength, two.MaxLength, two.MaxNumber).ShouldBe((one.Rows, one.Empty, one.MinLength, one.MaxLength, one.MaxNumber));
        two.Count(Fits.Digits).ShouldBe(one.Count(Fits.Digits));
        (two.Distinct / one.Distinct).ShouldBe(1, 0.05);
        one.Distinct.ShouldBe(values.Where(value => value.Length > 0).Distinct().Count(), 800);
    }

    [Theory]
    [InlineData(20_000, 20_000, 1.0)]
    [InlineData(20_000, 100_000, 1.0)]
    [InlineData(60_000, 30_000, 0.5)]
    [InlineData(300, 300, 1.0)]
    public void The_share_of_keys_found_in_another_column_is_measured(int mine, int theirs, double expected)
    {
        var (from, to) = (new KeySketch(4096), new KeySketch(4096));
        for (var i = 0; i < Math.Max(mine, theirs); i++)
        {
            var hash = KeyHash.Of($"order-{i}");
            if (i < mine)
            {
                from.Add(hash, 1);
            }

            if (i < theirs)
            {
                to.Add(hash, 1);
            }
        }

        from.ContainmentIn(to)!.Value.ShouldBe(expected, 0.05);
        from.Distinct.ShouldBe(mine, mine * 0.06);
    }

    [Fact]
    public void A_few_repeats_among_many_keys_are_seen()
    {
        var sketch = new KeySketch(4096);
        for (var i = 0; i < 100_000; i++)
        {
            sketch.Add(KeyHash.Of($"{(i % 200 == 0 ? 7 + (i / 400) : i + 1_000_000)}"), 1);
        }

        sketch.Repeated.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_whole_number_and_the_same_with_a_point_zero_are_one_key()
    {
        var profile = Profile("id,again\n17850,17850.0\n13047,13047.0\n");
        profile.Columns[0].Keys.ContainmentIn(profile.Columns[1].Keys).ShouldBe(1);
    }

    [Fact]
    public void Faulty_rows_are_counted_and_left_out_of_the_figures()
    {
        var profile = Profile("a,b\n1,2\n3,4,5\n\n6,7\n");
        (profile.Rows, profile.FaultyRows, profile.EmptyRows).ShouldBe((3, 1, 1));
        profile.Columns[0].Rows.ShouldBe(2);
    }

    private TableProfile Profile(string text)
    {
        using var rows = ImportFiles.Open(folder.Write("t.csv", text)).Tables[0].Open();
        return TableProfile.Of("t.csv", rows);
    }

    public void Dispose() => folder.Dispose();
}
