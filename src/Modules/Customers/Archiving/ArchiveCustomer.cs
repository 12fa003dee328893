using System.Globalization;
using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>Takes a customer out of the lists, or back in. Nothing is deleted; promises and orders go on.</summary>
internal static class ArchiveCustomer
{
    /// <returns>False when they were so already.</returns>
    public static async Task<bool> Run(DangolContext db, long number, bool archived)
    {
        var customer = await ChangeCustomer.Lock(db, number);
        var changed = archived
            ? await db.Execute($"update customers set archived_at = {db.Now}, version = version + 1, updated_at = {db.Now} where workspace_id = {db.WorkspaceId} and id = {customer.Id} and archived_at is null")
            : await db.Execute($"update customers set archived_at = null, version = version + 1, updated_at = {db.Now} where workspace_id = {db.WorkspaceId} and id = {customer.Id} and archived_at is not null");
        if (changed > 0)
        {
            await db.Add(CustomerCounts.Archived, archived ? 1 : -1);
            db.Audit(archived ? "archived" : "unarchived", nameof(Customer), number.ToString(CultureInfo.InvariantCulture));
        }

        return changed > 0;
    }
}
