using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>What can be chosen in the filter: the values in use.</summary>
public sealed record KnownValues(IReadOnlyList<string> Tags, IReadOnlyList<string> Grades, IReadOnlyList<string> Regions)
{
    private const int Most = 200;

    public static async Task<KnownValues> Read(DangolContext db, CancellationToken cancellationToken)
        => new(await ReadTags(db, cancellationToken), await Distinct(db, "customers", "grade", cancellationToken), await Distinct(db, "customers", "region", cancellationToken));

    public static Task<List<string>> ReadTags(DangolContext db, CancellationToken cancellationToken) => Distinct(db, "customer_tags", "tag", cancellationToken);

    // Jumps from value to value through the index, which "select distinct" would read from end to end.
    private static Task<List<string>> Distinct(DangolContext db, string table, string column, CancellationToken cancellationToken)
    {
        var (t, c) = (new Sql.Raw(table), new Sql.Raw(column));
        return db.Rows($"""
            with recursive v(value) as (
                select (select {c} from {t} where workspace_id = {db.WorkspaceId} and {c} is not null order by {c} limit 1)
                union all
                select (select {c} from {t} where workspace_id = {db.WorkspaceId} and {c} > v.value order by {c} limit 1) from v where v.value is not null)
            select value from v where value is not null limit {Most}
            """, row => row.GetString(0), cancellationToken);
    }
}
