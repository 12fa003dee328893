using Dangol.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Ui;

public static class DesignPages
{
    /// <summary>The living page of the design system at /design, for development: every part in every state, with nothing behind it.</summary>
    public static IEndpointRouteBuilder MapDesign(this IEndpointRouteBuilder app)
    {
        var design = app.MapGroup("/design").AllowAnonymous().DisableAntiforgery();
        design.MapGet("", () => Page.Of<DesignPage>());
        design.MapGet("/forms", () => Page.Of<DesignForms>());
        design.MapPost("/forms", Save);
        design.MapGet("/lists", (string? q) => Page.Of<DesignLists>(new { Q = q }));
        design.MapGet("/lists/more", (int after) => Page.Part<DesignRows>(new { After = after }));
        design.MapPost("/lists/tag", (HttpContext http) => Told(http, new Toast($"id = {http.Request.Form["id"]}", UndoAction: "/design/undo")));
        design.MapGet("/charts", () => Page.Of<DesignCharts>());
        design.MapGet("/dialog", () => Page.Part<DesignDialog>());
        design.MapPost("/dialog", (HttpContext http, Words t, [FromForm] string? note) => string.IsNullOrWhiteSpace(note)
            ? Page.Part<DesignDialog>(new { Errors = Fault("note", t["메모를 적어 주세요.", "Please write a note."]) }, StatusCodes.Status422UnprocessableEntity)
            : Page.GoTo("/design", new Toast(t["메모를 남겼습니다", "Note added"], UndoAction: "/design/undo")));
        design.MapPost("/toast/{tone}", (HttpContext http, Words t, string tone) => Told(http, new Toast(
            t["고객 3명에게 ‘단골’ 태그를 달았습니다", "Tagged 3 customers as regulars"], Enum.Parse<Tone>(tone, true), tone == "good" ? "/design/undo" : null)));
        design.MapPost("/undo", (HttpContext http, Words t) => Told(http, new Toast(t["되돌렸습니다", "Undone"], Tone.Neutral)));
        design.MapGet("/plain", () => Page.Of<DesignPlain>());
        design.MapGet("/error/{status:int}", (int status) => Results.StatusCode(status));
        design.MapGet("/fault", IResult () => throw new RuleBrokenException("demo", "demo"));
        return app;
    }

    private static IResult Save([FromForm] string? name, [FromForm] string? email, Words t)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(name)) errors["name"] = [t["이름을 적어 주세요.", "Please enter a name."]];
        if (email is null || !email.Contains('@', StringComparison.Ordinal)) errors["email"] = [t["‘@’이 들어간 이메일 주소를 적어 주세요.", "Please enter an address with an @."]];
        return errors.Count > 0
            ? Page.Of<DesignForms>(new { Name = name, Email = email, Errors = errors }, StatusCodes.Status422UnprocessableEntity)
            : Page.GoTo("/design/forms", new Toast(t["저장했습니다", "Saved"]));
    }

    private static IResult Told(HttpContext http, Toast toast)
    {
        http.Toast(toast);
        return http.IsFragment() ? Results.NoContent() : Page.GoTo("/design");
    }

    private static Dictionary<string, string[]> Fault(string field, string text) => new() { [field] = [text] };
}
