using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Wishes that cannot be met as REST resources.</summary>
internal static class WishApi
{
    private const int LongestChannel = 40;

    public static void MapWishApi(this IEndpointRouteBuilder routes)
    {
        var wishes = routes.MapGroup("/api/wishes").WithTags("Wishes").RequireAuthorization(Policies.Read);
        wishes.MapGet("", List).WithName("ListWishes").WithSummary("What customers wished and could not have, the newest first. state: open (with those offered alternatives), agreed, declined, withdrawn, all; customer: the short number.");
        wishes.MapGet("{number:long}", async (long number, HttpContext http, DangolContext db) => Tagged(http, await One(db, number))).WithName("ShowWish").WithSummary("A wish with what was offered and agreed. The ETag is its version.");
        var work = routes.MapGroup("/api/wishes").WithTags("Wishes").RequireAuthorization(Policies.Work);
        work.MapPost("", Add).WithName("AddWish").WithSummary("Records a wish of a customer that cannot be met. Promises nothing.");
        work.MapPut("{number:long}", Change).WithName("ChangeWish").WithSummary("Changes what was wished, the limit and the alternatives; offered makes it answered. Kind and channel stay where they are left out. Send If-Match with the ETag.");
        work.MapPost("{number:long}/agreement", Agree).WithName("AgreeOnWish").WithSummary("What was agreed; with a promise (kind, what, dueOn or dueAt) that a person has confirmed, it is made in the same step.");
        work.MapPost("{number:long}/declining", (long number, HttpContext http, Store store, Caller caller) => Step(number, http, store, caller, db => Wishes.End(db, number, null, WishState.Declined))).WithName("DeclineWish").WithSummary("The customer took none of the alternatives.");
        work.MapPost("{number:long}/withdrawal", (long number, HttpContext http, Store store, Caller caller) => Step(number, http, store, caller, db => Wishes.End(db, number, null, WishState.Withdrawn))).WithName("WithdrawWish").WithSummary("The customer no longer wishes it.");
        work.MapPost("{number:long}/reopening", (long number, HttpContext http, Store store, Caller caller) => Step(number, http, store, caller, db => Wishes.Reopen(db, number, null))).WithName("ReopenWish").WithSummary("It was closed in error. A promise that came of it stays.");
    }

    private static async Task<Ok<Page<WishBody>>> List(string? state, long? customer, string? cursor, int? limit, DangolContext db)
    {
        var states = WishPages.Tabs.TryGetValue(state ?? "all", out var known) ? known : throw new InvalidInputException(new Dictionary<string, string[]> { ["state"] = [$"One of: {string.Join(", ", WishPages.Tabs.Keys)}."] });
        var page = await WishList.Read(db, states, customer, cursor, Math.Clamp(limit ?? WishList.PageSize, 1, 200));
        var zone = (await PromiseClock.Read(db)).Zone;
        return TypedResults.Ok(new Page<WishBody>([.. page.Items.Select(row => WishBody.Of(row, zone))], page.Next));
    }

    private static Task<IResult> Add(WishWish wish, HttpContext http, Wishes wishes, Words t) => http.CreateOnce(wish, async db =>
    {
        var faults = Faults(wish, t);
        var customer = wish.Customer is { } id ? await CustomersContract.Find(db, id) : null;
        if (customer is null)
        {
            faults["customer"] = ["A customer's id."];
        }

        var wanted = Due(wish.WantedOn, wish.WantedAt, (await PromiseClock.Read(db)).Zone, "wantedAt", faults);
        if (faults.Count > 0)
        {
            throw new InvalidInputException(faults);
        }

        var made = await wishes.Hear(db, new HeardWish(customer!.Id, wish.Kind ?? PromiseKind.Custom, wish.What!, wanted, wish.Limit, wish.Offered, null, wish.Channel));
        await db.SaveChangesAsync();
        var body = await One(db, made.Number);
        http.Response.Tag(body.Version);
        return (body, $"/api/wishes/{made.Number}");
    });

    private static async Task<Ok<WishBody>> Change(long number, WishWish wish, HttpContext http, Store store, Caller caller, Words t) => Tagged(http, await store.Write(caller, async db =>
    {
        var faults = Faults(wish, t);
        var wanted = Due(wish.WantedOn, wish.WantedAt, (await PromiseClock.Read(db)).Zone, "wantedAt", faults);
        if (faults.Count > 0)
        {
            throw new InvalidInputException(faults);
        }

        http.Request.RequireMatch((await One(db, number)).Version);
        await Wishes.Change(db, number, null, wish.What!, wanted, wish.Limit, wish.Offered, wish.Kind, wish.Channel);
        await db.SaveChangesAsync();
        return await One(db, number);
    }));

