using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>
/// Rows of a module that belong to customers and follow them when records of two customers turn out to be of one person, and back again.
/// </summary>
public interface ICustomerHolder
{
    /// <summary>The table: the name under which the moved rows are remembered.</summary>
    string Table { get; }

    /// <summary>Moves every row of one customer to another; returns the keys of the rows moved.</summary>
    Task<IReadOnlyList<string>> Move(DangolContext db, Guid from, Guid into);

    /// <summary>Moves back those of the rows that are still there.</summary>
    Task MoveBack(DangolContext db, IReadOnlyList<string> rows, Guid from, Guid into);

    /// <summary>Does the customer hold any row of this table?</summary>
    Task<bool> Any(DangolContext db, Guid customer);
}

/// <summary>The usual case: a table whose id is "id" and whose customer is "customer_id".</summary>
public sealed class CustomerRows(string table) : ICustomerHolder
{
    private readonly Sql.Raw _table = new(table);

    public string Table => table;

    public async Task<IReadOnlyList<string>> Move(DangolContext db, Guid from, Guid into)
    {
        var ids = await db.Rows($"select id from {_table} where workspace_id = {db.WorkspaceId} and customer_id = {from}", row => row.Id(0).ToString());
        if (ids.Count > 0)
        {
            await db.Execute($"update {_table} set customer_id = {into} where workspace_id = {db.WorkspaceId} and customer_id = {from}");
        }

        return ids;
    }

    public async Task MoveBack(DangolContext db, IReadOnlyList<string> rows, Guid from, Guid into)
    {
        foreach (var row in rows)
        {
            await db.Execute($"update {_table} set customer_id = {into} where workspace_id = {db.WorkspaceId} and id = {Guid.Parse(row)} and customer_id = {from}");
        }
    }

    public async Task<bool> Any(DangolContext db, Guid customer)
        => await db.Number($"select count(*) from (select 1 from {_table} where workspace_id = {db.WorkspaceId} and customer_id = {customer} limit 1) found") > 0;
}
