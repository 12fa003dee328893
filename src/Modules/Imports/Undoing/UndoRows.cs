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
        var kept = await PassOn(db, import, "reviews", all, tally);
        var gone = all.Except(kept).ToList();
        await ReviewRemoval.Remove(db, gone);
        tally.Remove("reviews", gone.Count);
        return all.Count == AtOnce;
    }

    public async Task<bool> Notes(DangolContext db, Import import, UndoTally tally)
    {
        var all = await Own(db, import, "notes");
        var kept = await PassOn(db, import, "notes", all, tally);
        var edited = NoteRemoval.Edited(db, all);
        await Release(db, "notes", edited);
        tally.Keep("edited-since", edited.Count);
        var gone = all.Except(kept).Except(edited).ToList();
        NoteRemoval.Remove(db, gone);
        tally.Remove("notes", gone.Count);
        return all.Count == AtOnce;
    }

    public async Task<bool> Orders(DangolContext db, Import import, UndoTally tally)
    {
        var all = await Own(db, import, "orders");
        var kept = (await PassOn(db, import, "orders", all, tally)).ToHashSet();
        var encumbered = OrderRemoval.WithPartsOfOthers(db, all, import.Id);
        encumbered.UnionWith(PromiseRemoval.WithMovementsOfOthers(db, all, import.Id));
        encumbered.UnionWith(ReviewRemoval.WithReviewsOfOthers(db, all, import.Id));
        encumbered.ExceptWith(kept);
        tally.Keep("has-entries-of-others", encumbered.Count);
        await Release(db, "orders", encumbered);
        await PromiseRemoval.Release(db, [.. encumbered]);
        var gone = all.Except(kept).Except(encumbered).ToList();
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
        var kept = await PassOn(db, import, "source_records", all, tally);
        var gone = all.Except(kept).ToList();
        await RecordRemoval.Remove(db, gone);
        tally.Remove("source_records", gone.Count);
        return all.Count == AtOnce;
    }

    public async Task<bool> Customers(DangolContext db, Import import, UndoTally tally)
    {
        var all = await Own(db, import, "customers");
        var (removed, withRecords, withOthers) = await customers.Remove(db, all);
        tally.Remove("customers", removed);
        tally.Keep("customer-has-other-records", withRecords);
        tally.Keep("customer-has-entries-of-others", withOthers);
        return all.Count == AtOnce;
    }

    public async Task<bool> Rest(DangolContext db, Import import, UndoTally tally)
    {
        tally.Remove("customer_tags", await CustomerRemoval.RemoveTags(db, import.Id));
        tally.Remove("products", await OrderRemoval.RemoveUnusedProducts(db, import.Id, import.FirstId ?? Guid.Empty, import.LastId ?? Guid.Empty));
        await db.Execute($"update products set import_id = {null as int?} where workspace_id = {db.WorkspaceId} and import_id = {import.Id}");
        return false;
    }

    private static Task<List<Guid>> Own(DangolContext db, Import import, string table)
        => db.Rows($"select id from {new Sql.Raw(table)} where workspace_id = {db.WorkspaceId} and id >= {import.FirstId ?? Guid.Empty} and id <= {import.LastId ?? Guid.Empty} and import_id = {import.Id} order by id limit {AtOnce}", row => row.Id(0));

    // A row that a later import changed stays, as that import left it.
    private static async Task<List<Guid>> PassOn(DangolContext db, Import import, string table, List<Guid> rows, UndoTally tally)
    {
        var kept = new HashSet<Guid>();
        using (var probe = Probe.Into(db, "import_changes", "import_id", "subject_key", ("subject", table)))
        {
            probe.Find([.. rows.Select(row => row.ToString())], (i, _) => kept.Add(rows[i]));
        }

        await Release(db, table, kept);
        tally.Keep("changed-by-later-import", kept.Count);
        return [.. kept];
    }

    private static async Task Release(DangolContext db, string table, IEnumerable<Guid> rows)
    {
        foreach (var row in rows)
        {
            await db.Execute($"update {new Sql.Raw(table)} set import_id = {null as int?} where workspace_id = {db.WorkspaceId} and id = {row}");
        }
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
