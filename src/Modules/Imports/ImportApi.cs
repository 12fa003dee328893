using System.Text.Json;
using System.Text.Json.Nodes;
using Dangol.Platform;
using Dangol.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dangol.Imports;

/// <summary>Imports as a REST resource: files go in, a plan comes out, is corrected, tried, run, watched, undone.</summary>
internal static class ImportApi
{
    private const int LargestPage = 200;

    public static void MapImportApi(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/imports").WithTags("Imports").RequireAuthorization(Policies.Manage);
        imports.MapGet("", List).WithName("ListImports").WithSummary("Imports, newest first, a page at a time.");
        imports.MapPost("", Start).WithName("StartImport").WithMetadata(new DisableRequestSizeLimitAttribute()).Accepts<IFormFileCollection>("multipart/form-data")
            .WithSummary("Takes files in (CSV, TSV, XLSX, ZIP; any size) and reads them. The import is \"reading\", then \"planned\" or \"failed\". Query: source, onMatch (update, skip), title.");
        imports.MapGet("{id:int}", Show).WithName("ShowImport").WithSummary("How far it is and, at rest, what came of it: of the trial while planned, else counted in the database.");
        imports.MapGet("{id:int}/plan", async (int id, Imports all, CancellationToken cancellationToken) => Results.Content(await all.Plan(id, cancellationToken), "application/json"))
            .WithName("ShowImportPlan").WithSummary("The plan in force: which file is which record, which column which field.");
        imports.MapPut("{id:int}/plan", PutPlan).WithName("PutImportPlan").WithSummary("Puts a corrected plan in force, while the import is planned.").Accepts<JsonElement>("application/json");
        imports.MapPost("{id:int}/run", Run).WithName("RunImport").WithSummary("Sets it going, or going on after a stop. With ?dry=true nothing is kept and the import stays planned.");
        imports.MapPut("{id:int}/cancellation", Cancel).WithName("CancelImport").WithSummary("Stops it after the rows in hand. It can go on or be undone later.");
        imports.MapDelete("{id:int}", Undo).WithName("UndoImport").WithSummary("Takes back everything it made and changed (202); one that never began is forgotten (204).");
        imports.MapGet("{id:int}/rejections.csv", Rejections).WithName("ImportRejections").WithSummary("The rows that could not be taken: file, line, reason, row. Language by ?lang=ko or en.");
    }

    private static async Task<Page<ImportBody>> List(Imports imports, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > LargestPage)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["limit"] = [$"1 to {LargestPage}."] });
        }

        var before = Cursor.Read(cursor, 1)?[0] ?? long.MaxValue;
        var size = limit ?? 50;
        var found = (await imports.List(cancellationToken)).Where(import => import.Id < before).Take(size + 1).ToList();
        return new Page<ImportBody>([.. found.Take(size).Select(import => ImportBody.Of(import, null, null))], found.Count > size ? Cursor.Of(found[size - 1].Id) : null);
    }

    private static async Task<IResult> Start(HttpContext http, Imports imports, string? source, string? onMatch, string? title, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        if (source is not null && source.Trim().Length is 0 or > 60)
        {
            errors["source"] = ["1 to 60 characters."];
        }

        if (onMatch is not (null or "update" or "skip"))
        {
            errors["onMatch"] = ["\"update\" or \"skip\"."];
        }

        if (title?.Length > 200)
        {
            errors["title"] = ["At most 200 characters."];
        }

        if (errors.Count > 0)
        {
            throw new InvalidInputException(errors);
        }

        var wish = new ImportWish(source?.Trim() ?? "shop", onMatch == "skip" ? OnMatch.Skip : OnMatch.Update, title);
        var stored = await imports.Store(UploadReading.Read(http.Request, cancellationToken), cancellationToken);
        var used = false;
        try
        {
            return await http.CreateOnce(new { wish, stored.Fingerprint }, async db =>
            {
                used = true;
                var id = await imports.Begin(db, stored, wish);
                return (new { id, state = ImportState.Reading, title = wish.Title ?? stored.Title }, $"/api/imports/{id}");
            });
        }
        finally
        {
            if (!used)
            {
                stored.Discard();
            }
        }
    }

    private static async Task<ImportBody> Show(int id, Imports imports, CancellationToken cancellationToken)
    {
        var import = await imports.Find(id, cancellationToken);
        var report = import.State is ImportState.Done or ImportState.Cancelled or ImportState.Failed || import.IsTried ? await imports.Report(id, cancellationToken) : null;
        return ImportBody.Of(import, report, import.State == ImportState.Undone ? await imports.Undone(id, cancellationToken) : null);
    }

    private static async Task<IResult> PutPlan(int id, JsonNode plan, Imports imports, CancellationToken cancellationToken)
    {
        await imports.SetPlan(id, plan.ToJsonString(), cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> Run(int id, Imports imports, bool? dry, CancellationToken cancellationToken)
    {
        await imports.Find(id, cancellationToken);
        await imports.Run(id, dry ?? false);
        return Results.Accepted($"/api/imports/{id}");
    }

    private static async Task<IResult> Cancel(int id, Imports imports, CancellationToken cancellationToken)
    {
        await imports.Find(id, cancellationToken);
        await imports.Cancel(id);
        return Results.Accepted($"/api/imports/{id}");
    }

    private static async Task<IResult> Undo(int id, Imports imports, CancellationToken cancellationToken)
    {
        var import = await imports.Find(id, cancellationToken);
        if (import.StartedAt is null)
        {
            await imports.Discard(id);
            return Results.NoContent();
        }

        await imports.Undo(id);
        return Results.Accepted($"/api/imports/{id}");
    }

    private static async Task Rejections(int id, HttpContext http, Imports imports, Caller caller, string? lang, CancellationToken cancellationToken)
    {
        await imports.Find(id, cancellationToken);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"rejected-{id}.csv\"";
        await imports.WriteRejections(id, http.Response.Body, lang is "ko" or "en" ? lang : caller.Language, cancellationToken);
    }
}

/// <param name="Done">0 to 1.</param>
internal sealed record ImportBody(int Id, string Title, ImportState State, bool IsSample, string CreatedBy, Instant CreatedAt, Instant? StartedAt, Instant? FinishedAt, double Done, ImportFailure? Failure, ImportReport? Report, UndoReport? Undone)
{
    public static ImportBody Of(ImportSummary import, ImportReport? report, UndoReport? undone)
        => new(import.Id, import.Title, import.State, import.IsSample, import.CreatedBy, import.CreatedAt, import.StartedAt, import.FinishedAt, import.Done, import.Failure, report, undone);
}
