using Dangol.Platform.Data;
using Dangol.Platform.Search;

namespace Dangol.Customers;

/// <summary>Takes customers out again whom nothing holds any more. Inside a transaction of <see cref="Store"/>.</summary>
public sealed class CustomerRemoval(IEnumerable<ICustomerHolder> holders)
{
    private readonly List<ICustomerHolder> _holders = [.. holders];

    /// <summary>
    /// Removes those of an import's customers who have no records left and nothing attached. Who stays only for what is attached is folded from nothing, so that no field
    /// of the import is left.
    /// </summary>
    public async Task<CustomersLeft> Remove(DangolContext db, IReadOnlyList<Guid> customers)
    {
        var records = Folding.Records(db, customers);
        var (gone, attached) = (new List<Guid>(), new List<Guid>());
        foreach (var customer in customers.Where(customer => records[customer].Count == 0))
        {
            (await HasOthers(db, customer) ? attached : gone).Add(customer);
        }

        await Forget(db, gone);
        await Folding.Refold(db, attached, db.Now);
        return new CustomersLeft(gone.Count, [.. customers.Except(gone).Except(attached)], attached);
    }

    /// <summary>The import of somebody's latest record; null when there is none, or it is by hand.</summary>
    public static Task<int?> ImportOfRecords(DangolContext db, Guid customer)
        => db.Row($"select max(import_id) from source_records where workspace_id = {db.WorkspaceId} and customer_id = {customer}", row => (int?)row.NumberOrNull(0));

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

        await BulkSearch.Remove(db, SearchKind.Customer, numbers);
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

/// <param name="WithRecords">Stay, for records of others.</param>
/// <param name="WithOthers">Stay, for what is attached to them.</param>
public sealed record CustomersLeft(int Removed, IReadOnlyList<Guid> WithRecords, IReadOnlyList<Guid> WithOthers);
