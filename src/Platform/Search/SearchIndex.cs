using System.Globalization;
using System.Text;
using Dangol.Platform.Data;

namespace Dangol.Platform.Search;

/// <summary>
/// Full-text search over short numbers: a row is (workspace, kind, number). Kinds are given out by the modules (see docs/architecture.md). On SQLite an FTS5 index, on
/// PostgreSQL a tsvector with GIN, both fed by <see cref="Grams"/>; the order is newest (highest number) first.
/// </summary>
public static class SearchIndex
{
    private const int NumberBits = 36;

    /// <summary>Adds or replaces the words of a row.</summary>
    public static async Task Index(this DangolContext db, SearchKind kind, long number, string text)
    {
        var grams = Grams.Of(text);
        if (db.IsSqlite)
        {
            await db.Execute($"insert or replace into search_grams (rowid, grams) values ({Key(db.WorkspaceId, kind, number)}, {grams})");
        }
        else
        {
            await db.Execute($"insert into search_grams (workspace_id, kind, number, grams) values ({db.WorkspaceId}, {(short)kind}, {number}, {Vector(grams)}::tsvector) on conflict (workspace_id, kind, number) do update set grams = excluded.grams");
        }
    }

    public static Task<int> Unindex(this DangolContext db, SearchKind kind, long number)
        => db.IsSqlite
            ? db.Execute($"delete from search_grams where rowid = {Key(db.WorkspaceId, kind, number)}")
            : db.Execute($"delete from search_grams where workspace_id = {db.WorkspaceId} and kind = {(short)kind} and number = {number}");

    /// <summary>The numbers of the newest rows that hold every word of the query, newest first, below <paramref name="before"/> if given.</summary>
    public static async Task<List<long>> Search(this DangolContext db, SearchKind kind, string query, int limit, long before = long.MaxValue, CancellationToken cancellationToken = default)
    {
        var words = Grams.Words(query);
        if (words.Count == 0)
        {
            return [];
        }

        var most = (1L << NumberBits) - 1;
        return db.IsSqlite
            ? await db.Rows(
                $"select rowid from search_grams where search_grams match {Match(words)} and rowid >= {Key(db.WorkspaceId, kind, 0)} and rowid < {Key(db.WorkspaceId, kind, Math.Min(before, most))} order by rowid desc limit {limit}",
                row => row.GetInt64(0) & most, cancellationToken)
            : await db.Rows(
                $"select number from search_grams where grams @@ {TsQuery(words)}::tsquery and workspace_id = {db.WorkspaceId} and kind = {(short)kind} and number < {Math.Min(before, most)} order by number desc limit {limit}",
                row => row.GetInt64(0), cancellationToken);
    }

    /// <summary>A condition for a list query: the number column is among the rows that match.</summary>
    public static SqlText Matching(this DangolContext db, SearchKind kind, Sql.Raw numberColumn, string query)
    {
        var words = Grams.Words(query);
        var most = (1L << NumberBits) - 1;
        return words.Count == 0 ? (SqlText)$"1 = 0"
            : db.IsSqlite
            ? (SqlText)$"{numberColumn} in (select rowid & {most} from search_grams where search_grams match {Match(words)} and rowid between {Key(db.WorkspaceId, kind, 0)} and {Key(db.WorkspaceId, kind, most)})"
            : $"{numberColumn} in (select number from search_grams where grams @@ {TsQuery(words)}::tsquery and workspace_id = {db.WorkspaceId} and kind = {(short)kind})";
    }

    /// <summary>
    /// The rows that match, to be joined to their table: <c>from {hits.From} cross join customers c where {hits.Where} and c.number = {hits.Number} order by {hits.Order} desc</c>
    /// reads the newest first and stops at the limit; <c>{hits.Order} &lt; {hits.Place(number)}</c> goes on below a row. Null when the query holds no letter or digit.
    /// </summary>
    public static SearchHits? Hits(this DangolContext db, SearchKind kind, string query)
    {
        var words = Grams.Words(query);
        var most = (1L << NumberBits) - 1;
        return words.Count == 0 ? null
            : db.IsSqlite
            ? new SearchHits(new("search_grams g"), $"search_grams match {Match(words)} and g.rowid between {Key(db.WorkspaceId, kind, 0)} and {Key(db.WorkspaceId, kind, most)}", new($"(g.rowid & {most})"), new("g.rowid"), Key(db.WorkspaceId, kind, 0))
            : new SearchHits(new("search_grams g"), $"g.grams @@ {TsQuery(words)}::tsquery and g.workspace_id = {db.WorkspaceId} and g.kind = {(short)kind}", new("g.number"), new("g.number"), 0);
    }

    /// <summary>Forgets the words of every row above a number, up to and with another (null: all).</summary>
    internal static Task<int> Clear(DangolContext db, SearchKind kind, long after, long? upTo)
    {
        var last = upTo ?? (1L << NumberBits) - 1;
        return db.IsSqlite
            ? db.Execute($"delete from search_grams where rowid > {Key(db.WorkspaceId, kind, after)} and rowid <= {Key(db.WorkspaceId, kind, last)}")
            : db.Execute($"delete from search_grams where workspace_id = {db.WorkspaceId} and kind = {(short)kind} and number > {after} and number <= {last}");
    }

    internal static long Key(int workspace, SearchKind kind, long number) => ((long)workspace << (NumberBits + 4)) | ((long)kind << NumberBits) | number;

    /// <summary>A tsvector literal with positions, so that neighbouring pairs can be asked for.</summary>
    internal static string Vector(string grams)
    {
        var vector = new StringBuilder(grams.Length * 2);
        var position = 0;
        foreach (var gram in grams.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            position = Math.Min(position + 1, 16383);
            vector.Append('\'').Append(gram).Append("':").Append(position.ToString(CultureInfo.InvariantCulture)).Append(' ');
        }

        return vector.ToString();
    }

    private static string Match(List<string> words)
        => string.Join(" AND ", words.Select(word => word.Length == 1 ? $"\"{word}\" *" : '"' + string.Join(' ', Grams.Pairs(word)) + '"'));

    private static string TsQuery(List<string> words)
        => string.Join(" & ", words.Select(word => word.Length == 1 ? $"'{word}':*" : "(" + string.Join(" <-> ", Grams.Pairs(word).Select(pair => $"'{pair}'")) + ")"));
}

/// <param name="Number">The number of the row that matches.</param>
/// <param name="Order">Ordering by it (descending) costs nothing.</param>
public sealed record SearchHits(Sql.Raw From, SqlText Where, Sql.Raw Number, Sql.Raw Order, long FirstPlace)
{
    /// <summary>What <see cref="Order"/> is for this number.</summary>
    public long Place(long number) => FirstPlace + number;
}

/// <summary>What a search row is. The numbers are stored; never reuse one.</summary>
public enum SearchKind : short
{
    Customer = 1,
    Order = 2,
    Promise = 3,
    Review = 4,
    Note = 5,
}
