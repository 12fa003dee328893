using Dangol.Imports.Planning;
using Dangol.Platform.Data;

namespace Dangol.Imports.Running;

/// <summary>
/// Sets the indexes of the great tables aside while a large import fills them for the first time, and makes them again: what a page needs while rows come in is little,
/// and one pass over all rows costs a fraction of millions of single insertions.
/// </summary>
internal static class SetAside
{
    // A table that holds less than this share of the rows to come is as good as empty.
    private const double EmptyShare = 0.25;

    private static readonly (string Table, RecordKind Kind)[] Tables = [("customers", RecordKind.Customer), ("orders", RecordKind.Order), ("promises", RecordKind.Order)];

    // The first is appended to in the order of the ids, and looked into for every order that is met again; the second says whether any customer has a region.
    private static readonly string[] Kept = ["ix_promises_workspace_id_order_id", "ix_customers_workspace_id_region_number"];

    public static async Task Begin(DangolContext db, IReadOnlyList<PlannedFile> files, RunOptions options)
    {
        if (!db.IsSqlite)
        {
            return;
        }

        foreach (var (table, kind) in Tables)
        {
            var toCome = files.Where(file => file.Records.Any(record => record.Kind == kind)).Sum(file => file.Rows);
            if (toCome >= options.SetAsideFrom && await db.Number($"select max(rowid) from {new Sql.Raw(table)}") < toCome * EmptyShare)
            {
                await LateIndexes.Drop(db, [table], Kept);
            }
        }
    }

    /// <summary>Makes what is missing, each index in a transaction of its own, so that other writers come in between.</summary>
    public static async Task End(Func<Func<DangolContext, Task>, Task> write, CancellationToken cancellationToken, params IReadOnlyCollection<string> tables)
    {
        var missing = new List<string>();
        await write(async db => missing = await LateIndexes.Missing(db, tables));
        foreach (var index in missing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await write(db => LateIndexes.Make(db, index));
        }
    }
}
