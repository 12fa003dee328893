using System.Globalization;
using Dangol.Calendars;
using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.TimeExpressions;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Wishes that cannot be met: the list, the dialog that records one, and its page with the answer in words.</summary>
internal static class WishPages
{
    internal const string Place = "/promises/wishes";

    internal static readonly Dictionary<string, WishState[]?> Tabs = new()
    {
        ["open"] = [WishState.Open, WishState.Offered],
        ["agreed"] = [WishState.Agreed],
        ["declined"] = [WishState.Declined],
        ["withdrawn"] = [WishState.Withdrawn],
        ["all"] = null,
    };

    public static void MapWishPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Place).RequireAuthorization(Policies.Read);
        pages.MapGet("", List);
        pages.MapGet("/{number:long}", async (long number, DangolContext db, DateOffers offers) => Page.Of<WishPage>(await Shown(db, number, offers)));
        var work = routes.MapGroup(Place).RequireAuthorization(Policies.Work);
        work.MapGet("/new", async (long? customer, DangolContext db, Words t) => Page.Part<WishDialog>(new { Form = new WishForm { Customer = customer is { } known ? "#" + known.ToString(CultureInfo.InvariantCulture) : null }, CustomerName = await Name(db, customer, t) }));
        work.MapPost("", Hear);
        work.MapPost("/{number:long}", (long number, HttpRequest request, Store store, Caller caller, DangolContext db, DateOffers offers, Words t) => Change(number, request, store, caller, db, offers, t));
        work.MapPost("/{number:long}/agreement", Agree);
        foreach (var (name, state) in new[] { ("declining", WishState.Declined), ("withdrawal", WishState.Withdrawn) })
        {
            work.MapPost($"/{{number:long}}/{name}", (long number, Store store, Caller caller, Words t) => Step(number, t, () => store.Write(caller, db => Wishes.End(db, number, null, state))));
        }

        work.MapPost("/{number:long}/reopening", (long number, Store store, Caller caller, Words t) => Step(number, t, () => store.Write(caller, db => Wishes.Reopen(db, number, null))));
    }

    private static async Task<IResult> List(string? tab, string? after, DangolContext db, HttpContext http)
    {
        var chosen = tab is not null && Tabs.ContainsKey(tab) ? tab : "open";
        var page = await WishList.Read(db, Tabs[chosen], cursor: after);
        var clock = await PromiseClock.Read(db);
        return after is not null && http.IsFragment()
            ? Page.Part<WishRows>(new { Rows = page, Tab = chosen, Clock = clock })
            : Page.Of<WishesPage>(new { Rows = page, Tab = chosen, Clock = clock, Counts = await WishList.Counts(db) });
    }

    private static async Task<Dictionary<string, object?>> Shown(DangolContext db, long number, DateOffers offers)
    {
        var row = await WishList.One(db, number) ?? throw new NotFoundException("wish");
        var clock = await PromiseClock.Read(db);
        string Answer(string language) => WishWords.Answer(NoticeWords.In(db, language, clock), row.CustomerName, row.What, row.Wanted, clock.Zone, row.Limit, row.Offered);
        return new() { ["Row"] = row, ["Clock"] = clock, ["Form"] = WishForm.Of(row, clock.Zone, db.Caller.Zone), ["Korean"] = Answer("ko"), ["English"] = Answer("en"), ["CanBeKept"] = await CanBeKept(db, offers, row, clock) };
    }

    /// <summary>A day that can be kept, later than the one wished; to be proposed to the person who answers, who may offer it or not.</summary>
    private static async Task<LocalDate?> CanBeKept(DangolContext db, DateOffers offers, WishRow row, PromiseClock clock)
        => row is { IsOpen: true, Wanted: { } wanted } && (await OfferApi.Answer(db, offers, new OfferWish(Kind: row.Kind))).Offer?.Date is { } day && day > wanted.At.InZone(clock.Zone).Date ? day : null;

    private static async Task<IResult> Hear(HttpContext http, Store store, Caller caller, Wishes wishes, DangolContext db, KeptCalendars calendars, Words t)
    {
        var form = await WishForm.Read(http.Request);
        var clock = await PromiseClock.Read(db);
        var faults = WishFaults.Of(form.What, form.Limit, form.Offered, null, t);
        var customer = long.TryParse((form.Customer ?? "").Split('#')[^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await CustomersContract.Find(db, number) : null;
        if (customer is null)
        {
            faults["customer"] = [t["목록에서 고객을 골라 주세요.", "Please choose the customer from the list."]];
        }

        var wanted = form.Wanted(caller.Zone, clock.Zone, t, faults);
        if (faults.Count > 0)
        {
            return Page.Part<WishDialog>(new { Form = form, CustomerName = await Name(db, customer?.Number, t), Errors = faults }, StatusCodes.Status422UnprocessableEntity);
        }

        wanted ??= await Said(db, calendars, form.What!, clock);
        var made = await store.Write(caller, write => wishes.Hear(write, new HeardWish(customer!.Id, form.PromiseKind, form.What!, wanted, form.Limit, form.Offered, null, form.Channel)));
        return Page.GoTo($"{Place}/{made.Number}", new Toast(t["적었습니다. 아래 글을 다듬어 고객에게 답해 보세요.", "Recorded. Look over the answer below."]));
    }

    /// <summary>The time named in the customer's words, when they name one.</summary>
    private static async Task<Due?> Said(DangolContext db, KeptCalendars calendars, string what, PromiseClock clock)
    {
        var calendar = (await calendars.Current(db)).Calendar;
        var now = clock.Now.InZone(clock.Zone).LocalDateTime;
        foreach (var time in TimeReader.Read(what, now, db.Caller.Language, calendar.OpensOn))
        {
            if (HeardDue.Of(time, now, calendar.OpensOn) is var (on, at))
            {
                return on is { } day ? Due.On(day, clock.Zone) : Due.By(clock.Zone.AtLeniently(at!.Value).ToInstant());
            }
        }

        return null;
    }

    private static async Task<IResult> Change(long number, HttpRequest request, Store store, Caller caller, DangolContext db, DateOffers offers, Words t)
    {
        var form = await WishForm.Read(request);
        var faults = WishFaults.Of(form.What, form.Limit, form.Offered, null, t);
        var wanted = form.Wanted(caller.Zone, (await PromiseClock.Read(db)).Zone, t, faults);
        try
        {
            if (faults.Count == 0)
            {
                await store.Write(caller, write => Wishes.Change(write, number, form.Seen, form.What!, wanted, form.Limit, form.Offered));
                return Page.GoTo($"{Place}/{number}", new Toast(t["저장했습니다", "Saved"]));
            }
        }
        catch (RuleBrokenException rule)
        {
            faults[""] = [t.Refusal(rule.Code)];
        }

        return await Again(db, offers, number, form, faults);
    }

    private static async Task<IResult> Agree(long number, HttpRequest request, Store store, Caller caller, Wishes wishes, DangolContext db, DateOffers offers, Words t)
    {
        var form = await WishForm.Read(request);
        var faults = new Dictionary<string, string[]>();
        (PromiseKind, string, Due)? promise = null;
        if (form.Agreed?.Length > Wishes.LongestText)
        {
            faults["agreed"] = [t[$"{Wishes.LongestText:N0}자까지 적을 수 있습니다.", $"At most {Wishes.LongestText:N0} characters."]];
        }

        if (form.Promises)
        {
            var due = PromiseForms.Due(form.PromiseDay, form.PromiseTime, caller.Zone, (await PromiseClock.Read(db)).Zone);
            if (due is null || due.Value.At <= db.Now)
            {
                faults["promiseDay"] = [t["앞으로 올 날을 골라 주세요.", "Choose a day to come."]];
            }

            if (string.IsNullOrWhiteSpace(form.PromiseWhat) || form.PromiseWhat.Length > PromiseWish.LongestWords)
            {
                faults["promiseWhat"] = [t["무엇을 약속했는지 적어 주세요.", "Please say what was promised."]];
            }

            promise = faults.Count > 0 ? null : (form.PromiseKind, form.PromiseWhat!, due!.Value);
        }

        try
        {
            if (faults.Count == 0)
            {
                await store.Write(caller, write => wishes.Agree(write, number, form.Seen, form.Agreed, promise));
                return Page.GoTo($"{Place}/{number}", new Toast(promise is null ? t["합의한 것을 적었습니다", "Recorded what was agreed"] : t["합의한 것을 적고 약속을 만들었습니다", "Recorded, and the promise was made"]));
            }
        }
        catch (RuleBrokenException rule)
        {
            faults[""] = [t.Refusal(rule.Code)];
        }

        return await Again(db, offers, number, form, faults, agreeing: true);
    }

    private static async Task<IResult> Again(DangolContext db, DateOffers offers, long number, WishForm form, Dictionary<string, string[]> faults, bool agreeing = false)
    {
        var shown = await Shown(db, number, offers);
        shown["Form"] = agreeing ? (WishForm)shown["Form"]! with { Agreed = form.Agreed, Promises = form.Promises, Kind = form.Kind, PromiseWhat = form.PromiseWhat, PromiseDay = form.PromiseDay, PromiseTime = form.PromiseTime } : form;
        shown[agreeing ? "AgreeErrors" : "Errors"] = faults;
        return Page.Of<WishPage>(shown, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Step(long number, Words t, Func<Task> verb)
    {
        try
        {
            await verb();
            return Page.GoTo($"{Place}/{number}", new Toast(t["적었습니다", "Recorded"]));
        }
        catch (RuleBrokenException rule)
        {
            return Page.GoTo($"{Place}/{number}", new Toast(t.Refusal(rule.Code), Tone.Bad));
        }
    }

    private static async Task<string?> Name(DangolContext db, long? customer, Words t) => customer is { } number && await CustomersContract.Find(db, number) is { } known ? CustomersContract.Title(t, known.Name, known.Number) : null;
}

/// <summary>What the forms about wishes post: text as typed.</summary>
public sealed record WishForm
{
    public string? Customer { get; init; }

    public string? Kind { get; init; } = "delivery";

    public string? What { get; init; }

    public string? Day { get; init; }

    public string? Time { get; init; }

    public string? Limit { get; init; }

    public string? Offered { get; init; }

    public string? Channel { get; init; }

    public string? Agreed { get; init; }

    public bool Promises { get; init; }

    public string? PromiseWhat { get; init; }

    public string? PromiseDay { get; init; }

    public string? PromiseTime { get; init; }

    public string? Version { get; init; }

    internal int? Seen => int.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    internal PromiseKind PromiseKind => PromiseAddress.Kinds.GetValueOrDefault(Kind ?? "", PromiseKind.Custom);

    internal static WishForm Of(WishRow row, DateTimeZone business, DateTimeZone reader) => new()
    {
        Kind = PromiseAddress.Word(row.Kind),
        What = row.What,
        Day = row.Wanted is { } due ? DayRange.Text(due.At.InZone(due.IsDate ? business : reader).Date) : null,
        Time = row.Wanted is { IsDate: false } moment ? moment.At.InZone(reader).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture) : null,
        Limit = row.Limit,
        Offered = row.Offered,
    };

    internal static async Task<WishForm> Read(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return new WishForm();
        }

        var form = await request.ReadFormAsync();
        return new WishForm
        {
            Customer = form["customer"],
            Kind = form["kind"],
            What = form["what"],
            Day = form["day"],
            Time = form["time"],
            Limit = form["limit"],
            Offered = form["offered"],
            Channel = form["channel"],
            Agreed = form["agreed"],
            Promises = form["promises"] == "true",
            PromiseWhat = form["promiseWhat"],
            PromiseDay = form["promiseDay"],
            PromiseTime = form["promiseTime"],
            Version = form["version"],
        };
    }

    internal Due? Wanted(DateTimeZone reader, DateTimeZone business, Words t, Dictionary<string, string[]> faults)
    {
        var due = PromiseForms.Due(Day, Time, reader, business);
        if (due is null && (!string.IsNullOrEmpty(Day) || !string.IsNullOrEmpty(Time)))
        {
            faults["day"] = [t["날짜를 골라 주세요.", "Please choose the day."]];
        }

        return due;
    }
}
