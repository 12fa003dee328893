using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Promises;

/// <summary>The list of customers to win back after a missed promise, and the steps taken for each: pages and REST.</summary>
internal static class RecoveryPages
{
    private static readonly Dictionary<string, RecoveryTab> Tabs = new() { ["todo"] = RecoveryTab.ToDo, ["closed"] = RecoveryTab.Closed, ["all"] = RecoveryTab.All };

    public static void MapRecovery(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/promises/recovery", List).RequireAuthorization(Policies.Read);
        var work = routes.MapGroup("/promises/{number:long}/recovery").RequireAuthorization(Policies.Work);
        work.MapGet("/{step}", async (long number, string step, DangolContext db) => RecoveryWords.Kind(step) is { } kind
            ? Page.Part<RecoveryDialog>(new { (await PromiseView.Read(db, number)).Promise, Kind = kind, Currency = await Currency(db) }) : throw new NotFoundException("step"));
        work.MapPost("/{step}", Take);
        work.MapPost("/undoing/{sequence:int}", Undo);

        var api = routes.MapGroup("/api").WithTags("Recovery");
        api.MapGet("recovery", Listed).RequireAuthorization(Policies.Read).WithName("ListRecovery").WithSummary("Promises missed in the last 90 days with what was done for their customers, the latest first. tab: todo (the default), closed, all. orders and spent: what the customer bought since.");
        api.MapGet("promises/{id:guid}/recovery", async (Guid id, DangolContext db) => TypedResults.Ok(await Body(db, id))).RequireAuthorization(Policies.Read).WithName("ShowRecovery").WithSummary("What was done for the customer of a promise.");
        api.MapPost("promises/{id:guid}/recovery", Add).RequireAuthorization(Policies.Work).WithName("AddRecoveryStep").WithSummary("Records a step: apologised, explained, madeGood, askedAgain or closed; words, and cost in hundredths of the currency.");
        api.MapPost("promises/{id:guid}/recovery/{sequence:int}/undoing", async (Guid id, int sequence, Store store, Caller caller) => TypedResults.Ok(await store.Write(caller, async db =>
        {
            await Recoveries.Undo(db, id, sequence);
            await db.SaveChangesAsync();
            return await Body(db, id);
        }))).RequireAuthorization(Policies.Work).WithName("UndoRecoveryStep").WithSummary("Takes back a step that was recorded in error; that it was stays on record.");
    }

    private static async Task<IResult> List(string? tab, string? after, DangolContext db, HttpContext http)
    {
        var chosen = tab is not null && Tabs.ContainsKey(tab) ? tab : "todo";
        var clock = await PromiseClock.Read(db);
        var page = await RecoveryList.Read(db, Tabs[chosen], clock, after);
        var currency = await Currency(db);
        return after is not null && http.IsFragment()
            ? Page.Part<RecoveryRows>(new { Rows = page, Tab = chosen, Clock = clock, Currency = currency })
            : Page.Of<RecoveryPage>(new { Rows = page, Tab = chosen, Clock = clock, Currency = currency, Summary = await RecoveryList.Summary(db, clock) });
    }

