using System.Text.Json.Nodes;
using Dangol.Platform.Data;

namespace Dangol.Imports.Running;

/// <summary>Which rows an import made or changed, asked of the tables and the list of changes.</summary>
internal static class TouchedRows
{
    private const int MostCustomersOneByOne = 50_000;

    /// <summary>Orders made by the import, in the order of their ids.</summary>
    public static async Task<List<Guid>> OwnOrders(DangolContext db, int importId, Guid? after, int limit, CancellationToken cancellationToken)
    {
        var (first, last) = await Range(db, importId);
        return await db.Rows($"select id from orders where workspace_id = {db.WorkspaceId} and id > {after ?? Guid.Empty} and id >= {first} and id <= {last} and import_id = {importId} order by id limit {limit}", row => row.Id(0), cancellationToken);
    }

    /// <summary>Orders that were there before and got or changed lines or fields.</summary>
    public static async Task<List<Guid>> OlderOrders(DangolContext db, int importId, CancellationToken cancellationToken)
    {
        var keys = await db.Rows($"select distinct substr(subject_key, 1, 36) from import_changes where workspace_id = {db.WorkspaceId} and import_id = {importId} and subject in ('orders', 'order_lines')", row => Guid.Parse(row.GetString(0)), cancellationToken);
        return keys;
    }

    /// <summary>Customers whose orders the import touched; null when they are so many that walking through all customers is quicker.</summary>
    public static async Task<List<Guid>?> Customers(DangolContext db, int importId, CancellationToken cancellationToken)
    {
        var (first, last) = await Range(db, importId);
        var customers = new HashSet<Guid>(await db.Rows($"select distinct customer_id from orders where workspace_id = {db.WorkspaceId} and id >= {first} and id <= {last} and import_id = {importId} and customer_id is not null limit {MostCustomersOneByOne + 1}", row => row.Id(0), cancellationToken));
        if (customers.Count > MostCustomersOneByOne)
        {
            return null;
        }

        var older = await OlderOrders(db, importId, cancellationToken);
        using (var probe = Probe.Into(db, "orders", "customer_id", "id"))
        {
            probe.Find(older, (_, row) =>
            {
                if (row.IdOrNull(0) is { } customer)
                {
                    customers.Add(customer);
                }
            });
        }

        var before = await db.Rows($"select before from import_changes where workspace_id = {db.WorkspaceId} and import_id = {importId} and subject = 'orders' and before is not null limit {MostCustomersOneByOne + 1}", row => row.GetString(0), cancellationToken);
        customers.UnionWith(before.Select(image => JsonNode.Parse(image)!["customer_id"]?["id"]?.GetValue<string>()).OfType<string>().Select(Guid.Parse));
        customers.UnionWith(await db.Rows($"select into_customer_id from customer_merges where workspace_id = {db.WorkspaceId} and import_id = {importId} union select from_customer_id from customer_merges where workspace_id = {db.WorkspaceId} and import_id = {importId}", row => row.Id(0), cancellationToken));
        return customers.Count > MostCustomersOneByOne || before.Count > MostCustomersOneByOne ? null : [.. customers];
    }

    public static async Task<(Guid First, Guid Last)> Range(DangolContext db, int importId)
        => await db.Row($"select first_id, last_id from imports where workspace_id = {db.WorkspaceId} and id = {importId}", row => (row.IdOrNull(0) ?? Guid.Empty, row.IdOrNull(1) ?? Guid.Empty));
}
