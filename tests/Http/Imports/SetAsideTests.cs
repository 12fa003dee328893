using Dangol.Imports;
using Dangol.Platform.Data;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Http.Imports;

/// <summary>A large import into empty tables makes their indexes when its rows are in; nothing else may differ.</summary>
public class SetAsideTests
{
    [Fact]
    public async Task A_large_first_import_comes_to_the_same_with_the_same_indexes()
    {
        var files = new ShopFiles(31);
        await using var usual = await Shop.Open();
        var expected = await usual.Import(files.Write(usual.Files));
        await using var large = await Shop.Open();
        var before = await Indexes(large);
        var during = new List<int>();
        var report = await large.Import(files.Write(large.Files), watch: progress => during.Add(Indexes(large).GetAwaiter().GetResult().Count), setAsideFrom: 1);
        ImportTests.Counts(report).ShouldBe(ImportTests.Counts(expected));
        (await large.Everything(withIds: false)).ShouldBe(await usual.Everything(withIds: false));
        (await Indexes(large)).ShouldBe(before);
        if (large.Place.Store.IsSqlite)
        {
            during.Min().ShouldBeLessThan(before.Count - 10);
        }
    }

    [Fact]
    public async Task People_who_turn_out_to_be_one_while_indexes_are_set_aside_are_joined()
    {
        const string People = "고객번호,이름,휴대폰,이메일\nC1,김민수,010-1234-0001,\nC2,김민수,,minsu@naver.com\nC3,이서연,010-1234-0003,\nC4,김민수,010-1234-0001,minsu@naver.com\n";
        await using var shop = await Shop.Open();
        var before = await Indexes(shop);
        var report = await shop.Import(shop.File("고객.csv", People), chunkRows: 1, setAsideFrom: 1);
        report.Merged.ShouldBe(1);
        report.Customers.ShouldBe(2);
        (await Indexes(shop)).ShouldBe(before);
    }

    [Fact]
    public async Task Into_tables_that_hold_much_already_nothing_is_set_aside()
    {
        var files = new ShopFiles(32);
        await using var shop = await Shop.Open();
        await shop.Import(files.Write(shop.Files));
        var before = await Indexes(shop);
        await shop.Import(files.Write(shop.Files, edition: 1), watch: _ => Indexes(shop).GetAwaiter().GetResult().ShouldBe(before), setAsideFrom: 1);
    }

    [Fact]
    public async Task A_failed_and_a_cancelled_import_leave_all_indexes()
    {
        var files = new ShopFiles(33);
        await using var shop = await Shop.Open();
        var before = await Indexes(shop);
        var folder = files.Write(shop.Files);
        await Should.ThrowAsync<Exception>(() => shop.Import(folder, watch: progress =>
        {
            if (progress.RowsDone > 100)
            {
                throw new InvalidOperationException("no more");
            }
        }, setAsideFrom: 1));
        (await Indexes(shop)).ShouldBe(before);
    }

    private static Task<List<string>> Indexes(Shop shop) => shop.Read(async db =>
    {
        var found = db.IsSqlite
            ? await db.Rows($"select name || ': ' || coalesce(sql, '') from sqlite_schema where type = 'index'", row => row.GetString(0))
            : await db.Rows($"select indexdef from pg_indexes where schemaname = 'public'", row => row.GetString(0));
        found.Sort(StringComparer.Ordinal);
        return found;
    });
}
