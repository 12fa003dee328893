using Dangol.Platform.Data;
using Dangol.Platform.Search;

namespace Dangol.Voice;

/// <summary>Takes reviews out again. Inside a transaction of <see cref="Store"/>.</summary>
public static class ReviewRemoval
{
    /// <summary>Who else has brought reviews about the orders: order and import.</summary>
    public static List<(Guid Order, int? ImportId)> ReviewsOfOthers(DangolContext db, IReadOnlyList<Guid> orders, int importId)
    {
        var others = new List<(Guid, int?)>();
        using var probe = Probe.Into(db, "reviews", "import_id", "order_id");
        probe.Find(orders, (i, row) =>
        {
            if (row.NumberOrNull(0) is var import && import != importId)
            {
                others.Add((orders[i], (int?)import));
            }
        });
        return others;
    }

    public static async Task Remove(DangolContext db, IReadOnlyList<Guid> reviews)
    {
        var numbers = new List<long>(reviews.Count);
        using (var probe = Probe.Into(db, "reviews", "number", "id"))
        {
            probe.Find(reviews, (_, row) => numbers.Add(row.Number(0)));
        }

        await BulkSearch.Remove(db, SearchKind.Review, numbers);
        using var bulk = Bulk.Remove(db, "reviews", "id");
        foreach (var review in reviews)
        {
            bulk.Add(review).EndRow();
        }

        bulk.Complete();
        await db.Add(ReviewIntake.Count, -numbers.Count);
    }

    /// <summary>After a review was put back: its words are findable as they were.</summary>
    public static async Task Reindex(DangolContext db, Guid review)
    {
        var (number, words) = await db.Row($"select number, coalesce(title, '') || ' ' || coalesce(text, '') from reviews where workspace_id = {db.WorkspaceId} and id = {review}", row => (row.GetInt64(0), row.GetString(1)));
        await db.Index(SearchKind.Review, number, words ?? "");
    }
}
