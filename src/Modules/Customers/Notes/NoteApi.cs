using System.Text.Json;
using System.Text.Json.Serialization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Customers;

/// <summary>Notes about customers as a REST resource.</summary>
internal static class NoteApi
{
    private const int LargestPage = 200, PageSize = 50;

    public static void MapNoteApi(this IEndpointRouteBuilder routes)
    {
        var notes = routes.MapGroup("/api/notes").WithTags("Notes").RequireAuthorization(Policies.Read);
        notes.MapGet("", List).WithName("ListNotes").WithSummary("Notes, the newest first, a page at a time; ?customer= (UUID or number) for one customer's.");
        notes.MapGet("{number:long}", Show).WithName("ShowNote").WithSummary("One note. The ETag is the version to send with a change.");
        notes.MapPost("", Write).WithName("WriteNote").WithSummary("Writes a note about a customer.").RequireAuthorization(Policies.Work);
        notes.MapPatch("{number:long}", Change).WithName("ChangeNote").WithSummary("Changes the text. Send If-Match.").Accepts<JsonElement>("application/merge-patch+json", "application/json").RequireAuthorization(Policies.Work);
        notes.MapDelete("{number:long}", Delete).WithName("DeleteNote").WithSummary("Deletes the note.").RequireAuthorization(Policies.Work);
    }

    private static async Task<Ok<Page<NoteBody>>> List(DangolContext db, string? customer, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > LargestPage)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["limit"] = [$"1 to {LargestPage}."] });
        }

        var size = limit ?? PageSize;
        var before = Cursor.Read(cursor, 1)?[0] ?? long.MaxValue;
        var of = customer is null ? (SqlText)$"" : $" and n.customer_id = {(await CustomerDetails.Read(db, customer, cancellationToken)).Row.Id}";
        var found = await db.Rows($"select n.number, n.text, n.author, n.created_at, n.edited_at, n.version, c.id, c.number from notes n left join customers c on c.workspace_id = n.workspace_id and c.id = n.customer_id where n.workspace_id = {db.WorkspaceId} and n.deleted_at is null and n.number < {before}{of} order by n.number desc limit {size + 1}",
            row => new NoteBody(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Instant(3), row.InstantOrNull(4), row.GetInt32(5), row.IdOrNull(6) is { } id ? new(id, row.GetInt64(7)) : null), cancellationToken);
        return TypedResults.Ok(new Page<NoteBody>([.. found.Take(size)], found.Count > size ? Cursor.Of(found[size - 1].Number) : null));
    }

    private static async Task<Ok<NoteBody>> Show(long number, HttpContext http, DangolContext db, CancellationToken cancellationToken)
    {
        var note = await db.Set<Note>().AsNoTracking().SingleOrDefaultAsync(row => row.Number == number && row.DeletedAt == null, cancellationToken) ?? throw new NotFoundException("note");
        return TypedResults.Ok(await Body(http, db, note));
    }

    private static Task<IResult> Write(NoteWish wish, HttpContext http, Notebook notebook)
    {
        var text = Notebook.Clean(wish.Text);
        var customer = wish.Customer ?? throw new InvalidInputException(new Dictionary<string, string[]> { ["customer"] = ["Say about whom: a customer's UUID or number."] });
        return http.CreateOnce(wish, async db =>
        {
            var details = await CustomerDetails.Read(db, customer);
            var note = await notebook.Write(db, details.MergedInto ?? details.Row.Id, text);
            await db.SaveChangesAsync();
            return (await Body(http, db, note), $"/api/notes/{note.Number}");
        });
    }

    private static async Task<Ok<NoteBody>> Change(long number, JsonElement body, HttpContext http, Store store, Caller caller)
    {
        var patch = new MergePatch(body);
        var text = patch.Text("text", "", Notebook.Longest);
        patch.ThrowIfFaulty();
        var clean = Notebook.Clean(text);
        return TypedResults.Ok(await store.Write(caller, async db =>
        {
            var note = await Notebook.Change(db, number, clean, http.Request.RequireMatch);
            await db.SaveChangesAsync();
            return await Body(http, db, note);
        }));
    }

    private static async Task<NoContent> Delete(long number, Store store, Caller caller)
    {
        await store.Write(caller, db => Notebook.Delete(db, number));
        return TypedResults.NoContent();
    }

    private static async Task<NoteBody> Body(HttpContext http, DangolContext db, Note note)
    {
        http.Response.Tag(note.Version);
        var customer = note.CustomerId is { } id ? await CustomersContract.Find(db, id) : null;
        return new NoteBody(note.Number, note.Text, note.Author, note.CreatedAt, note.EditedAt, note.Version, customer is null ? null : new(customer.Id, customer.Number));
    }
}

internal sealed record NoteBody(long Number, string Text, string Author, Instant CreatedAt, Instant? EditedAt, int Version, NoteCustomer? Customer);

internal sealed record NoteCustomer(Guid Id, long Number);

/// <param name="Customer">A customer's UUID or number.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NoteWish(string? Customer, string? Text);
