using Dangol.Calendars;
using Dangol.Mail;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Outbox;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Notices to customers: drafts to look over, what went, and what Dangol drafts by itself.</summary>
internal static class NoticePages
{
    private static readonly Dictionary<string, NoticeState?> Tabs = new() { ["draft"] = NoticeState.Draft, ["sent"] = NoticeState.Sent, ["waiting"] = NoticeState.Approved, ["failed"] = NoticeState.Failed, ["discarded"] = NoticeState.Discarded, ["all"] = null };

    public static void MapNoticePages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/promises/notices").RequireAuthorization(Policies.Read);
        pages.MapGet("", List);
        pages.MapGet("/{number:long}", async (long number, DangolContext db) => Page.Of<NoticePage>(await Shown(db, number)));
        var work = routes.MapGroup("/promises/notices/{number:long}").RequireAuthorization(Policies.Work);
        work.MapPost("", (long number, HttpRequest request, Store store, Caller caller, DangolContext db, LetterPromises promises, Words t) => Save(number, request, store, caller, db, promises, t));
        work.MapPost("/discard", Discard);
        // Posted, as a letter is longer than an address may be; nothing is changed by it.
        work.MapPost("/heard", async (long number, HttpRequest request, DangolContext db, DateOffers offers, KeptCalendars calendars) =>
        {
            var body = request.HasFormContentType ? (await request.ReadFormAsync())["body"].ToString() : "";
            return Page.Part<NoticeHeard>(new { Heard = await LetterPromises.In(db, offers, calendars, await One(db, number), body.ReplaceLineEndings("\n").Trim()) });
        });
        pages.MapPost("/rules", SaveRules).RequireAuthorization(Policies.Manage);

