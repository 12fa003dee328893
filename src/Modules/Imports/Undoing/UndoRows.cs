using Dangol.Customers;
using Dangol.Orders;
using Dangol.Platform.Data;
using Dangol.Promises;
using Dangol.Voice;

namespace Dangol.Imports.Undoing;

/// <summary>Removes the rows that an import made, found by the range of ids it gave out. Each call takes one chunk and says whether there may be more.</summary>
internal sealed class UndoRows(CustomerRemoval customers)
{
    private const int AtOnce = 5_000;

    public async Task<bool> Reviews(DangolContext db, Import import, UndoTally tally)
    {
        var all = await Own(db, import, "reviews");
        var gone = await WithoutHeirs(db, "reviews", all, tally);
        await ReviewRemoval.Remove(db, gone);
        tally.Remove("reviews", gone.Count);
        return all.Count == AtOnce;
    }

    public async Task<bool> Notes(DangolContext db, Import import, UndoTally tally)
    {
        var all = await Own(db, import, "notes");
        var edited = NoteRemoval.Edited(db, all);
        tally.Keep("edited-since", edited.Count);
        var byHand = new Heirs();
        byHand.Add(edited.Select(note => (note, (int?)null)));
        await Hand(db, "notes", byHand);
        var gone = await WithoutHeirs(db, "notes", [.. all.Except(edited)], tally);
        await NoteRemoval.Remove(db, gone);
        tally.Remove("notes", gone.Count);
        return all.Count == AtOnce;
    }

    public async Task<bool> Orders(DangolContext db, Import import, UndoTally tally)
    {
        var all = await Own(db, import, "orders");
        var heirs = await Heirs.OfChanges(db, "orders", all);
        tally.Keep("changed-by-later-import", heirs.All.Count);
        tally.Keep("has-entries-of-others", heirs.Add([.. OrderRemoval.PartsOfOthers(db, all, import.Id), .. PromiseRemoval.MovementsOfOthers(db, all, import.Id), .. ReviewRemoval.ReviewsOfOthers(db, all, import.Id)]));
        foreach (var (order, heir) in heirs.All)
        {
            await OrderRemoval.PassOn(db, order, import.Id, heir);
            await PromiseRemoval.PassOn(db, order, import.Id, heir);
        }

        await heirs.Widen(db);
        var gone = all.Where(order => !heirs.Has(order)).ToList();
        var customersOfGone = CustomersOf(db, gone);
        await PromiseRemoval.RemoveOf(db, gone);
        await OrderRemoval.Remove(db, gone);
        OrderFigures.Refresh(db, customersOfGone);
        tally.Remove("orders", gone.Count);
        return all.Count == AtOnce;
    }

    public async Task<bool> Records(DangolContext db, Import import, UndoTally tally)
    {
        var all = await Own(db, import, "source_records");
        var gone = await WithoutHeirs(db, "source_records", all, tally);
        await RecordRemoval.Remove(db, gone);
        tally.Remove("source_records", gone.Count);
        return all.Count == AtOnce;
    }

    public async Task<bool> Customers(DangolContext db, Import import, UndoTally tally)
    {
        var all = await Own(db, import, "customers");
        var left = await customers.Remove(db, all);
        tally.Remove("customers", left.Removed);
        tally.Keep("customer-has-other-records", left.WithRecords.Count);
        tally.Keep("customer-has-entries-of-others", left.WithOthers.Count);
        var heirs = new Heirs();
        foreach (var customer in left.WithRecords.Concat(left.WithOthers))
        {
            var ofOrders = await db.Row($"select max(import_id) from orders where workspace_id = {db.WorkspaceId} and customer_id = {customer}", row => (int?)row.NumberOrNull(0));
            heirs.Add([(customer, await CustomerRemoval.ImportOfRecords(db, customer) ?? ofOrders)]);
        }

        await Hand(db, "customers", heirs);
        return all.Count == AtOnce;
    }

    public async Task<bool> Rest(DangolContext db, Import import, UndoTally tally)
    {
        tally.Remove("customer_tags", await CustomerRemoval.RemoveTags(db, import.Id));
        tally.Remove("products", await OrderRemoval.RemoveUnusedProducts(db, import.Id, import.FirstId ?? Guid.Empty, import.LastId ?? Guid.Empty));
        var used = new Heirs();
        used.Add(await OrderRemoval.UsedProducts(db, import.Id, import.FirstId ?? Guid.Empty, import.LastId ?? Guid.Empty));
        await Hand(db, "products", used);
        return false;
    }

    private static Task<List<Guid>> Own(DangolContext db, Import import, string table)
        => db.Rows($"select id from {new Sql.Raw(table)} where workspace_id = {db.WorkspaceId} and id >= {import.FirstId ?? Guid.Empty} and id <= {import.LastId ?? Guid.Empty} and import_id = {import.Id} order by id limit {AtOnce}", row => row.Id(0));

    // A row that a later import changed stays, and is that import's from now on.
    private static async Task<List<Guid>> WithoutHeirs(DangolContext db, string table, List<Guid> rows, UndoTally tally)
    {
        var heirs = await Heirs.OfChanges(db, table, rows);
        tally.Keep("changed-by-later-import", heirs.All.Count);
        await Hand(db, table, heirs);
        return [.. rows.Where(row => !heirs.Has(row))];
    }

    private static async Task Hand(DangolContext db, string table, Heirs heirs)
    {
        foreach (var (row, heir) in heirs.All)
        {
            await db.Execute($"update {new Sql.Raw(table)} set import_id = {heir} where workspace_id = {db.WorkspaceId} and id = {row}");
        }

        await heirs.Widen(db);
    }

    private static List<Guid> CustomersOf(DangolContext db, List<Guid> orders)
    {
        var found = new HashSet<Guid>();
        using var probe = Probe.Into(db, "orders", "customer_id", "id");
        probe.Find(orders, (_, row) =>
        {
            if (row.IdOrNull(0) is { } customer)
            {
                found.Add(customer);
            }
        });
        return [.. found];
    }
}
