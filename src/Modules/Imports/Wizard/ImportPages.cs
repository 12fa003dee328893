using Dangol.Imports.Planning;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Imports.Wizard;

/// <summary>The wizard: drop files, look at the plan, try it, run it, watch it, see what came of it, take it back.</summary>
internal static class ImportPages
{
    private static readonly ImportState[] Moving = [ImportState.Reading, ImportState.Queued, ImportState.Running, ImportState.Undoing];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/imports").RequireAuthorization(Policies.Manage);
        pages.MapGet("", async (Imports imports) => Page.Of<ImportsPage>(new { Imports = await imports.List() }));
        pages.MapPost("", Upload).WithFormOptions(multipartBodyLengthLimit: long.MaxValue).WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute());
        pages.MapGet("/{id:int}", Show);
        pages.MapGet("/{id:int}/progress", Progress);
        pages.MapPost("/{id:int}/plan", SavePlan);
        pages.MapPost("/{id:int}/trial", (int id, HttpContext http, Imports imports) => SaveAndRun(id, dry: true, http, imports));
        pages.MapPost("/{id:int}/run", (int id, HttpContext http, Imports imports) => SaveAndRun(id, dry: false, http, imports));
        pages.MapPost("/{id:int}/cancel", async (int id, Imports imports, Words t) =>
        {
            await imports.Cancel(id);
            return Page.GoTo($"/imports/{id}", new Toast(t["지금 하던 묶음까지만 넣고 멈춥니다", "Stopping after the rows in hand"], Tone.Neutral));
        });
        pages.MapPost("/{id:int}/undo", async (int id, Imports imports) =>
        {
            await imports.Undo(id);
            return Page.GoTo($"/imports/{id}");
        });
        pages.MapGet("/{id:int}/rejections.csv", Rejections);
    }

    private static async Task<IResult> Upload(HttpContext http, Imports imports, Words t, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        if (form.Files.Count == 0)
        {
            return Page.Of<ImportsPage>(new { Imports = await imports.List(cancellationToken), Errors = new Dictionary<string, string[]> { ["files"] = [t["파일을 하나 이상 골라 주세요.", "Choose at least one file."]] } }, 422);
        }

        var source = form["source"].ToString().Trim();
        var wish = new ImportWish(source.Length is > 0 and <= 60 ? source : "shop", form["onMatch"] == "skip" ? OnMatch.Skip : OnMatch.Update);
        var id = await imports.Start([.. form.Files.Select(file => new Upload(file.FileName, file.OpenReadStream()))], wish, cancellationToken);
        return Page.GoTo($"/imports/{id}");
    }

    private static async Task<IResult> Show(int id, Imports imports, DangolContext db, Words t, CancellationToken cancellationToken)
    {
        var import = await imports.Find(id, cancellationToken);
        var plan = import.State == ImportState.Planned ? PlanView.Of(PlanJson.Read(await imports.Plan(id, cancellationToken)), t) : null;
        var report = import.State is ImportState.Done or ImportState.Cancelled or ImportState.Failed || (import.State == ImportState.Planned && await db.HasTrial(id, cancellationToken))
            ? await imports.Report(id, cancellationToken) : null;
        var undone = import.State == ImportState.Undone ? await imports.Undone(id, cancellationToken) : null;
        return Page.Of<ImportPage>(new { Import = import, Plan = plan, Report = report, Undone = undone });
    }

    /// <summary>The moving part of the page; when it has come to rest, the browser is told to load the page anew.</summary>
    private static async Task<IResult> Progress(int id, Imports imports, CancellationToken cancellationToken)
    {
        var import = await imports.Find(id, cancellationToken);
        return Moving.Contains(import.State) ? Page.Part<ImportProgressCard>(new { Import = import }) : Page.GoTo($"/imports/{id}");
    }

    private static async Task<IResult> SavePlan(int id, HttpContext http, Imports imports, Words t)
    {
        await Save(id, http, imports);
        return Page.GoTo($"/imports/{id}", new Toast(t["고친 계획을 저장했습니다", "Plan saved"]));
    }

    private static async Task<IResult> SaveAndRun(int id, bool dry, HttpContext http, Imports imports)
    {
        await Save(id, http, imports);
        await imports.Run(id, dry);
        return Page.GoTo($"/imports/{id}");
    }

    // The same form sets a plan right and sets a stopped import going again; the latter has no plan to save.
    private static async Task Save(int id, HttpContext http, Imports imports)
    {
        var form = await http.Request.ReadFormAsync();
        var today = DateOnly.FromDateTime(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        if ((await imports.Find(id)).State == ImportState.Planned && form.ContainsKey("plan"))
        {
            var plan = PlanEdit.Apply(PlanJson.Read(await imports.Plan(id)), name => form.TryGetValue(name, out var value) ? value.ToString() : null, today);
            await imports.SetPlan(id, PlanJson.Write(plan));
        }
    }

    private static async Task Rejections(int id, HttpContext http, Imports imports, Caller caller, CancellationToken cancellationToken)
    {
        await imports.Find(id, cancellationToken);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"rejected-{id}.csv\"";
        await imports.WriteRejections(id, http.Response.Body, caller.Language, cancellationToken);
    }
}
