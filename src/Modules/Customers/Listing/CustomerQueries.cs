using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using Dangol.Platform.Web;

namespace Dangol.Customers;

/// <summary>The list of customers in plain SQL, the same for both engines: keyset pages, counts that are kept or honestly capped.</summary>
internal sealed class CustomerQueries(IEnumerable<ICustomerFilter> others)
{
    /// <summary>Filtered lists are counted up to here: "10,000+".</summary>
    public const int CountedTo = 10_000;

    public const int PageSize = 50;

    /// <param name="after">The <see cref="CustomerPageOfRows.Next"/> of the page before; null for the first.</param>
    /// <param name="counted">False leaves the total at 0: for the pages after the first.</param>
    public async Task<CustomerPageOfRows> List(DangolContext db, CustomerFilter filter, string? after, int limit = PageSize, bool counted = true, CancellationToken cancellationToken = default)
    {
        var search = await CustomerSearch.Of(db, filter, cancellationToken);
        if (search is { Finds: false })
        {
            return new CustomerPageOfRows([], null, new CustomerTotal(0));
        }

        var conditions = await CustomerConditions.Of(db, filter, others);
        var total = counted || !filter.NarrowsNothing ? await Count(db, filter, search, conditions, cancellationToken) : default;
        var cursor = Cursor.Read(after, 3);
        var rows = search is not null && filter.Sort.Column is null
            ? await FromSearch(db, search, filter.Sort, conditions, cursor, limit + 1, cancellationToken)
            : await Ordered(db, search, filter.Sort, conditions, scan: filter.IsPlain || total.OrMore, cursor, limit + 1, cancellationToken);
        var more = rows.Count > limit;
        var shown = await WithTags(db, more ? rows[..limit] : rows, cancellationToken);
        return new CustomerPageOfRows(shown, more ? After(shown[^1], filter.Sort) : null, total, search?.IsLastFour == true);
    }

    /// <summary>Exact for the plain list and for words alone; else counted up to <see cref="CountedTo"/>.</summary>
    public async Task<CustomerTotal> Count(DangolContext db, CustomerFilter filter, CancellationToken cancellationToken = default)
    {
        var search = await CustomerSearch.Of(db, filter, cancellationToken);
        return search is { Finds: false } ? new CustomerTotal(0) : await Count(db, filter, search, await CustomerConditions.Of(db, filter, others), cancellationToken);
    }

    private static async Task<CustomerTotal> Count(DangolContext db, CustomerFilter filter, CustomerSearch? search, List<SqlText> conditions, CancellationToken cancellationToken)
    {
        if (filter.NarrowsNothing && search is null)
        {
            var archived = await db.Tally(CustomerCounts.Archived, cancellationToken);
            return new CustomerTotal(filter.Archived ? archived : await db.Tally(CustomerCounts.Known, cancellationToken) - archived);
        }

        if (filter.NarrowsNothing && !filter.Archived && await db.Tally(CustomerCounts.Archived, cancellationToken) == 0)
        {
            var found = await db.Number($"select count(*) from (select 1 from {search!.Hits.From} where {search.Hits.Where} limit {search.CountTo(db)}) f", cancellationToken);
            return new CustomerTotal(Math.Min(found, search.CountTo(db) - 1), found == search.CountTo(db));
        }

        var (from, where) = Joined(search, conditions);
        var counted = await db.Number($"select count(*) from (select 1 from {from} where {where} limit {CountedTo + 1}) f", cancellationToken);
        return new CustomerTotal(Math.Min(counted, CountedTo), counted > CountedTo);
    }

    private static Task<List<CustomerRow>> FromSearch(DangolContext db, CustomerSearch search, CustomerSort sort, List<SqlText> conditions, long[]? cursor, int limit, CancellationToken cancellationToken)
    {
        var (from, where) = Joined(search, conditions);
        var place = cursor is null ? (SqlText)$"" : sort.Descending ? (SqlText)$" and {search.Hits.Order} < {search.Hits.Place(cursor[2])}" : $" and {search.Hits.Order} > {search.Hits.Place(cursor[2])}";
        return db.Rows($"select {Columns} from {from} where {where}{place} order by {search.Hits.Order} {Way(sort)} limit {limit}", CustomerRow.Read, cancellationToken);
    }

