using Dangol.Platform.Data;

namespace Dangol.Platform.Search;

/// <summary>Indexes many new rows at once. PostgreSQL reads the vectors from a temporary table, because COPY cannot parse them.</summary>
public sealed class BulkSearch : IDisposable
{
    private readonly DangolContext _db;
    private readonly SearchKind _kind;
    private readonly Bulk _rows;

    private BulkSearch(DangolContext db, SearchKind kind)
    {
        (_db, _kind) = (db, kind);
        _rows = db.IsSqlite ? Bulk.Into(db, "search_grams", "rowid, grams") : Bulk.Into(db, "search_load", "number, grams");
    }

    public static async Task<BulkSearch> Begin(DangolContext db, SearchKind kind)
    {
        if (!db.IsSqlite)
        {
            await db.Execute($"create temp table if not exists search_load (number bigint, grams text) on commit delete rows");
        }

        return new BulkSearch(db, kind);
    }

    /// <summary>Forgets the words of many rows.</summary>
    public static async Task Remove(DangolContext db, SearchKind kind, IReadOnlyCollection<long> numbers)
    {
        if (!db.IsSqlite)
        {
            await db.Execute($"delete from search_grams where workspace_id = {db.WorkspaceId} and kind = {(short)kind} and number = any({numbers.ToArray()})");
            return;
        }

        using var rows = Bulk.Statement(db, "delete from search_grams where rowid = ?");
        foreach (var number in numbers)
        {
            rows.Add(SearchIndex.Key(db.WorkspaceId, kind, number)).EndRow();
        }

        rows.Complete();
    }

    /// <param name="grams">Made by <see cref="Grams"/>.</param>
    public void Add(long number, string grams)
    {
        if (_db.IsSqlite)
        {
            _rows.Add(SearchIndex.Key(_db.WorkspaceId, _kind, number)).Add(grams).EndRow();
        }
        else
        {
            _rows.Add(number).Add(SearchIndex.Vector(grams)).EndRow();
        }
    }

    public async Task Complete()
    {
        _rows.Complete();
        if (!_db.IsSqlite)
        {
            _rows.Dispose();
            await _db.Execute($"insert into search_grams (workspace_id, kind, number, grams) select {_db.WorkspaceId}, {(short)_kind}, number, grams::tsvector from search_load on conflict (workspace_id, kind, number) do update set grams = excluded.grams");
            await _db.Execute($"delete from search_load");
        }
    }

    public void Dispose() => _rows.Dispose();
}

public static class IntakeSearch
{
    /// <summary>Makes the words of rows just taken in findable: new ones at once, changed ones one by one.</summary>
    public static async Task IndexTaken<T>(this Intake intake, SearchKind kind, IReadOnlyList<T> rows, Func<T, string> words)
        where T : ISourcedRow
    {
        using (var search = await BulkSearch.Begin(intake.Db, kind))
        {
            foreach (var row in rows)
            {
                if (row.Taken == Taken.Created && words(row) is { Length: > 0 } text)
                {
                    search.Add(row.Number, Grams.Of(text));
                }
            }

            await search.Complete();
        }

        foreach (var row in rows.Where(row => row.Taken == Taken.Updated))
        {
            await intake.Db.Index(kind, row.Number, words(row));
        }
    }
}
