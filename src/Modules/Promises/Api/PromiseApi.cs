using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Promises;

/// <summary>Promises as a REST resource. Movements are appended; nothing is changed in place and nothing is deleted.</summary>
internal static class PromiseApi
{
    private const int LargestPage = 200;

    public static void MapPromiseApi(this IEndpointRouteBuilder routes)
    {
        var promises = routes.MapGroup("/api/promises").WithTags("Promises").RequireAuthorization(Policies.Read);
        promises.MapGet("", List).WithName("ListPromises").WithSummary("Promises, a page at a time. Filters: outcome (all, open, atRisk, overdue, waiting, kept, late, broken, released, missed), kind, category, seller, region, team, keeper, channel (\"-\": none), dueFrom, dueTo, closedFrom, closedTo, week (2026-W12), customer (number), score (1-5, low), moved, q; sort due, -due or stake (open ones by what is at stake).");
        promises.MapGet("{id:guid}", Show).WithName("ShowPromise").WithSummary("One promise with every movement of its ledger. The ETag is the version to send with the next movement.");
        promises.MapPost("", Make).WithName("MakePromise").WithSummary("Records a promise told to a customer. Repeats with the same Idempotency-Key have their effect once.").RequireAuthorization(Policies.Work);
        promises.MapPost("{id:guid}/movements", Append).WithName("MovePromise").WithSummary("Appends a movement: fulfilled, partlyFulfilled, moved, paused, resumed, handedOver, released, givenUp or reopened. Send If-Match with the promise's ETag.").RequireAuthorization(Policies.Work);
    }

    private static async Task<Ok<Page<PromiseBody>>> List(HttpRequest request, DangolContext db, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > LargestPage)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["limit"] = [$"1 to {LargestPage}."] });
        }

        var clock = await PromiseClock.Read(db, cancellationToken);
        var page = await PromiseList.Read(db, PromiseAddress.Read(request.Query), clock, cursor, limit ?? PromiseList.PageSize, cancellationToken);
        return TypedResults.Ok(new Page<PromiseBody>([.. page.Items.Select(row => PromiseBody.Of(row, clock.Zone))], page.Next));
    }

    private static async Task<Ok<PromiseBody>> Show(Guid id, HttpContext http, DangolContext db, CancellationToken cancellationToken)
    {
        var body = await PromiseBody.Read(db, id, cancellationToken);
        http.Response.Tag(body.Version);
        return TypedResults.Ok(body);
    }

    private static Task<IResult> Make(PromiseWish wish, HttpContext http, PromiseLedger ledger) => http.CreateOnce(wish, async db =>
    {
        var made = await ledger.Make(db, await wish.Checked(db));
        await db.SaveChangesAsync();
        var body = await PromiseBody.Read(db, made.Id);
        http.Response.Tag(body.Version);
        return (body, $"/api/promises/{made.Id}");
    });

    private static Task<IResult> Append(Guid id, MovementWish wish, HttpContext http, PromiseLedger ledger) => http.CreateOnce(wish, async db =>
    {
        http.Request.RequireMatch((await PromiseBody.Read(db, id)).Version);
        var clock = await PromiseClock.Read(db);
        await (wish.Kind switch
        {
            MovementKind.Fulfilled => ledger.Fulfil(db, id, wish.At, wish.Reason, wish.Evidence),
            MovementKind.PartlyFulfilled => ledger.FulfilPartly(db, id, wish.Parts ?? 0, wish.Reason, wish.Evidence),
            MovementKind.Paused => ledger.Pause(db, id, wish.Reason),
            MovementKind.Resumed => ledger.Resume(db, id, wish.Reason),
            MovementKind.HandedOver => ledger.HandOver(db, id, await wish.CheckedKeeper(db), wish.Reason),
            MovementKind.Moved => ledger.Move(db, id, DueWish.Checked(wish.DueAt, wish.DueOn, clock.Zone), wish.CustomerTold, wish.Reason),
            MovementKind.Released => ledger.Release(db, id, wish.Reason, wish.At),
            MovementKind.GivenUp => ledger.GiveUp(db, id, wish.Reason),
            MovementKind.Reopened => ledger.Reopen(db, id, wish.Reason),
            _ => throw new InvalidInputException(new Dictionary<string, string[]> { ["kind"] = ["One of: fulfilled, partlyFulfilled, moved, paused, resumed, handedOver, released, givenUp, reopened."] }),
        });
        await db.SaveChangesAsync();
        var body = await PromiseBody.Read(db, id);
        http.Response.Tag(body.Version);
        return (body, $"/api/promises/{id}");
    });
}
