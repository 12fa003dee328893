using Dangol.Calendars;
using Dangol.Customers;
using Dangol.Forecasts;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// Against promising too much: finds the times promised in a draft or expected in a message, says how each is understood, and for deliveries how likely it is kept and which
/// date could be. It forbids nothing and records nothing: a promise is made when a person confirms it.
/// </summary>
internal static class Guard
{
    private const int LongestText = 20_000;

    // In their order: the first whose word stands in the sentence.
    private static readonly (PromiseKind Kind, string[] Words)[] Kinds =
    [
        (PromiseKind.Refund, ["환불", "돌려드", "refund", "money back"]),
        (PromiseKind.Callback, ["전화", "연락", "통화", "call", "phone", "contact you"]),
        (PromiseKind.Pickup, ["찾으러", "찾아가", "픽업", "pick up", "pick-up", "collect"]),
        (PromiseKind.Delivery, ["배송", "보내", "발송", "도착", "출고", "배달", "택배", "받으", "받아", "와야", "ship", "deliver", "arrive", "send", "sent", "receive"]),
        (PromiseKind.Resolution, ["해결", "처리", "고쳐", "수리", "수선", "resolve", "fix", "repair", "solved"]),
        (PromiseKind.Reply, ["답변", "답장", "답을", "답 드", "알려", "회신", "문자", "reply", "answer", "get back", "let you know", "hear from", "email you"]),
    ];

    public static void MapGuard(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/promises/guard", Ask).RequireAuthorization(Policies.Work).WithTags("Promises").WithName("GuardDraft")
            .WithSummary("Reads a text (at most 20,000 characters; language ko or en) written by us or by the customer (from) and lists the times promised or expected in it: the day or time understood, by the workspace's business days, the kind, and, where enough of the kind are finished, the chance to keep it and a date that can be kept. What is past, asked, denied or supposed is left out. Nothing is recorded.");
        // Posted, as a note is longer than an address may be; nothing is changed by it.
        routes.MapPost("/promises/heard/note", async (long? customer, HttpRequest request, DangolContext db, DateOffers offers, KeptCalendars calendars) =>
        {
            var text = request.HasFormContentType ? (await request.ReadFormAsync())["text"].ToString() : "";
            return Page.Part<HeardList>(new { Customer = customer, Heard = string.IsNullOrWhiteSpace(text) || text.Length > LongestText ? [] : await Read(db, offers, calendars, text, db.Caller.Language, Speaker.Us, isNote: true, customer is { } number ? (await CustomersContract.Find(db, number))?.Id : null) });
        })
            .RequireAuthorization(Policies.Work);
        routes.MapGet("/promises/heard", async (string? what, DangolContext db, DateOffers offers, KeptCalendars calendars)
                => Page.Part<HeardHint>(new { Heard = string.IsNullOrWhiteSpace(what) || what.Length > PromiseWish.LongestWords ? [] : await Read(db, offers, calendars, what, db.Caller.Language, Speaker.Us, isNote: true) }))
            .RequireAuthorization(Policies.Work);
    }

    /// <param name="isNote">A note of what has been promised: what no rule knows is one too.</param>
    public static async Task<IReadOnlyList<HeardPromise>> Read(DangolContext db, DateOffers offers, KeptCalendars calendars, string text, string language, Speaker from, bool isNote = false, Guid? customer = null)
    {
        var where = customer is { } id ? await db.Row($"select region, city, postal_code from customers where workspace_id = {db.WorkspaceId} and id = {id}", row => new OfferWish(Region: row.TextOrNull(0), City: row.TextOrNull(1), PostalCode: row.TextOrNull(2))) : null;
        var clock = await PromiseClock.Read(db);
        var now = clock.Now.InZone(clock.Zone).LocalDateTime;
        var coverage = await DateOffers.Coverage(db);
        var calendar = (await calendars.Current(db)).Calendar;
        var heard = new List<HeardPromise>();
        var paces = new Dictionary<PromiseKind, KindPace>();
        foreach (var (time, sentence, said) in Commitments.Read(text, from, now, language, calendar.OpensOn))
        {
            var side = said ?? (isNote ? CommitmentSide.Promise : CommitmentSide.Neither);
            if (side == CommitmentSide.Neither || HeardDue.Of(time, now, calendar.OpensOn) is not var (on, at))
            {
                continue;
            }

            var kind = KindOf(sentence);
            var day = on ?? at!.Value.Date;
            var due = at is { } moment ? clock.Zone.AtLeniently(moment).ToInstant() : Due.On(day, clock.Zone).At;
            var (chance, canBeKept) = kind == PromiseKind.Delivery
                ? OfDelivery(db.WorkspaceId, offers, PromisePast.Now(now, where ?? new OfferWish()), coverage, now.Date, day)
                : OfKind(await Pace(db, paces, kind), clock, coverage, due);
            heard.Add(new HeardPromise(time.Text, time.Start, side, kind, on, at is null ? null : due, due < clock.Now, chance, canBeKept, sentence.Trim()));
        }

        return heard;
    }

