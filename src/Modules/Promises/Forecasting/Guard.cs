using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.TimeExpressions;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Promises;

/// <summary>
/// Against promising too much: finds the times in a draft, says how each is understood, and for deliveries how likely it is kept and which date could be. It forbids nothing
/// and records nothing: a promise is made when a person confirms it.
/// </summary>
internal static class Guard
{
    private const int LongestText = 20_000;

    private static readonly LocalTime LastSecond = new(23, 59, 59);
    private static readonly LocalDateTimePattern WrittenTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    // In their order: the first whose word stands in the sentence.
    private static readonly (PromiseKind Kind, string[] Words)[] Kinds =
    [
        (PromiseKind.Refund, ["환불", "돌려드", "refund", "money back"]),
        (PromiseKind.Callback, ["전화", "연락", "통화", "call", "phone", "contact you"]),
        (PromiseKind.Pickup, ["찾으러", "찾아가", "픽업", "pick up", "pick-up", "collect"]),
        (PromiseKind.Delivery, ["배송", "보내", "발송", "도착", "출고", "배달", "택배", "받으", "받아", "ship", "deliver", "arrive", "send", "sent", "receive"]),
        (PromiseKind.Resolution, ["해결", "처리", "고쳐", "수리", "수선", "resolve", "fix", "repair", "solved"]),
        (PromiseKind.Reply, ["답변", "답장", "답을", "알려", "reply", "answer", "get back", "let you know"]),
    ];

    public static void MapGuard(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/promises/guard", Ask).RequireAuthorization(Policies.Work).WithTags("Promises").WithName("GuardDraft")
            .WithSummary("Reads a draft (text, at most 20,000 characters; language ko or en) and lists the times promised in it: the day or time understood, the kind, and for deliveries the chance to keep it and a date that can be kept. Nothing is recorded.");
        routes.MapGet("/promises/heard", async (string? what, DangolContext db, DateOffers offers) => Page.Part<HeardHint>(new { Heard = string.IsNullOrWhiteSpace(what) || what.Length > PromiseWish.LongestWords ? [] : await Read(db, offers, what, db.Caller.Language) }))
            .RequireAuthorization(Policies.Work);
    }

    public static async Task<IReadOnlyList<HeardPromise>> Read(DangolContext db, DateOffers offers, string text, string language)
    {
        var clock = await PromiseClock.Read(db);
        var now = clock.Now.InZone(clock.Zone).LocalDateTime;
        var coverage = await DateOffers.Coverage(db);
        var heard = new List<HeardPromise>();
        foreach (var expression in TimeReader.Read(text, now, language))
        {
            if (Due(expression, now) is not var (on, at))
            {
                continue;
            }

            var kind = KindOf(Sentence(text, expression.Start, expression.Text.Length));
            var day = on ?? at!.Value.Date;
            var delivery = kind == PromiseKind.Delivery ? PromisePast.Now(now, new OfferWish()) : null;
            var offer = delivery is null ? null : offers.Offer(db.WorkspaceId, delivery, coverage);
            heard.Add(new HeardPromise(
                expression.Text, expression.Start, kind, on, at is { } time ? clock.Zone.AtLeniently(time).ToInstant() : null, (at ?? day.At(LocalTime.MaxValue)) < now,
                delivery is null || day < now.Date ? null : offers.ChanceOfKeeping(db.WorkspaceId, delivery, Period.DaysBetween(now.Date, day)),
                offer is null ? null : new DateBody(now.Date.PlusDays(offer.Days), offer.Days, offer.Coverage)));
        }

        return heard;
    }

    /// <summary>The moment by which it must be done: a day, or a time of a day; null for what names neither, such as a repetition.</summary>
    internal static (LocalDate? On, LocalDateTime? At)? Due(TimeExpression expression, LocalDateTime now) => expression.Type switch
    {
        "date" => Day(expression.Value) is { } day ? (day, null) : null,
        // "내일까지" comes as the last second of that day.
        "datetime" => Time(expression.Value) is { } time ? (time.TimeOfDay == LastSecond ? (time.Date, null) : (null, time)) : null,
        "time" => LocalTimePattern.ExtendedIso.Parse(expression.Value ?? "") is { Success: true } clock
            ? (null, now.Date.At(clock.Value) < now ? now.Date.PlusDays(1).At(clock.Value) : now.Date.At(clock.Value)) : null,
        "duration" => long.TryParse(expression.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 366 * 86_400L
            ? (seconds % 86_400 == 0 ? (now.Date.PlusDays((int)(seconds / 86_400)), null) : (null, now.PlusSeconds(seconds))) : null,
        // A range ends before its end, which is outside; but "by Friday" and "until Friday" mean Friday too.
        "daterange" => Day(expression.Until) is { } end ? (expression.From is null && !IsBefore(expression.Text) ? end : end.PlusDays(-1), null) : null,
        "datetimerange" or "timerange" => Time(expression.Until) is { } last ? (last.TimeOfDay == LastSecond ? (last.Date, null) : (null, last)) : null,
        _ => null,
    };

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

    private static async Task<Ok<GuardBody>> Ask(GuardWish wish, DangolContext db, DateOffers offers)
    {
        var faults = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(wish.Text) || wish.Text.Length > LongestText)
        {
            faults["text"] = [$"The draft, in at most {LongestText} characters."];
        }

        if (wish.Language is not (null or "ko" or "en"))
        {
            faults["language"] = ["ko or en."];
        }

        return faults.Count > 0 ? throw new InvalidInputException(faults) : TypedResults.Ok(new GuardBody(await Read(db, offers, wish.Text!, wish.Language ?? db.Caller.Language)));
    }

    private static bool IsBefore(string text) => text.Contains("before", StringComparison.OrdinalIgnoreCase) || text.EndsWith('전') || text.EndsWith("이전", StringComparison.Ordinal);

    private static string Sentence(string text, int start, int length)
    {
        char[] ends = ['.', '!', '?', '\n', '。'];
        var from = start == 0 ? 0 : text.LastIndexOfAny(ends, start - 1) + 1;
        var to = text.IndexOfAny(ends, Math.Min(text.Length - 1, start + length));
        return text[from..(to < 0 ? text.Length : to)];
    }

    private static LocalDate? Day(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true } day ? day.Value : null;

    private static LocalDateTime? Time(string? text) => WrittenTime.Parse(text ?? "") is { Success: true } time ? time.Value : null;
}

/// <param name="Language">ko or en; left out: the asker's.</param>
internal sealed record GuardWish(string? Text, string? Language);

internal sealed record GuardBody(IReadOnlyList<HeardPromise> Promises);

/// <summary>A time promised in a draft.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="On">The day understood; either this or <paramref name="At"/>.</param>
/// <param name="IsOver">It is over already.</param>
/// <param name="Chance">That it is kept; null where nothing is known of such promises.</param>
/// <param name="CanBeKept">A date that can be kept with the chance the owner chose; null as for <paramref name="Chance"/>.</param>
public sealed record HeardPromise(string Text, int Start, PromiseKind Kind, LocalDate? On, Instant? At, bool IsOver, double? Chance, DateBody? CanBeKept);
