using System.Globalization;

namespace Dangol.Tests.Http.Operations;

[Trait("Engine", "Either")] // Nothing in them meets the database\'s engine: run once.
public sealed class EvalPromiseDatesTests
{
    [Fact]
    public async Task Dates_are_measured_on_a_folder_of_orders_and_nothing_of_it_is_kept()
    {
        await using var place = await Place.New();

        var ran = await place.Dangol("eval", "promise-dates", Orders(place, 600), "--coverage", "0.9", "--json");

        ran.ExitCode.ShouldBe(0, ran.Errors);
        ran.Json.GetProperty("n").GetInt32().ShouldBe(180);
        ran.Json.GetProperty("coverage").GetDouble().ShouldBeInRange(0.8, 0.98);
        ran.Json.GetProperty("meanDays").GetDouble().ShouldBeInRange(22, 36);
        ran.Json.GetProperty("ownCoverage").GetDouble().ShouldBe(1);
        ran.Json.GetProperty("ownMeanDays").GetDouble().ShouldBe(40);
        ran.Json.GetProperty("seconds").GetDouble().ShouldBeGreaterThan(0);
        Directory.Exists(place.Folder).ShouldBeFalse();
        Directory.GetDirectories(Path.Combine(Path.GetDirectoryName(place.Folder)!, "temporary"), "dangol-eval-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_few_orders_are_refused_in_a_sentence()
    {
        await using var place = await Place.New();

        var ran = await place.Dangol("eval", "promise-dates", Orders(place, 30), "--json");

        ran.ExitCode.ShouldBe(1);
        ran.Errors.ShouldContain("30 delivered orders");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public async Task A_chance_outside_0_and_1_is_not_understood(string coverage)
    {
        await using var place = await Place.New();

        (await place.Dangol("eval", "promise-dates", ".", "--coverage", coverage)).ExitCode.ShouldBe(2);
    }

    private static string Orders(Place place, int count)
    {
        var folder = Directory.CreateDirectory(place.File("orders")).FullName;
        var random = new Random(count);
        var lines = Enumerable.Range(0, count).Select(i =>
        {
            var ordered = new DateTime(2025, 1, 1, 10, 0, 0).AddHours(6 * i);
            return string.Create(CultureInfo.InvariantCulture, $"O{i},C{i % 50},{ordered:yyyy-MM-dd HH:mm:ss},배송완료,{ordered.AddDays(40):yyyy-MM-dd},{ordered.AddDays(1 + (30 * random.NextDouble())):yyyy-MM-dd HH:mm:ss}");
        });
        File.WriteAllLines(Path.Combine(folder, "주문.csv"), ["주문번호,고객번호,주문일시,주문상태,배송예정일,배송완료일", .. lines]);
        File.WriteAllLines(Path.Combine(folder, "고객.csv"), ["고객번호,이름,휴대폰", .. Enumerable.Range(0, 50).Select(i => $"C{i},김손님{i},010-1234-{5000 + i}")]);
        return folder;
    }
}
