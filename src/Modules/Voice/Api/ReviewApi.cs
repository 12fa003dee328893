using System.Text.Json;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Voice;

/// <summary>Reviews as a REST resource.</summary>
internal static class ReviewApi
{
    private const int LargestPage = 200, PageSize = 50;

    public static void MapReviewApi(this IEndpointRouteBuilder routes)
    {
        var reviews = routes.MapGroup("/api/reviews").WithTags("Reviews").RequireAuthorization(Policies.Read);
        reviews.MapGet("", List).WithName("ListReviews").WithSummary("Reviews, the newest known first, a page at a time. Filters: customer (UUID), order (UUID), score (1 to 5), answered (true, false).");
        reviews.MapGet("{number:long}", Show).WithName("ShowReview").WithSummary("One review. The ETag is the version to send with a change.");
        reviews.MapPost("", Add).WithName("AddReview").WithSummary("Adds what a customer said. 409 with \"existing\" when the source has a review of this externalId.").RequireAuthorization(Policies.Work);
        reviews.MapPatch("{number:long}", Change).WithName("ChangeReview").WithSummary("\"answered\": true notes that somebody answered, false takes it back. Send If-Match.").Accepts<JsonElement>("application/merge-patch+json", "application/json").RequireAuthorization(Policies.Work);
    }

    private static async Task<Ok<Page<ReviewBody>>> List(DangolContext db, Guid? customer, Guid? order, int? score, bool? answered, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > LargestPage)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["limit"] = [$"1 to {LargestPage}."] });
        }

        var size = limit ?? PageSize;
        var before = Cursor.Read(cursor, 1)?[0] ?? long.MaxValue;
        var asked = (SqlText)$"r.number < {before}";
        foreach (var condition in Conditions(customer, order, score, answered))
        {
            asked.AppendFormatted((SqlText)$" and {condition}");
        }

        var rows = await db.Rows($"select {ReviewRow.Columns} from reviews r {ReviewRow.Joins} where r.workspace_id = {db.WorkspaceId} and {asked} order by r.number desc limit {size + 1}", ReviewRow.Read, cancellationToken);
        return TypedResults.Ok(new Page<ReviewBody>([.. rows.Take(size).Select(ReviewBody.Of)], rows.Count > size ? Cursor.Of(rows[size - 1].Number) : null));
    }

    private static IEnumerable<SqlText> Conditions(Guid? customer, Guid? order, int? score, bool? answered)
    {
        if (customer is { } by)
        {
            yield return $"r.customer_id = {by}";
        }

        if (order is { } about)
        {
            yield return $"r.order_id = {about}";
        }

        if (score is { } stars)
        {
            yield return $"r.score = {stars}";
        }

        if (answered is { } yes)
        {
            var condition = new Sql.Raw(yes ? "r.answered_at is not null" : "r.answered_at is null");
            yield return $"{condition}";
        }
    }

    private static async Task<Ok<ReviewBody>> Show(long number, HttpContext http, DangolContext db, CancellationToken cancellationToken)
        => TypedResults.Ok(Body(http, await ReviewRow.One(db, number, cancellationToken)));

    private static Task<IResult> Add(ReviewWish wish, HttpContext http, SaveReview save) => http.CreateOnce(wish, async db =>
    {
        var number = await save.Add(db, wish);
        return (Body(http, await ReviewRow.One(db, number)), $"/api/reviews/{number}");
    });

    private static async Task<Ok<ReviewBody>> Change(long number, JsonElement body, HttpContext http, Store store, Caller caller)
    {
        var patch = new MergePatch(body);
        return TypedResults.Ok(await store.Write(caller, async db =>
        {
            _ = db.IsSqlite ? 0 : await db.Number($"select 1 from reviews where workspace_id = {db.WorkspaceId} and number = {number} for update");
            var review = await ReviewRow.One(db, number);
            http.Request.RequireMatch(review.Version);
            var answered = patch.Flag("answered", review.AnsweredAt is not null);
            patch.ThrowIfFaulty();
            if (answered != review.AnsweredAt is not null)
            {
                await ReviewsToAnswer.Mark(db, number, answered);
            }

            return Body(http, await ReviewRow.One(db, number));
        }));
    }

    private static ReviewBody Body(HttpContext http, ReviewRow review)
    {
        http.Response.Tag(review.Version);
        return ReviewBody.Of(review);
    }
}
