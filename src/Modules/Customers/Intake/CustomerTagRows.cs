using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>Tags follow their customer; one that the other has too stays with both.</summary>
internal sealed class CustomerTagRows : ICustomerHolder
{
    public string Table => "customer_tags";

    public async Task<IReadOnlyList<string>> Move(DangolContext db, Guid from, Guid into)
    {
        var tags = await db.Rows($"select tag from customer_tags where workspace_id = {db.WorkspaceId} and customer_id = {from} and tag not in (select tag from customer_tags where workspace_id = {db.WorkspaceId} and customer_id = {into})", row => row.GetString(0));
        foreach (var tag in tags)
        {
            await Move(db, tag, from, into);
        }

        return tags;
    }

    public async Task MoveBack(DangolContext db, IReadOnlyList<string> rows, Guid from, Guid into)
    {
        foreach (var tag in rows)
        {
            await Move(db, tag, from, into);
        }
    }

    public async Task<bool> Any(DangolContext db, Guid customer)
        => await db.Number($"select count(*) from customer_tags where workspace_id = {db.WorkspaceId} and customer_id = {customer}") > 0;

    private static Task<int> Move(DangolContext db, string tag, Guid from, Guid into)
        => db.Execute($"update customer_tags set customer_id = {into} where workspace_id = {db.WorkspaceId} and tag = {tag} and customer_id = {from}");
}
