using System.Data.Common;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;

namespace Dangol.Platform.Search;

/// <summary>The words of one kind of row, indexed anew from the rows themselves. A backup does not hold them.</summary>
/// <param name="name">As <see cref="IProjection.Name"/>.</param>
/// <param name="rows">The rows of the context's workspace whose number is above the second argument, in the order of their numbers, as many as the third says; the number first.</param>
/// <param name="text">The words of a row; empty when there is nothing to find it by.</param>
public sealed class SearchProjection(string name, SearchKind kind, Store store, Caller caller, Func<DangolContext, long, int, SqlText> rows, Func<DbDataReader, string> text) : IProjection
{
    private const int RowsAtOnce = 5_000;

    public string Name => name;

    public bool IsInBackups => false;

    public async Task<long> Rebuild(CancellationToken cancellationToken)
    {
        var total = 0L;
        for (long? after = 0; after is { } from; cancellationToken.ThrowIfCancellationRequested())
        {
            (after, var indexed) = await store.WriteLong(caller, db => Part(db, from, cancellationToken));
            total += indexed;
        }

        return total;
    }

    /// <summary>One stretch of numbers: what the index held there goes, what the rows say comes.</summary>
    private async Task<(long? Next, int Indexed)> Part(DangolContext db, long after, CancellationToken cancellationToken)
    {
        var found = await db.Rows(rows(db, after, RowsAtOnce), row => (Number: row.GetInt64(0), Text: text(row)), cancellationToken);
        var next = found.Count == RowsAtOnce ? found[^1].Number : (long?)null;
        await SearchIndex.Clear(db, kind, after, next);
        using var search = await BulkSearch.Begin(db, kind);
        var indexed = 0;
        foreach (var (number, words) in found)
        {
            if (Grams.Of(words) is { Length: > 0 } grams)
            {
                search.Add(number, grams);
                indexed++;
            }
        }

        await search.Complete();
        return (next, indexed);
    }
}
