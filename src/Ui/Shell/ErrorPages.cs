using Dangol.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dangol.Ui;

public static class ErrorPages
{
    /// <summary>
    /// Gives every refusal without a body a page in the reader's language, and faults one that tells nothing but a reference.
    /// Stands before <c>UseProblems</c>, which leaves a refusal it does not answer itself in <c>Items[typeof(Exception)]</c>.
    /// To htmx it answers with a toast, so that no error page ends up inside another page. Under /api only unforeseen faults are answered.
    /// </summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Dangol.Ui.ErrorPages")
                .LogError(fault, "{Method} {Path} failed ({Reference})", http.Request.Method, http.Request.Path, http.TraceIdentifier);
            await AnswerAfresh(http);
            return;
        }

        if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null, ContentLength: null or 0 }) await Answer(http);
    });

    // What failed may be this request's own renderer or database context, so the error page gets new ones.
    private static async Task AnswerAfresh(HttpContext http)
    {
        var failed = http.RequestServices;
        await using var scope = failed.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        var reader = failed.GetRequiredService<Caller>();
        scope.ServiceProvider.GetRequiredService<Caller>().Reads(reader.Language, reader.Zone);
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await Answer(http);
        http.RequestServices = failed;
    }

    private static Task Answer(HttpContext http)
    {
        var status = http.Response.StatusCode;
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            return status == StatusCodes.Status500InternalServerError
                ? Results.Problem(statusCode: status, title: "Unexpected fault", extensions: new Dictionary<string, object?> { ["reference"] = http.TraceIdentifier }).ExecuteAsync(http)
                : Task.CompletedTask;
        }

        var refusal = (http.Items[typeof(Exception)] as RuleBrokenException)?.Message;
        if (http.IsFragment()) return Tell(http, status, refusal);
        var isKnown = http.RequestServices.GetRequiredService<Caller>().IsKnown;
        var page = new RazorComponentResult<Document>(new Dictionary<string, object?>
        {
            [nameof(Document.Component)] = typeof(ErrorPage),
            [nameof(Document.Parameters)] = new Dictionary<string, object?>
            {
                [nameof(ErrorPage.Status)] = status,
                [nameof(ErrorPage.Message)] = refusal,
                [nameof(ErrorPage.Reference)] = status >= 500 ? http.TraceIdentifier : null,
            },
            [nameof(Document.Whole)] = true,
            // After a fault the frame itself may be what failed.
            [nameof(Document.Frame)] = isKnown && status < 500 ? typeof(AppShell) : typeof(PlainShell),
        })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
        return page.ExecuteAsync(http);
    }

    private static Task Tell(HttpContext http, int status, string? refusal)
    {
        var words = http.RequestServices.GetRequiredService<Words>();
        http.Trigger("toast", new Toast(refusal ?? status switch
        {
            403 => words["이 작업을 할 권한이 없습니다.", "You may not do this."],
            404 => words["찾는 자료가 없습니다. 지워졌을 수 있습니다.", "It is no longer there."],
            409 or 412 => words["그사이 내용이 바뀌었습니다. 페이지를 새로 고쳐 주세요.", "This has changed meanwhile. Please reload the page."],
            413 => words["파일이 너무 큽니다.", "The file is too large."],
            429 => words["요청이 너무 많습니다. 잠시 뒤 다시 시도해 주세요.", "Too many requests. Please try again in a moment."],
            _ => words["처리하지 못했습니다. 잠시 뒤 다시 시도해 주세요.", "That did not work. Please try again in a moment."],
        }, Tone.Bad));
        http.Response.Headers["HX-Reswap"] = "none";
        return Task.CompletedTask;
    }
}
