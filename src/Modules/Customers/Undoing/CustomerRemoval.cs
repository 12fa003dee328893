using Dangol.Platform.Data;
using Dangol.Platform.Search;

namespace Dangol.Customers;

/// <summary>Takes customers out again whom nothing holds any more. Inside a transaction of <see cref="Store"/>.</summary>
public sealed class CustomerRemoval(IEnumerable<ICustomerHolder> holders)
{
    private readonly List<ICustomerHolder> _holders = [.. holders];

    /// <summary>
    /// Removes those of an import's customers who have no records left and nothing attached. The others stay and are of no import any more; who stays only for what is
    /// attached is folded from nothing, so that no field of the import is left.
    /// </summary>
    /// <returns>How many were removed, how many stay for records of others, how many for what is attached to them.</returns>
    public async Task<(int Removed, int WithRecords, int WithOthers)> Remove(DangolContext db, IReadOnlyList<Guid> customers)
    {
        var records = Folding.Records(db, customers);
        var (gone, attached) = (new List<Guid>(), new List<Guid>());
        foreach (var customer in customers.Where(customer => records[customer].Count == 0))
        {
            (await HasOthers(db, customer) ? attached : gone).Add(customer);
        }

        await Forget(db, gone);
        await Folding.Refold(db, attached, db.Now);
        foreach (var stays in customers.Except(gone))
        {
            await db.Execute($"update customers set import_id = {null as int?} where workspace_id = {db.WorkspaceId} and id = {stays}");
        }

        return (gone.Count, customers.Count - gone.Count - attached.Count, attached.Count);
    }

    public static Task<int> RemoveTags(DangolContext db, int importId)
        => db.Execute($"delete from customer_tags where workspace_id = {db.WorkspaceId} and import_id = {importId}");

    private async Task<bool> HasOthers(DangolContext db, Guid customer)
    {
        foreach (var holder in _holders)
        {
            if (await holder.Any(db, customer))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task Forget(DangolContext db, List<Guid> customers)
    {
        var numbers = new List<long>(customers.Count);
        var known = 0;
        using (var probe = Probe.Into(db, "customers", "number, merged_into", "id"))
        {
            probe.Find(customers, (_, row) =>
            {
                numbers.Add(row.Number(0));
                known += row.IsNull(1) ? 1 : 0;
            });
        }

        BulkSearch.Remove(db, SearchKind.Customer, numbers);
        using (var bulk = Bulk.Remove(db, "customers", "id"))
        {
            foreach (var customer in customers)
            {
                bulk.Add(customer).EndRow();
            }

            bulk.Complete();
        }

        await db.Add(CustomerCounts.Known, -known);
    }
}
