using Dangol.Imports;
using Dangol.Platform.Data;
using Dangol.Promises;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Http.Imports;

public class UndoTests
{
    [Fact]
    public async Task Undoing_the_first_import_leaves_nothing_behind()
    {
        await using var shop = await Shop.Open();
        var before = await shop.Everything();
        var report = await shop.Import(new ShopFiles(11).Write(shop.Files));

        var undone = await shop.Undo(report.Import);

        (await shop.Everything()).ShouldBe(before);
        undone.Removed["customers"].ShouldBe(36);
        undone.Kept.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(Path.Combine(shop.Place.Folder, "imports")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Undoing_a_later_import_puts_back_what_it_changed_merged_and_added()
    {
        await using var shop = await Shop.Open();
        await shop.Import(new ShopFiles(12).Write(shop.Files));
        var before = await shop.Everything();
        var later = await shop.Import(new ShopFiles(12).Write(shop.Files, edition: 1));
        later.Merged.ShouldBeGreaterThan(0);
        later.Updated["orders"].ShouldBeGreaterThan(0);
        later.Updated["reviews"].ShouldBeGreaterThan(0);

        await shop.Undo(later.Import);

        (await shop.Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task Undone_in_the_wrong_order_two_imports_leave_nothing_behind_either()
    {
        await using var shop = await Shop.Open();
        var before = await shop.Everything();
        var first = await shop.Import(new ShopFiles(13).Write(shop.Files));
        var second = await shop.Import(new ShopFiles(13).Write(shop.Files, edition: 1));

        var under = await shop.Undo(first.Import);
        under.Kept["changed-by-later-import"].ShouldBeGreaterThan(0);
        (await shop.Count("promises", "order_id not in (select id from orders)")).ShouldBe(0);
        (await shop.Count("order_lines", "order_id not in (select id from orders)")).ShouldBe(0);
        (await shop.Count("source_records", "customer_id not in (select id from customers)")).ShouldBe(0);
        (await shop.Count("identity_keys", "customer_id not in (select id from customers where merged_into is null)")).ShouldBe(0);
        await shop.Undo(second.Import);

        (await shop.Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task A_customer_somebody_wrote_a_note_about_stays_with_nothing_of_the_import()
    {
        await using var shop = await Shop.Open();
        var report = await shop.Import(new ShopFiles(14).Write(shop.Files));
        await shop.Place.Store.Write(shop.Caller, async db => await db.Execute($"""
            insert into notes (workspace_id, id, number, customer_id, text, author, created_at, hash, version)
            select {db.WorkspaceId}, {Guid.Parse("00000000-0000-7000-8000-000000000001")}, 1, id, 'VIP', '주인', {db.Now}, 0, 1 from customers where workspace_id = {db.WorkspaceId} and number = 3
            """));

        var undone = await shop.Undo(report.Import);

        undone.Kept["customer-has-entries-of-others"].ShouldBe(1);
        (await shop.Count("customers")).ShouldBe(1);
        (await shop.Count("customers", "name is null and phone is null and import_id is null")).ShouldBe(1);
        (await shop.Count("source_records")).ShouldBe(0);
        (await shop.Count("identity_keys")).ShouldBe(0);
    }

    [Fact]
    public async Task An_order_whose_promise_somebody_closed_by_hand_stays()
    {
        await using var shop = await Shop.Open();
        var report = await shop.Import(new ShopFiles(15).Write(shop.Files));
        var ledger = shop.Place.Services.GetRequiredService<PromiseLedger>();
        var open = await shop.Read(db => db.Row($"select id from promises where workspace_id = {db.WorkspaceId} and state = 0 order by number limit 1", row => row.Id(0)));
        await shop.Place.Store.Write(shop.Caller, db => ledger.Fulfil(db, open));

        var undone = await shop.Undo(report.Import);

        undone.Kept["has-entries-of-others"].ShouldBe(1);
        (await shop.Count("orders")).ShouldBe(1);
        (await shop.Count("promises", "state = 2")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_undone_can_be_imported_again()
    {
        await using var shop = await Shop.Open();
        var files = new ShopFiles(16).Write(shop.Files);
        var first = await shop.Import(files);
        var content = await shop.Everything(withIds: false);
        await shop.Undo(first.Import);

        await shop.Import(files);

        (await shop.Everything(withIds: false)).ShouldBe(content);
    }
}
