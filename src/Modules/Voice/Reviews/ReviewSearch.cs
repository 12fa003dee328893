using Dangol.Customers;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using Dangol.Ui;

namespace Dangol.Voice;

/// <summary>Reviews in the command palette: by two or more syllables of what was said. Leads to the customer who said it, else to the order.</summary>
internal sealed class ReviewSearch(Words t) : ISearchSource
{
    private const int Shown = 60;

    public int Rank => 50;

    public async Task<IReadOnlyList<PaletteEntry>> Find(DangolContext db, string query, int limit, CancellationToken cancellationToken)
    {
        var found = new List<PaletteEntry>();
        foreach (var number in query.Length < 2 ? [] : await db.Search(SearchKind.Review, query, limit, cancellationToken: cancellationToken))
        {
            var review = await ReviewRow.One(db, number, cancellationToken);
            if (Href(review) is { } href)
            {
                found.Add(new PaletteEntry(t["리뷰", "Reviews"], "star", Words(review), href, review.CustomerName));
            }
        }

        return found;
    }

    private static string Words(ReviewRow review)
    {
        var words = review.Text ?? review.Title ?? "";
        return words.Length > Shown ? words[..Shown] + "…" : words;
    }

    private static string? Href(ReviewRow review) => review switch
    {
        { CustomerNumber: { } customer } => CustomersContract.Href(customer),
        { OrderNumber: { } order } => $"/orders/{order}",
        _ => null,
    };
}