    private static Task<Ok<WishBody>> Agree(long number, AgreementWish wish, HttpContext http, Store store, Caller caller, Wishes wishes) => Step(number, http, store, caller, async db =>
    {
        var faults = new Dictionary<string, string[]>();
        if (wish.Agreed?.Length > Wishes.LongestText)
        {
            faults["agreed"] = [$"At most {Wishes.LongestText} characters."];
        }

        (PromiseKind, string, Due)? promise = null;
        if (wish.Promise is { } made)
        {
            var due = Due(made.DueOn, made.DueAt, (await PromiseClock.Read(db)).Zone, "promise.dueAt", faults);
            if (due is null)
            {
                faults.TryAdd("promise.dueAt", ["A day (dueOn) or a time (dueAt)."]);
            }

            if (string.IsNullOrWhiteSpace(made.What) || made.What.Length > PromiseWish.LongestWords)
            {
                faults["promise.what"] = [$"At most {PromiseWish.LongestWords} characters."];
            }

            promise = faults.Count > 0 ? null : (made.Kind ?? PromiseKind.Custom, made.What!, due!.Value);
        }

        await (faults.Count > 0 ? throw new InvalidInputException(faults) : wishes.Agree(db, number, null, wish.Agreed, promise));
    });

    private static async Task<Ok<WishBody>> Step(long number, HttpContext http, Store store, Caller caller, Func<DangolContext, Task> verb) => Tagged(http, await store.Write(caller, async db =>
    {
        await verb(db);
        await db.SaveChangesAsync();
        return await One(db, number);
    }));

    private static Dictionary<string, string[]> Faults(WishWish wish, Words t)
    {
        var faults = WishFaults.Of(wish.What, wish.Limit, wish.Offered, null, t);
        if (wish.Channel?.Length > LongestChannel)
        {
            faults["channel"] = [t[$"{LongestChannel}자 이하로 적어 주세요.", $"At most {LongestChannel} characters."]];
        }

        return faults;
    }

    private static Due? Due(LocalDate? on, Instant? at, DateTimeZone zone, string field, Dictionary<string, string[]> faults)
    {
        if (on is not null && at is not null)
        {
            faults[field] = ["A day or a time, not both."];
        }

        return on is { } day ? Promises.Due.On(day, zone) : at is { } time ? Promises.Due.By(time) : null;
    }

    private static async Task<WishBody> One(DangolContext db, long number) => WishBody.Of(await WishList.One(db, number) ?? throw new NotFoundException("wish"), (await PromiseClock.Read(db)).Zone);

    private static Ok<WishBody> Tagged(HttpContext http, WishBody body)
    {
        http.Response.Tag(body.Version);
        return TypedResults.Ok(body);
    }
}

/// <param name="Customer">Whose wish it is; not changed later.</param>
/// <param name="Offered">The alternatives, one a line.</param>
internal sealed record WishWish(Guid? Customer, PromiseKind? Kind, string? What, LocalDate? WantedOn, Instant? WantedAt, string? Limit, string? Offered, string? Channel);

internal sealed record AgreementWish(string? Agreed, AgreedPromise? Promise);

internal sealed record AgreedPromise(PromiseKind? Kind, string? What, LocalDate? DueOn, Instant? DueAt);

internal sealed record WishBody(
    long Number, PromiseKind Kind, string What, LocalDate? WantedOn, Instant? WantedAt, string? Limit, string? Offered, string? Agreed, WishState State, string? Channel, Guid Customer, string? CustomerName, Guid? Promise,
    Instant HeardAt, string HeardBy, Instant? OfferedAt, Instant? ClosedAt, int Version)
{
    public static WishBody Of(WishRow row, DateTimeZone zone) => new(
        row.Number, row.Kind, row.What, row.Wanted is { IsDate: true } day ? day.At.InZone(zone).Date : null, row.Wanted is { IsDate: false } time ? time.At : null, row.Limit, row.Offered, row.Agreed, row.State,
        row.Channel, row.CustomerId, row.CustomerName, row.PromiseId, row.HeardAt, row.HeardBy, row.OfferedAt, row.ClosedAt, row.Version);
}
