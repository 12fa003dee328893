using Dangol.Mail;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Outbox;
using Dangol.Platform.Web;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Notices to customers as REST resources.</summary>
internal static class NoticeApi
{
    private const int Most = 200;

    public static void MapNoticeApi(this IEndpointRouteBuilder routes)
    {
        var notices = routes.MapGroup("/api/notices").WithTags("Notices").RequireAuthorization(Policies.Read);
        notices.MapGet("", List).WithName("ListNotices").WithSummary("Notices to customers about promises, the newest first. state: draft, approved, sent, failed, discarded.");
        notices.MapGet("{number:long}", async (long number, HttpContext http, DangolContext db) => Tagged(http, await One(db, number))).WithName("ShowNotice").WithSummary("A notice, and how it stands in the outbox. The ETag is its version.");
        var work = routes.MapGroup("/api").WithTags("Notices").RequireAuthorization(Policies.Work);
        work.MapPost("promises/{id:guid}/notices", Draft).WithName("DraftNotice").WithSummary("Drafts a notice: moved with a new due time, atRisk without one, missed when it is overdue or closed. Nothing is sent.");
        work.MapPut("notices/{number:long}", Change).WithName("ChangeNotice").WithSummary("Changes a draft: recipient, title, body. Send If-Match with the ETag.");
        work.MapPost("notices/{number:long}/approval", Approve).WithName("ApproveNotice").WithSummary("Lets a draft go. 422 sending-off until the owner has switched sending on; no-recipient without an address. When it has gone, the promise is moved to the time it names.");
        work.MapPost("notices/{number:long}/discarding", Discard).WithName("DiscardNotice").WithSummary("Throws a draft away, or takes back one that has not left.");
    }

    private static async Task<Ok<Page<NoticeBody>>> List(string? state, string? cursor, int? limit, DangolContext db)
    {
        NoticeState? which = null;
        if (state is not null)
        {
            which = Enum.TryParse<NoticeState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(state[0]) ? known
                : throw new InvalidInputException(new Dictionary<string, string[]> { ["state"] = ["draft, approved, sent, failed or discarded."] });
        }

        var page = await NoticeList.Read(db, which, cursor, Math.Clamp(limit ?? NoticeList.PageSize, 1, Most));
        var zone = (await PromiseClock.Read(db)).Zone;
        return TypedResults.Ok(new Page<NoticeBody>([.. page.Items.Select(row => NoticeBody.Of(row, zone))], page.Next));
    }

    private static Task<IResult> Draft(Guid id, NoticeWish wish, HttpContext http, Notices notices) => http.CreateOnce(wish, async db =>
    {
        var clock = await PromiseClock.Read(db);
        var due = wish.Due(clock.Zone);
        var row = await PromiseList.One(db, id, clock) ?? throw new NotFoundException("promise");
        var made = await notices.Draft(db, id, NoticePages.KindFor(row, due), due, wish.Reason, wish.Language);
        await db.SaveChangesAsync();
        var body = await One(db, made.Number);
        http.Response.Tag(body.Version);
        return (body, $"/api/notices/{made.Number}");
    });

    private static async Task<IResult> Change(long number, NoticeText wish, HttpContext http, Store store, Caller caller, Words t)
    {
        var (recipient, title, body) = (wish.Recipient?.Trim() ?? "", wish.Title?.Trim() ?? "", wish.Body?.ReplaceLineEndings("\n").Trim() ?? "");
        var faults = NoticeFaults.Of(recipient, title, body, t);
        return faults.Count > 0 ? throw new InvalidInputException(faults) : TypedResults.Ok(Tag(http, await store.Write(caller, async db =>
        {
            http.Request.RequireMatch((await One(db, number)).Version);
            await Notices.Change(db, number, null, MailAddressText.Clean(recipient), title, body);
            await db.SaveChangesAsync();
            return await One(db, number);
        })));
    }

    private static Task<IResult> Approve(long number, HttpContext http, Store store, Caller caller) => Decide(number, http, store, caller, db => Notices.Approve(db, number));

    private static Task<IResult> Discard(long number, HttpContext http, Store store, Caller caller) => Decide(number, http, store, caller, db => Notices.Discard(db, number));

    private static async Task<IResult> Decide(long number, HttpContext http, Store store, Caller caller, Func<DangolContext, Task> verb) => TypedResults.Ok(Tag(http, await store.Write(caller, async db =>
    {
        await verb(db);
        await db.SaveChangesAsync();
        return await One(db, number);
    })));

    private static async Task<NoticeBody> One(DangolContext db, long number)
    {
        var row = await NoticeList.One(db, number) ?? throw new NotFoundException("notice");
        return NoticeBody.Of(row with { Letter = await Notices.Standing(db, row.Id) }, (await PromiseClock.Read(db)).Zone);
    }

    private static Ok<NoticeBody> Tagged(HttpContext http, NoticeBody body) => TypedResults.Ok(Tag(http, body));

    private static NoticeBody Tag(HttpContext http, NoticeBody body)
    {
        http.Response.Tag(body.Version);
        return body;
    }
}

/// <param name="DueOn">The new day; either this, or <paramref name="DueAt"/>, or none.</param>
/// <param name="Language">ko or en; left out: the workspace's.</param>
internal sealed record NoticeWish(LocalDate? DueOn, Instant? DueAt, string? Reason, string? Language)
{
    /// <exception cref="InvalidInputException">With every fault.</exception>
    public Due? Due(DateTimeZone zone)
    {
        var faults = new Dictionary<string, string[]>();
        if (DueOn is not null && DueAt is not null)
        {
            faults["dueAt"] = ["A day or a time, not both."];
        }

        if (Reason?.Length > 500)
        {
            faults["reason"] = ["At most 500 characters."];
        }

        if (Language is not (null or "ko" or "en"))
        {
            faults["language"] = ["ko or en."];
        }

        return faults.Count > 0 ? throw new InvalidInputException(faults) : DueOn is { } day ? Promises.Due.On(day, zone) : DueAt is { } time ? Promises.Due.By(time) : null;
    }
}

internal sealed record NoticeText(string? Recipient, string? Title, string? Body);

/// <param name="NewDueOn">The day it names, or null; with its sending the promise is moved there.</param>
/// <param name="InTime">Whether it went before the promise was due; null until it went.</param>
/// <param name="Trouble">Why it could not be carried the last time: the name of a reason.</param>
internal sealed record NoticeBody(
    long Number, NoticeKind Kind, NoticeState State, Guid Promise, string Language, string? Recipient, string Title, string Body, LocalDate? NewDueOn, Instant? NewDueAt, string? Reason,
    Instant MadeAt, string? MadeBy, Instant? DecidedAt, string? DecidedBy, bool ByRule, Instant? SentAt, bool? InTime, int Attempts, string? Trouble, int Version)
{
    public static NoticeBody Of(NoticeRow row, DateTimeZone zone) => new(
        row.Number, row.Kind, row.State, row.PromiseId, row.Language, row.Recipient, row.Title, row.Body,
        row.NewDue is { IsDate: true } day ? day.At.InZone(zone).Date : null, row.NewDue is { IsDate: false } time ? time.At : null, row.Reason,
        row.MadeAt, row.MadeBy, row.DecidedAt, row.DecidedBy, row.ByRule, row.SentAt, row.SentAt is { } sent ? sent <= row.ForDueAt : null, row.Letter?.Attempts ?? 0, row.Letter?.Trouble, row.Version);
}