    private static (double? Chance, DateBody? CanBeKept) OfDelivery(int workspace, DateOffers offers, LeadCase delivery, double coverage, LocalDate today, LocalDate day) => (
        day < today ? null : offers.ChanceOfKeeping(workspace, delivery, Period.DaysBetween(today, day)),
        offers.Offer(workspace, delivery, coverage) is { } offer ? new DateBody(today.PlusDays(offer.Days), offer.Days, offer.Coverage) : null);

    private static (double? Chance, DateBody? CanBeKept) OfKind(KindPace pace, PromiseClock clock, double coverage, Instant due)
        => (due <= clock.Now ? null : pace.Chance(clock.Now, due), pace.Offer(clock.Now, clock.Zone, coverage));

    private static async Task<KindPace> Pace(DangolContext db, Dictionary<PromiseKind, KindPace> known, PromiseKind kind)
        => known.TryGetValue(kind, out var pace) ? pace : known[kind] = await KindPace.Learn(db, kind);

    internal static PromiseKind KindOf(string sentence)
    {
        foreach (var (kind, words) in Kinds)
        {
            if (words.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                return kind;
            }
        }

        return PromiseKind.Custom;
    }

    private static async Task<Ok<GuardBody>> Ask(GuardWish wish, DangolContext db, DateOffers offers, KeptCalendars calendars)
    {
        var faults = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(wish.Text) || wish.Text.Length > LongestText)
        {
            faults["text"] = [$"The text, in at most {LongestText} characters."];
        }

        if (wish.Language is not (null or "ko" or "en"))
        {
            faults["language"] = ["ko or en."];
        }

        if (wish.From is not (null or "us" or "customer"))
        {
            faults["from"] = ["us or customer."];
        }

        return faults.Count > 0
            ? throw new InvalidInputException(faults)
            : TypedResults.Ok(new GuardBody(await Read(db, offers, calendars, wish.Text!, wish.Language ?? db.Caller.Language, wish.From == "customer" ? Speaker.Customer : Speaker.Us, customer: wish.Customer)));
    }
}

/// <param name="Language">ko or en; left out: the asker's.</param>
/// <param name="Customer">Whom it is about: where they live makes dates of deliveries surer.</param>
/// <param name="From">Who wrote it, us or customer; left out: us.</param>
internal sealed record GuardWish(string? Text, string? Language, string? From, Guid? Customer = null);

internal sealed record GuardBody(IReadOnlyList<HeardPromise> Promises);

/// <summary>A time promised or expected in a text.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Side">A promise of ours or an expectation of the customer.</param>
/// <param name="On">The day understood; either this or <paramref name="At"/>.</param>
/// <param name="IsOver">It is over already.</param>
/// <param name="Chance">That it is kept; null where nothing is known of such promises.</param>
/// <param name="CanBeKept">A date that can be kept with the chance the owner chose; null as for <paramref name="Chance"/>.</param>
/// <param name="Sentence">The sentence it stands in.</param>
public sealed record HeardPromise(string Text, int Start, CommitmentSide Side, PromiseKind Kind, LocalDate? On, Instant? At, bool IsOver, double? Chance, DateBody? CanBeKept, string Sentence);
