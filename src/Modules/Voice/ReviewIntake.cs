using Dangol.Platform.Data;
using Dangol.Platform.Search;
using NodaTime;

namespace Dangol.Voice;

/// <summary>What a customer said about an order or a product.</summary>
public sealed class IncomingReview : ISourcedRow
{
    public required string Key { get; init; }

    public required long Hash { get; init; }

    public Guid? CustomerId { get; init; }

    public Guid? OrderId { get; init; }

    public Guid? ProductId { get; init; }

    /// <summary>1 (worst) to 5 (best).</summary>
    public int? Score { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public Instant? CreatedAt { get; init; }

    public Instant? AnsweredAt { get; init; }

    public bool IsMention => false;

    public Guid Id { get; set; }

    public long Number { get; set; }

    public Taken Taken { get; set; }

    public object?[] Values() => [CustomerId, OrderId, ProductId, Score, Title, Text, CreatedAt, AnsweredAt];
}

/// <summary>Takes reviews in and makes their words findable. Each key comes once in a call.</summary>
public sealed class ReviewIntake
{
    /// <summary>Name of the kept count of reviews.</summary>
    public const string Count = "reviews";

    private readonly SourcedRows _reviews = new("reviews", "customer_id, order_id, product_id, score, title, text, created_at, answered_at", "review");

    public async Task Take(Intake intake, IReadOnlyList<IncomingReview> rows)
    {
        await _reviews.Take(intake, rows);
        await intake.IndexTaken(SearchKind.Review, rows, Words);
        await intake.Db.Add(Count, rows.Count(row => row.Taken == Taken.Created));
    }

    private static string Words(IncomingReview row) => string.Join(' ', new[] { row.Title, row.Text }.Where(text => !string.IsNullOrEmpty(text)));
}
