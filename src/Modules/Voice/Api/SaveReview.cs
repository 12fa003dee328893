using System.Globalization;
using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Voice;

/// <summary>Adds reviews through the API, in the caller's transaction, by the way an import takes.</summary>
internal sealed class SaveReview(ReviewIntake reviews, Numbers numbers)
{
    private const string ApiSource = "api";

    /// <returns>The review's number.</returns>
    /// <exception cref="ConflictException">The source has a review of this id already.</exception>
    public async Task<long> Add(DangolContext db, ReviewWish wish)
    {
        wish.Check();
        var source = string.IsNullOrWhiteSpace(wish.Source) ? ApiSource : wish.Source.Trim();
        var key = string.IsNullOrWhiteSpace(wish.ExternalId) ? Ids.New(db.Clock).ToString() : wish.ExternalId.Trim();
        if (await db.Row<long?>($"select number from reviews where workspace_id = {db.WorkspaceId} and source = {source} and source_key = {key}", row => row.GetInt64(0)) is { } known)
        {
            throw new ConflictException("There is a review of this id already.", $"/api/reviews/{known.ToString(CultureInfo.InvariantCulture)}");
        }

        var order = wish.Order is { } ordered ? await Order(db, ordered) : null;
        var incoming = new IncomingReview
        {
            Key = key,
            Hash = 0,
            CustomerId = wish.Customer is { } named ? await Customer(db, named) : order?.Customer,
            OrderId = order?.Id,
            Score = wish.Score,
            Title = Clean(wish.Title),
            Text = Clean(wish.Text),
            CreatedAt = wish.WrittenAt ?? db.Now,
        };
        await reviews.Take(new Intake(db, source, null, db.Now, SkipKnown: false, new IdSeries(db.Clock), numbers), [incoming]);
        db.Audit("created", nameof(Review), incoming.Number.ToString(CultureInfo.InvariantCulture), new { source, wish.Score });
        return incoming.Number;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    private static async Task<Guid> Customer(DangolContext db, string id)
        => (Guid.TryParse(id, out var guid) ? await CustomersContract.Find(db, guid) : long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? await CustomersContract.Find(db, number) : null)?.Id
            ?? throw Unknown("customer");

    private static async Task<(Guid Id, Guid? Customer)?> Order(DangolContext db, string id)
    {
        var (guid, number) = (Guid.TryParse(id, out var parsed) ? parsed : Guid.Empty, long.TryParse(id, CultureInfo.InvariantCulture, out var count) ? count : 0);
        return await db.Row<(Guid, Guid?)?>($"select id, customer_id from orders where workspace_id = {db.WorkspaceId} and (id = {guid} or number = {number})", row => (row.Id(0), row.IdOrNull(1))) ?? throw Unknown("order");
    }

    private static InvalidInputException Unknown(string name) => new(new Dictionary<string, string[]> { [name] = [$"There is no such {name}."] });
}