    /// <param name="scan">Read in the list's order and pick; else find first and then sort.</param>
    private static async Task<List<CustomerRow>> Ordered(DangolContext db, CustomerSearch? search, CustomerSort sort, List<SqlText> conditions, bool scan, long[]? cursor, int limit, CancellationToken cancellationToken)
    {
        var (from, where) = search is null ? (Table(db, sort, scan), CustomerConditions.All(conditions)) : Joined(search, conditions);
        if (sort.Column is null)
        {
            var place = cursor is null ? (SqlText)$"" : sort.Descending ? (SqlText)$" and c.number < {cursor[2]}" : $" and c.number > {cursor[2]}";
            return await db.Rows($"select {Columns} from {from} where {where}{place} order by c.number {Way(sort)} limit {limit}", CustomerRow.Read, cancellationToken);
        }

        var rows = cursor is null or [1, ..] ? await WithValue(db, from, sort, where, cursor, limit, cancellationToken) : [];
        if (rows.Count < limit)
        {
            var place = cursor is [0, ..] ? (SqlText)$" and c.number < {cursor[2]}" : (SqlText)$"";
            var without = search is null ? Table(db, CustomerSort.Newest, scan) : from;
            rows.AddRange(await db.Rows($"select {Columns} from {without} where {where} and {new Sql.Raw(sort.HasNot)}{place} order by c.number desc limit {limit - rows.Count}", CustomerRow.Read, cancellationToken));
        }

        return rows;
    }

    private static Task<List<CustomerRow>> WithValue(DangolContext db, SqlText from, CustomerSort sort, SqlText where, long[]? cursor, int limit, CancellationToken cancellationToken)
    {
        var column = new Sql.Raw("c." + sort.Column);
        var than = new Sql.Raw(sort.Descending ? "<" : ">");
        var place = cursor is null ? (SqlText)$""
            : sort.IsText ? (SqlText)$" and ({column}, c.number) {than} ((select n.name from customers n where n.workspace_id = {db.WorkspaceId} and n.number = {cursor[2]}), {cursor[2]})"
            : $" and ({column}, c.number) {than} ({cursor[1]}, {cursor[2]})";
        return db.Rows($"select {Columns} from {from} where {where} and {new Sql.Raw(sort.Has)}{place} order by {column} {Way(sort)}, c.number {Way(sort)} limit {limit}", CustomerRow.Read, cancellationToken);
    }

    private static readonly Sql.Raw Columns = new(CustomerRow.Columns);

    private static Sql.Raw Way(CustomerSort sort) => new(sort.Descending ? "desc" : "asc");

    // SQLite has no statistics to choose by; PostgreSQL has and chooses well.
    private static SqlText Table(DangolContext db, CustomerSort sort, bool scan) => scan && db.IsSqlite ? $"customers c indexed by {new Sql.Raw(sort.Index)}" : (SqlText)$"customers c";

    private static (SqlText From, SqlText Where) Joined(CustomerSearch? search, List<SqlText> conditions)
        => search is null ? ((SqlText)$"customers c", CustomerConditions.All(conditions))
            : ((SqlText)$"{search.Hits.From} cross join customers c", (SqlText)$"{search.Hits.Where} and c.number = {search.Hits.Number} and {CustomerConditions.All(conditions)}");

    // 1 or 0: has a value to order by. Then the value and the number.
    private static string After(CustomerRow row, CustomerSort sort)
        => Cursor.Of(sort.IsText ? (row.Name is null ? 0 : 1) : row.Value(sort) is null ? 0 : 1, row.Value(sort) ?? 0, row.Number);

    private static async Task<List<CustomerRow>> WithTags(DangolContext db, List<CustomerRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return rows;
        }

        var tags = (await db.Rows($"select customer_id, tag from customer_tags where workspace_id = {db.WorkspaceId} and customer_id in ({SqlList.Of(rows.Select(row => row.Id))}) order by tag", row => (Id: row.Id(0), Tag: row.GetString(1)), cancellationToken)).ToLookup(tag => tag.Id, tag => tag.Tag);
        return tags.Count == 0 ? rows : [.. rows.Select(row => row with { Tags = [.. tags[row.Id]] })];
    }
}
