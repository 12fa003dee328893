using Dangol.Imports;
using Dangol.Platform.Data;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Http.Imports;

public class ImportTests
{
    [Fact]
    public async Task Files_become_customers_orders_promises_and_reviews_with_no_hand_on_the_plan()
    {
        await using var shop = await Shop.Open();

        var report = await shop.Import(new ShopFiles(1).Write(shop.Files));

        report.Orders.ShouldBe(120);
        report.Products.ShouldBe(6);
        report.Reviews.ShouldBe(30);
        report.OrderLines.ShouldBe(240);
        report.Customers.ShouldBe(36, "four of forty ids share a phone with another");
        report.Linked.ShouldBe(4);
        report.Rejected.ShouldBe(0);
        report.Mismatches.ShouldBeEmpty();
        report.Unlinked["orders"].ShouldBe(6);
        var promises = report.Promises;
        (promises.Kept + promises.Late + promises.Broken + promises.Released + promises.Open).ShouldBe(120);
        promises.Released.ShouldBe(12);
        promises.Broken.ShouldBe(24);
    }

    [Fact]
    public async Task The_same_files_again_from_another_place_change_nothing()
    {
        await using var shop = await Shop.Open();
        var files = new ShopFiles(2);
        await shop.Import(files.Write(shop.Files));
        var before = await shop.Everything();

        var again = await shop.Import(files.Write(Directory.CreateDirectory(Path.Combine(shop.Files, "elsewhere")).FullName), chunkRows: 1000);

        (await shop.Everything()).ShouldBe(before);
        again.Created.Values.ShouldAllBe(count => count == 0);
        again.Updated.Values.ShouldAllBe(count => count == 0);
        again.Linked.ShouldBe(0);
        again.Unchanged["order_lines"].ShouldBe(240);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task How_rows_are_cut_into_chunks_makes_no_difference(int chunkRows)
    {
        await using var shop = await Shop.Open();
        await using var other = await Shop.Open();
        var files = new ShopFiles(3, customers: 25, orders: 40);

        await shop.Import(files.Write(shop.Files), chunkRows);
        await other.Import(files.Write(other.Files), chunkRows: 19);

        (await shop.Everything(withIds: false)).ShouldBe(await other.Everything(withIds: false));
    }

    [Fact]
    public async Task A_trial_says_what_the_run_will_say_and_keeps_nothing()
    {
        await using var shop = await Shop.Open();
        await shop.Import(new ShopFiles(4).Write(shop.Files));
        var before = await shop.Everything();
        var next = new ShopFiles(4).Write(shop.Files, edition: 1);

        var trial = await shop.Import(next, dry: true);
        (await shop.Everything()).ShouldBe(before);
        await shop.With(async imports =>
        {
            await imports.Discard(trial.Import);
            return true;
        });
        var run = await shop.Import(next);

        trial.DryRun.ShouldBeTrue();
        Counts(trial).ShouldBe(Counts(run));
        run.Updated["orders"].ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task With_skip_only_what_is_new_comes_in()
    {
        await using var shop = await Shop.Open();
        await shop.Import(new ShopFiles(5).Write(shop.Files));
        var before = await shop.Everything();

        var report = await shop.Import(new ShopFiles(5).Write(shop.Files, edition: 1), onMatch: OnMatch.Skip);

        report.Updated.Values.ShouldAllBe(count => count == 0);
        report.Skipped["orders"].ShouldBeGreaterThan(0);
        report.Created["orders"].ShouldBe(20);
        var rows = await shop.Everything();
        before.Where(row => row.StartsWith("source_records", StringComparison.Ordinal)).ShouldBeSubsetOf(rows);
    }

    [Fact]
    public async Task What_changed_in_a_later_edition_is_updated_and_the_ledger_tells_how()
    {
        await using var shop = await Shop.Open();
        await shop.Import(new ShopFiles(6).Write(shop.Files));

        var report = await shop.Import(new ShopFiles(6).Write(shop.Files, edition: 1));

        report.Created["orders"].ShouldBe(20);
        report.Updated["orders"].ShouldBe(12, "twelve deliveries that were on their way have arrived");
        report.Updated["promises"].ShouldBe(12);
        (await shop.Count("promise_movements", $"kind = 3 and import_id = {report.Import}")).ShouldBeGreaterThanOrEqualTo(12);
        report.Merged.ShouldBeGreaterThan(0);
        (await shop.Count("customers", "merged_into is not null")).ShouldBe(report.Merged);
        (await shop.Count("orders", "customer_id in (select id from customers where merged_into is not null)")).ShouldBe(0);
    }

    [Fact]
    public async Task Files_of_another_source_never_meet_by_their_ids()
    {
        await using var shop = await Shop.Open();
        var one = shop.File("one.csv", "고객번호,이름,휴대폰\r\nC1,김민수,010-2345-1111\r\n");
        var two = shop.File("two.csv", "고객번호,이름,휴대폰\r\nC1,박서연,010-2345-2222\r\n");

        await shop.Import(one);
        (await shop.Import(two, source: "cafe")).Customers.ShouldBe(2);
    }

    [Fact]
    public async Task Orders_of_people_imported_later_are_linked_when_the_orders_come_again()
    {
        await using var shop = await Shop.Open();
        var orders = shop.File("주문.csv", "주문번호,고객번호,주문일시,결제금액\r\nO1,C1,2025-01-02 10:00:00,12000\r\nO2,C2,2025-01-03 10:00:00,9000\r\n");
        var people = shop.File("고객.csv", "고객번호,이름,휴대폰\r\nC1,김민수,010-2345-1111\r\nC2,이서연,010-2345-2222\r\n");
        await shop.Import(orders);
        await shop.Import(people);

        await shop.Import(orders);

        (await shop.Count("orders", "customer_id is null")).ShouldBe(0);
        (await shop.Read(db => db.Number($"select sum(spent) from customers where workspace_id = {db.WorkspaceId}"))).ShouldBe(2_100_000);
    }

    internal static string Counts(ImportReport report) => string.Join("; ", Parts(report));

    private static IEnumerable<string> Parts(ImportReport report)
    {
        yield return $"{report.Customers} {report.Orders} {report.Promises} {report.Reviews} {report.OrderLines} {report.Payments} {report.Products} {report.Notes} {report.Rejected} {report.Linked} {report.Merged}";
        foreach (var counts in new[] { report.Created, report.Updated, report.Unchanged, report.Skipped, report.Unlinked })
        {
            yield return string.Join(", ", counts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"));
        }
    }
}
