using Dangol.Samples.Generating;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Samples;

[Collection("sample shop")]
public sealed class SampleShopTests(SampleFolder shop)
{
    [Fact]
    public void The_same_seed_and_day_give_the_same_bytes()
    {
        var again = new SampleFolder();
        foreach (var name in SampleShop.FileNames)
        {
            again.Bytes(name).ShouldBe(shop.Bytes(name), name);
        }
    }

    [Fact]
    public void Another_seed_gives_another_shop()
        => SampleFolder.Of(SampleFolder.Today, 2).Bytes("고객명단.csv").ShouldNotBe(shop.Bytes("고객명단.csv"));

    [Fact]
    public void It_has_the_people_asked_for_and_each_has_bought_something()
    {
        shop.Truth.People.Count.ShouldBe(2000);
        shop.Truth.People.ShouldAllBe(p => p.OrderNumbers.Count > 0);
        shop.Rows("고객명단.csv").Count.ShouldBeInRange(1700, 2100);
        shop.Truth.CustomersByKey.ShouldBeInRange(2010, 2120);
    }

    [Fact]
    public void Doubles_are_a_small_but_real_share_and_of_every_kind()
    {
        var doubles = shop.Truth.Doubles;
        (doubles.Count / 2000.0).ShouldBeInRange(0.06, 0.11);
        foreach (var kind in Enum.GetValues<SampleDoubleKind>())
        {
            doubles.Count(d => d.Kind == kind).ShouldBeGreaterThan(15, kind.ToString());
        }

        var members = shop.Rows("고객명단.csv").Select(r => r["회원번호"]).ToHashSet();
        var orders = shop.Rows("온라인주문.csv").Select(r => r["주문번호"]).ToHashSet();
        doubles.ShouldAllBe(d => members.Contains(d.First) && (members.Contains(d.Second) || orders.Contains(d.Second)));
    }

    [Fact]
    public void Households_share_an_address_but_never_a_phone()
    {
        shop.Truth.People.GroupBy(p => p.Household).Count(g => g.Count() > 1).ShouldBeGreaterThan(250);
        shop.Truth.People.Select(p => p.Phone).Distinct().Count().ShouldBe(2000);
    }

    [Fact]
    public void Phones_are_from_a_block_nobody_is_given_and_mail_goes_nowhere()
    {
        var rows = shop.Rows("온라인주문.csv");
        rows.ShouldAllBe(r => r["구매자연락처"].StartsWith("010-1", StringComparison.Ordinal) && r["구매자연락처"].Length == 13);
        rows.Where(r => r["구매자이메일"] != "").ShouldAllBe(r => r["구매자이메일"].Contains("@example.", StringComparison.Ordinal));
    }

    [Fact]
    public void No_promise_is_older_than_its_order_and_nothing_has_happened_today_or_later()
    {
        foreach (var row in shop.Rows("온라인주문.csv"))
        {
            var (placed, promised) = (Day(row["주문일시"]), Day(row["배송예정일"]));
            promised.ShouldBeGreaterThanOrEqualTo(placed, row["주문번호"]);
            placed.ShouldBeLessThan(SampleFolder.Today);
            if (row["배송완료일시"] is { Length: > 0 } done)
            {
                Day(done).ShouldBeInRange(placed, SampleFolder.Today.PlusDays(-1));
            }
        }

        foreach (var row in shop.Rows("매장판매.csv").Where(r => r["픽업예정일시"] != ""))
        {
            Day(row["픽업예정일시"]).ShouldBeGreaterThan(Day(row["판매일시"]), row["판매번호"]);
        }
    }

    [Fact]
    public void Amounts_add_up()
    {
        var goods = shop.Rows("주문상세.csv").GroupBy(r => r["주문번호"]).ToDictionary(g => g.Key, g => g.Sum(r => int.Parse(r["금액"], null)));
        var orders = shop.Rows("온라인주문.csv");
        orders.Count.ShouldBe(goods.Count);
        foreach (var row in orders)
        {
            int.Parse(row["상품금액"], null).ShouldBe(goods[row["주문번호"]]);
            int.Parse(row["총결제금액"], null).ShouldBe(goods[row["주문번호"]] + int.Parse(row["배송비"], null) - int.Parse(row["할인금액"], null));
        }
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text[..10]).Value;
}
