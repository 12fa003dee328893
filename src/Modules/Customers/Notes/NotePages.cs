using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Customers;

/// <summary>Notes on the customer's page. Each change tells the page's timeline to show itself anew.</summary>
internal static class NotePages
{
    private const string Changed = "timeline-changed";

    public static void MapNotePages(this IEndpointRouteBuilder routes)
    {
        var notes = routes.MapGroup("").RequireAuthorization(Policies.Work);
        notes.MapPost("/customers/{customer:long}/notes", Write);
        notes.MapGet("/notes/{number:long}/edit", Edit);
        notes.MapPost("/notes/{number:long}", Change);
        notes.MapPost("/notes/{number:long}/delete", Delete);
        notes.MapPost("/notes/{number:long}/restore", Restore);
    }

    private static async Task<IResult> Write(long customer, [FromForm] string? text, HttpContext http, Store store, Caller caller, Notebook notebook, Words words)
    {
        try
        {
            var clean = Notebook.Clean(text, words);
            await store.Write(caller, async db => await notebook.Write(db, (await ChangeCustomer.Lock(db, customer)).Id, clean));
        }
        catch (InvalidInputException invalid)
        {
            return Page.Part<NoteBox>(new { Customer = customer, Text = text, invalid.Errors }, StatusCodes.Status422UnprocessableEntity);
        }

        if (!http.IsFragment())
        {
            return Page.GoTo(CustomersContract.Href(customer), new Toast(words["메모를 남겼습니다", "Note added"]));
        }

        http.Trigger(Changed);
        return Page.Part<NoteBox>(new { Customer = customer });
    }

    private static async Task<IResult> Edit(long number, DangolContext db, CancellationToken cancellationToken)
        => Page.Part<NoteDialog>(new { Number = number, (await NoteTimeline.Find(db, number, cancellationToken) ?? throw new NotFoundException("note")).Text });

    private static async Task<IResult> Change(long number, [FromForm] string? text, HttpContext http, Store store, Caller caller, Words words)
    {
        try
        {
            var clean = Notebook.Clean(text, words);
            var note = await store.Write(caller, db => Notebook.Change(db, number, clean));
            http.Trigger("close-dialog");
            return await Done(http, store, caller, note, new Toast(words["메모를 고쳤습니다", "Note changed"]));
        }
        catch (InvalidInputException invalid)
        {
            return Page.Part<NoteDialog>(new { Number = number, Text = text, invalid.Errors }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> Delete(long number, HttpContext http, Store store, Caller caller, Words words)
    {
        var note = await store.Write(caller, db => Notebook.Delete(db, number));
        return await Done(http, store, caller, note, new Toast(words["메모를 지웠습니다", "Note deleted"], UndoAction: $"/notes/{number.ToString(CultureInfo.InvariantCulture)}/restore"));
    }

    private static async Task<IResult> Restore(long number, HttpContext http, Store store, Caller caller, Words words)
    {
        var note = await store.Write(caller, db => Notebook.Restore(db, number));
        return await Done(http, store, caller, note, new Toast(words["메모를 되살렸습니다", "Note restored"]));
    }

    private static async Task<IResult> Done(HttpContext http, Store store, Caller caller, Note note, Toast toast)
    {
        if (http.IsFragment())
        {
            http.Toast(toast);
            http.Trigger(Changed);
            return Results.NoContent();
        }

        await using var db = store.Open(caller);
        var customer = note.CustomerId is { } id ? await CustomersContract.Find(db, id) : null;
        return Page.GoTo(customer is null ? "/customers" : CustomersContract.Href(customer.Number), toast);
    }
}