    private static async Task<IResult> Take(long number, string step, HttpContext http, Store store, Caller caller, DangolContext db, Words t)
    {
        var kind = RecoveryWords.Kind(step) ?? throw new NotFoundException("step");
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : FormCollection.Empty;
        var (words, cost) = (form["words"].ToString(), form["cost"].ToString());
        var promise = (await PromiseView.Read(db, number)).Promise;
        var faults = new Dictionary<string, string[]>();
        if (words.Length > Recoveries.LongestWords)
        {
            faults["words"] = [t[$"{Recoveries.LongestWords:N0}자까지 적을 수 있습니다.", $"At most {Recoveries.LongestWords:N0} characters."]];
        }

        if (Hundredths(cost) is not { } hundredths)
        {
            hundredths = 0;
            faults["cost"] = [t["금액을 0 이상의 숫자로 적어 주세요.", "Enter an amount of 0 or more."]];
        }

        try
        {
            if (faults.Count == 0)
            {
                await store.Write(caller, write => Recoveries.Take(write, promise.Id, kind, words, hundredths));
                http.Toast(new Toast(t[$"적었습니다: {t.Step(kind)}", $"Recorded: {t.Step(kind)}"]));
                http.Trigger("close-dialog");
                http.Trigger("promises-changed");
                return http.IsFragment() ? Results.NoContent() : Page.GoTo(PromisesContract.Href(number));
            }
        }
        catch (RuleBrokenException rule)
        {
            faults[""] = [t.Refusal(rule.Code)];
        }

        return Page.Part<RecoveryDialog>(new { Promise = promise, Kind = kind, Currency = await Currency(db), Words = words, Cost = cost, Errors = faults }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Undo(long number, int sequence, Store store, Caller caller, DangolContext db, Words t)
    {
        var promise = (await PromiseView.Read(db, number)).Promise.Id;
        try
        {
            await store.Write(caller, write => Recoveries.Undo(write, promise, sequence));
            return Page.GoTo(PromisesContract.Href(number), new Toast(t["되돌렸습니다", "Taken back"]));
        }
        catch (RuleBrokenException rule)
        {
            return Page.GoTo(PromisesContract.Href(number), new Toast(t.Refusal(rule.Code), Tone.Bad));
        }
    }

    private static async Task<Ok<Page<RecoveryBody>>> Listed(string? tab, string? cursor, int? limit, DangolContext db)
    {
        var which = Tabs.TryGetValue(tab ?? "todo", out var known) ? known : throw new InvalidInputException(new Dictionary<string, string[]> { ["tab"] = ["todo, closed or all."] });
        var page = await RecoveryList.Read(db, which, await PromiseClock.Read(db), cursor, Math.Clamp(limit ?? RecoveryList.PageSize, 1, 200));
        return TypedResults.Ok(new Page<RecoveryBody>([.. page.Items.Select(RecoveryBody.Of)], page.Next));
    }

    private static Task<IResult> Add(Guid id, RecoveryWish wish, HttpContext http) => http.CreateOnce(wish, async db =>
    {
        var faults = new Dictionary<string, string[]>();
        if (wish.Kind is not (>= RecoveryKind.Apologised and <= RecoveryKind.Closed))
        {
            faults["kind"] = ["apologised, explained, madeGood, askedAgain or closed."];
        }

        if (wish.Words?.Length > Recoveries.LongestWords)
        {
            faults["words"] = [$"At most {Recoveries.LongestWords} characters."];
        }

        if (wish.Cost is < 0 or > Recoveries.MostCost)
        {
            faults["cost"] = [$"0 to {Recoveries.MostCost}."];
        }

        if (faults.Count > 0)
        {
            throw new InvalidInputException(faults);
        }

        await Recoveries.Take(db, id, wish.Kind!.Value, wish.Words, wish.Cost ?? 0);
        await db.SaveChangesAsync();
        return (await Body(db, id), $"/api/promises/{id}/recovery");
    });

    private static async Task<RecoveryBody> Body(DangolContext db, Guid promise)
        => RecoveryBody.Of(await RecoveryList.One(db, promise, await PromiseClock.Read(db)) ?? throw new NotFoundException("promise"));

    internal static async Task<string> Currency(DangolContext db) => await db.Row($"select currency from workspaces where id = {db.WorkspaceId}", row => row.GetString(0)) ?? "XXX";

    /// <summary>An amount as typed, with or without grouping commas and the currency's word; null when it is none, or out of range.</summary>
    private static long? Hundredths(string text)
    {
        text = text.Replace(",", "", StringComparison.Ordinal).Replace("원", "", StringComparison.Ordinal).Trim();
        return text.Length == 0 ? 0
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount >= 0 && amount * 100 <= Recoveries.MostCost ? (long)Math.Round(amount * 100) : null;
    }
}

/// <param name="Cost">In hundredths of the workspace's currency; left out: 0.</param>
internal sealed record RecoveryWish(RecoveryKind? Kind, string? Words, long? Cost);

/// <param name="Spent">What the customer bought since, in hundredths of the currency.</param>
internal sealed record RecoveryBody(Guid Promise, long Number, PromiseOutcome Outcome, Guid? Customer, IReadOnlyList<RecoveryStepBody> Steps, bool IsClosed, long Cost, long Orders, long Spent)
{
    public static RecoveryBody Of(RecoveryRow row) => new(row.Promise.Id, row.Promise.Number, row.Promise.Outcome, row.Promise.Customer?.Id, row.Steps, row.IsClosed, row.Cost, row.Orders, row.Spent);
}