        var promise = routes.MapGroup("/promises/{number:long}/notice").RequireAuthorization(Policies.Work);
        promise.MapGet("", async (long number, DangolContext db, DateOffers offers) => Page.Part<NoticeDialog>(await Asked(db, offers, number)));
        promise.MapPost("", Draft);
    }

    /// <summary>What there is to tell about a promise as it stands.</summary>
    internal static NoticeKind KindFor(PromiseRow promise, Due? newDue)
        => promise.Outcome is PromiseOutcome.Overdue or PromiseOutcome.Late or PromiseOutcome.Broken ? NoticeKind.Missed : newDue is null ? NoticeKind.AtRisk : NoticeKind.Moved;

    private static async Task<IResult> List(string? tab, string? after, DangolContext db, HttpContext http)
    {
        var chosen = tab is not null && Tabs.ContainsKey(tab) ? tab : "draft";
        var page = await NoticeList.Read(db, Tabs[chosen], after);
        var clock = await PromiseClock.Read(db);
        if (after is not null && http.IsFragment())
        {
            return Page.Part<NoticeRows>(new { Rows = page, Tab = chosen, Clock = clock });
        }

        return Page.Of<NoticesPage>(new { Rows = page, Tab = chosen, Counts = await NoticeList.Counts(db), Clock = clock, Rules = await NoticeRules.Read(db), Sends = await db.Sends() });
    }

    private static async Task<Dictionary<string, object?>> Shown(DangolContext db, long number)
    {
        var row = await One(db, number);
        return new()
        {
            ["Row"] = row with { Letter = row.State is NoticeState.Draft or NoticeState.Discarded ? null : await Notices.Standing(db, row.Id) },
            ["Clock"] = await PromiseClock.Read(db),
            ["Sends"] = await db.Sends(),
        };
    }

    private static async Task<NoticeRow> One(DangolContext db, long number) => await NoticeList.One(db, number) ?? throw new NotFoundException("notice");

    private static async Task<Dictionary<string, object?>> Asked(DangolContext db, DateOffers offers, long number)
    {
        var view = await PromiseView.Read(db, number);
        LocalDate? offer = view.Promise.Kind == PromiseKind.Delivery ? (await OfferApi.Answer(db, offers, new OfferWish(view.Promise.Category, view.Promise.Seller, view.Promise.Region))).Offer?.Date : null;
        return new()
        {
            ["Promise"] = view.Promise,
            ["Clock"] = view.Clock,
            ["Kind"] = KindFor(view.Promise, null),
            ["Offer"] = offer is { } day && day > view.Promise.Due.At.InZone(view.Clock.Zone).Date ? day : null,
        };
    }

    private static async Task<IResult> Draft(long number, HttpContext http, Store store, Caller caller, Notices notices, DangolContext db, DateOffers offers, Words t)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : FormCollection.Empty;
        var (day, time, reason, language) = (form["day"].ToString(), form["time"].ToString(), form["reason"].ToString(), form["language"].ToString());
        var view = await PromiseView.Read(db, number);
        var faults = new Dictionary<string, string[]>();
        var due = PromiseForms.Due(day, time, caller.Zone, view.Clock.Zone);
        if (due is null && (day.Length > 0 || time.Length > 0))
        {
            faults["day"] = [t["새 기한을 골라 주세요.", "Please choose the new day."]];
        }

        if (reason.Length > 500)
        {
            faults["reason"] = [t["500자까지 적을 수 있습니다.", "At most 500 characters."]];
        }

        try
        {
            if (faults.Count == 0)
            {
                var made = await store.Write(caller, write => notices.Draft(write, view.Promise.Id, KindFor(view.Promise, due), due, reason, language is "en" ? "en" : "ko"));
                return Page.GoTo($"/promises/notices/{made.Number}");
            }
        }
        catch (RuleBrokenException rule)
        {
            faults[rule.Code == "due-in-the-past" ? "day" : ""] = [t.Refusal(rule.Code)];
        }

        var asked = await Asked(db, offers, number);
        (asked["Day"], asked["Time"], asked["Reason"], asked["Language"], asked["Errors"]) = (day, time, reason, language, faults);
        return Page.Part<NoticeDialog>(asked, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Save(long number, HttpRequest request, Store store, Caller caller, DangolContext db, LetterPromises promises, Words t)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        var (recipient, title, body) = (form["recipient"].ToString().Trim(), form["title"].ToString().Trim(), form["body"].ToString().ReplaceLineEndings("\n").Trim());
        var faults = NoticeFaults.Of(recipient, title, body, t);
        var version = int.TryParse(form["version"], out var seen) ? seen : (int?)null;
        var sends = form["act"] == "send";
        try
        {
            if (faults.Count == 0)
            {
                await store.Write(caller, async write =>
                {
                    await Notices.Change(write, number, version, MailAddressText.Clean(recipient), title, body);
                    if (sends)
                    {
                        await Notices.Approve(write, number);
                        await promises.Make(write, await One(write, number), body, form["promise"]);
                    }
                });
                return Page.GoTo($"/promises/notices/{number}", new Toast(sends ? t["보내기로 했습니다", "It is on its way"] : t["저장했습니다", "Saved"]));
            }
        }
        catch (RuleBrokenException rule)
        {
            faults[rule.Code == "no-recipient" ? "recipient" : ""] = [t.Refusal(rule.Code)];
        }

        var shown = await Shown(db, number);
        shown["Row"] = (NoticeRow)shown["Row"]! with { Recipient = recipient, Title = title, Body = body };
        shown["Errors"] = faults;
        return Page.Of<NoticePage>(shown, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Discard(long number, Store store, Caller caller, Words t)
    {
        try
        {
            await store.Write(caller, db => Notices.Discard(db, number));
            return Page.GoTo($"/promises/notices/{number}", new Toast(t["버렸습니다. 같은 약속에서 다시 쓸 수 있습니다.", "Discarded. It can be written anew from the promise."]));
        }
        catch (RuleBrokenException rule)
        {
            return Page.GoTo($"/promises/notices/{number}", new Toast(t.Refusal(rule.Code), Tone.Bad));
        }
    }

    private static async Task<IResult> SaveRules(HttpRequest request, Store store, Caller caller, Words t)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        NoticeRule Of(string field) => Enum.TryParse<NoticeRule>(form[field], out var rule) && Enum.IsDefined(rule) ? rule : NoticeRule.Draft;
        var rules = new NoticeRules(Of("atRisk"), Of("missed"));
        // What goes by itself is the owner's to decide.
        if ((rules.AtRisk == NoticeRule.Send || rules.Missed == NoticeRule.Send) && caller.Role != Role.Owner)
        {
            return Page.GoTo("/promises/notices", new Toast(t["저절로 보내는 것은 대표만 정할 수 있습니다", "Only the owner can let notices go by themselves"], Tone.Bad));
        }

        await store.Write(caller, async db =>
        {
            await NoticeRules.Write(db, rules);
            db.Audit("Changed", "NoticeRules", "1", new { AtRisk = rules.AtRisk.ToString(), Missed = rules.Missed.ToString() });
        });
        return Page.GoTo("/promises/notices", new Toast(t["저장했습니다", "Saved"]));
    }
}

/// <summary>What is wrong with a notice as typed.</summary>
internal static class NoticeFaults
{
    public static Dictionary<string, string[]> Of(string recipient, string title, string body, Words t)
    {
        var faults = new Dictionary<string, string[]>();
        if (recipient.Length > 0 && MailAddressText.Clean(recipient) is null)
        {
            faults["recipient"] = [t["메일 주소를 바르게 적어 주세요.", "Enter a valid mail address."]];
        }

        if (title.Length is 0 or > Notices.LongestTitle)
        {
            faults["title"] = [t[$"제목을 {Notices.LongestTitle}자 이하로 적어 주세요.", $"A subject of at most {Notices.LongestTitle} characters."]];
        }

        if (body.Length is 0 or > Notices.LongestBody)
        {
            faults["body"] = [t[$"내용을 {Notices.LongestBody:N0}자 이하로 적어 주세요.", $"A text of at most {Notices.LongestBody:N0} characters."]];
        }

        return faults;
    }
}
