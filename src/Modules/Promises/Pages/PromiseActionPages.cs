using System.Globalization;
using Dangol.Access;
using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Promises;

/// <summary>What people do to promises on pages: dialogs to ask with, and what happens on their answer.</summary>
internal static class PromiseActionPages
{
    private static readonly string[] Steps = ["fulfilment", "part", "move", "pause", "resumption", "hand-over", "release", "giving-up", "reopening"];

    public static void MapPromiseActionPages(this IEndpointRouteBuilder routes)
    {
        var promises = routes.MapGroup("/promises").RequireAuthorization(Policies.Work);
        promises.MapGet("new", Ask);
        promises.MapPost("", Make);
        foreach (var step in Steps)
        {
            promises.MapGet($"{{number:long}}/{step}", async (long number, DangolContext db) => Page.Part<PromiseDialog>(new { (await PromiseView.Read(db, number)).Promise, Clock = await PromiseClock.Read(db), Step = step, Staff = await Staff.Workers(db), Reasons = await UsedReasons.Read(db, step) }));
            promises.MapPost($"{{number:long}}/{step}", async (long number, HttpContext http, PromiseSteps steps) => await Take(number, step, await StepForm.Read(http.Request), http, steps));
        }
    }

    // What was read in a note, or nothing: the person looks it over and records it.
    private static async Task<IResult> Ask(long? customer, string? what, string? kind, string? day, string? time, DangolContext db, Words t)
    {
        var known = customer is { } number ? await CustomersContract.Find(db, number) : null;
        return Page.Part<NewPromiseDialog>(new
        {
            Customer = known is null ? null : "#" + known.Number.ToString(CultureInfo.InvariantCulture),
            CustomerName = known is null ? null : CustomersContract.Title(t, known.Name, known.Number),
            Kind = kind is not null && PromiseAddress.Kinds.ContainsKey(kind) ? kind : "callback",
            What = what,
            Day = day,
            Time = time,
        });
    }

    private static async Task<IResult> Make([FromForm] PromiseForm form, HttpContext http, PromiseSteps steps, Words t)
    {
        try
        {
            var made = await steps.Make(form);
            var toast = new Toast(t[$"약속을 적었습니다: {form.What}", $"Promise added: {form.What}"]);
            return Done(http, toast, PromisesContract.Href(made.Number));
        }
        catch (InvalidInputException invalid)
        {
            return Page.Part<NewPromiseDialog>(new { form.Customer, form.Kind, form.What, form.Day, form.Time, invalid.Errors }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> Take(long number, string step, StepForm form, HttpContext http, PromiseSteps steps)
    {
        try
        {
            await steps.Take(number, step, form);
        }
        catch (InvalidInputException invalid)
        {
            var asked = await steps.Read(number);
            return Page.Part<PromiseDialog>(new { asked.Promise, asked.Clock, Step = step, form.At, form.Day, form.Time, Told = form.Told == "true", form.Reason, form.Parts, form.Keeper, Staff = await steps.Workers(), Reasons = await steps.Reasons(step), invalid.Errors }, StatusCodes.Status422UnprocessableEntity);
        }

        var view = await steps.Read(number);
        var toast = steps.Told(view.Promise, step);
        var place = http.Request.Headers["HX-Target"].ToString().Split('#')[0];
        if (place is not ("tr" or "li"))
        {
            return Done(http, toast, PromisesContract.Href(number));
        }

        http.Toast(toast);
        http.Trigger("promise-counts-changed");
        return place == "tr" ? Page.Part<PromiseTableRow>(new { Row = view.Promise, view.Clock }) : Page.Part<PromiseListItem>(new { Row = view.Promise, view.Clock });
    }

    private static IResult Done(HttpContext http, Toast toast, string href)
    {
        if (!http.IsFragment())
        {
            return Page.GoTo(href, toast);
        }

        http.Toast(toast);
        http.Trigger("close-dialog");
        http.Trigger("promises-changed");
        return Results.NoContent();
    }
}

/// <summary>What the dialogs post: text as typed.</summary>
internal sealed record StepForm
{
    public string? At { get; init; }

    public string? Day { get; init; }

    public string? Time { get; init; }

    public string? Told { get; init; }

    public string? Reason { get; init; }

    public string? Parts { get; init; }

    /// <summary>A member's id.</summary>
    public string? Keeper { get; init; }

    /// <summary>A button alone posts no form at all.</summary>
    internal static async Task<StepForm> Read(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return new StepForm();
        }

        var form = await request.ReadFormAsync();
        return new StepForm { At = form["at"], Day = form["day"], Time = form["time"], Told = form["told"], Reason = form["reason"], Parts = form["parts"], Keeper = form["keeper"] };
    }
}

/// <inheritdoc cref="StepForm"/>
internal sealed record PromiseForm
{
    public string? Customer { get; init; }

    public string? Kind { get; init; }

    public string? What { get; init; }

    public string? Day { get; init; }

    public string? Time { get; init; }
}
