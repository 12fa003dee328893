using System.Threading.RateLimiting;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Promises;

/// <summary>The customer's page of a promise, and the staff's side of it: links and answers.</summary>
internal static class FollowPages
{
    private const string Limit = "follow";
    private const int PerMinute = 60;

    private static readonly Dictionary<string, AnswerKind> Answers = new()
    {
        ["acceptance"] = AnswerKind.Accepted,
        ["complaint"] = AnswerKind.NotReceived,
        ["question"] = AnswerKind.Question,
        ["release"] = AnswerKind.Released,
    };

    /// <summary>One address opens and answers at most 60 times a minute.</summary>
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services.AddSingleton<Follow>().AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    });

    public static void MapFollowing(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/p/{token}").AllowAnonymous().RequireRateLimiting(Limit);
        pages.MapGet("", Show);
        foreach (var (name, kind) in Answers)
        {
            pages.MapPost("/" + name, (string token, HttpContext http, Follow follow, Caller caller, Words t) => Take(token, kind, http, follow, caller, t));
        }

        routes.MapPost("/promises/{number:long}/links", async (long number, HttpContext http, Store store, Caller caller) =>
        {
            var path = await store.Write(caller, async db => Follow.NewLink(db, (await PromiseView.Read(db, number)).Promise.Id));
            return Page.Part<FollowLink>(new { Link = $"{http.Request.Scheme}://{http.Request.Host}{path}" });
        }).RequireAuthorization(Policies.Work);
        routes.MapPost("/promises/{number:long}/answers/{id:guid}/handling", async (long number, Guid id, Store store, Caller caller, Words t) =>
        {
            await store.Write(caller, db => Handle(db, id));
            return Page.GoTo(PromisesContract.Href(number), new Toast(t["처리한 것으로 적었습니다", "Marked as dealt with"]));
        }).RequireAuthorization(Policies.Work);

        var api = routes.MapGroup("/api/promises/{id:guid}").WithTags("Promises");
        api.MapPost("links", (Guid id, HttpContext http) => http.CreateOnce(new { id }, async db =>
        {
            var path = Follow.NewLink(db, (await PromiseBody.Read(db, id)).Id);
            return (new LinkBody($"{http.Request.Scheme}://{http.Request.Host}{path}"), path);
        })).RequireAuthorization(Policies.Work).WithName("LinkPromise").WithSummary("A new address under which the customer follows the promise without an account. Shown once; a repeat with the same Idempotency-Key shows it again.");
        api.MapGet("answers", async (Guid id, DangolContext db) =>
        {
            await PromiseBody.Read(db, id);
            return TypedResults.Ok(await AnswerBody.Of(db, id));
        }).RequireAuthorization(Policies.Read).WithName("ListAnswers").WithSummary("What the customer said on the promise's page, the oldest first.");
    }

    private static async Task<IResult> Show(string token, HttpContext http, Follow follow, Caller caller, CancellationToken cancellationToken)
    {
        Private(http);
        return await follow.Find(token, caller, cancellationToken) is { } followed ? Page.Of<FollowPage>(new { Token = token, Followed = followed }) : Page.Of<FollowGone>(status: StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Take(string token, AnswerKind kind, HttpContext http, Follow follow, Caller caller, Words t)
    {
        Private(http);
        var text = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync())["text"].ToString() : null;
        var faults = new Dictionary<string, string[]>();
        try
        {
            if (await follow.Answer(token, kind, text, caller, t))
            {
                return Page.GoTo("/p/" + token);
            }
        }
        catch (InvalidInputException invalid)
        {
            faults["text"] = invalid.Errors["text"];
        }
        catch (RuleBrokenException rule)
        {
            faults[""] = [rule.Message];
        }

        return await follow.Find(token, caller) is { } followed
            ? Page.Of<FollowPage>(new { Token = token, Followed = followed, Text = text, Errors = faults }, StatusCodes.Status422UnprocessableEntity)
            : Page.Of<FollowGone>(status: StatusCodes.Status404NotFound);
    }

    private static async Task Handle(DangolContext db, Guid id)
    {
        var answer = await db.Set<PromiseAnswer>().AsTracking().SingleOrDefaultAsync(row => row.Id == id) ?? throw new NotFoundException("answer");
        (answer.HandledAt, answer.HandledBy) = (answer.HandledAt ?? db.Now, answer.HandledBy ?? db.Caller.Name);
    }

    // The address is the key: nothing may keep or index it. That no other site is told it is said by the Referrer-Policy of every page.
    private static void Private(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
    }
}

internal sealed record LinkBody(string Url);

/// <summary>What the customer said.</summary>
public sealed record AnswerBody(Guid Id, AnswerKind Kind, string? Text, NodaTime.Instant At, NodaTime.Instant? HandledAt, string? HandledBy)
{
    internal static Task<List<AnswerBody>> Of(DangolContext db, Guid promise) => db.Rows(
        $"select id, kind, text, at, handled_at, handled_by from promise_answers where workspace_id = {db.WorkspaceId} and promise_id = {promise} order by at, id",
        row => new AnswerBody(row.Id(0), (AnswerKind)row.GetInt32(1), row.TextOrNull(2), row.Instant(3), row.InstantOrNull(4), row.TextOrNull(5)));
}
