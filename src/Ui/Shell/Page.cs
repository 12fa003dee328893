using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Ui;

/// <summary>What a page's handler answers with.</summary>
public static class Page
{
    /// <summary>
    /// The component in its frame (<see cref="AppShell"/>, or the one named by <c>@layout</c>); when htmx asks, the component alone.
    /// </summary>
    /// <param name="parameters">The component's parameters as an anonymous object: <c>new { Customer = customer }</c>.</param>
    /// <param name="status">422 for a form with faults; htmx swaps it in like any other.</param>
    public static IResult Of<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK) where TComponent : IComponent
        => new PageResult(typeof(TComponent), parameters, status, AlwaysFragment: false);

    /// <summary>The component alone, whoever asks: a table's next rows, a dialog's content.</summary>
    public static IResult Part<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK) where TComponent : IComponent
        => new PageResult(typeof(TComponent), parameters, status, AlwaysFragment: true);

    /// <summary>Sends the browser to another page of ours after a change, with a toast there if one is given.</summary>
    public static IResult GoTo(string path, Toast? toast = null) => new GoToResult(path, toast);

    /// <summary>True when htmx asked for a piece of a page rather than a browser for all of it.</summary>
    public static bool IsFragment(this HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var headers = http.Request.Headers;
        return headers["HX-Request"] == "true" && headers["HX-Boosted"] != "true" && headers["HX-History-Restore-Request"] != "true";
    }

    private sealed record PageResult(Type Component, object? Parameters, int Status, bool AlwaysFragment) : IResult, IStatusCodeHttpResult
    {
        int? IStatusCodeHttpResult.StatusCode => Status;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            var whole = !AlwaysFragment && !httpContext.IsFragment();
            httpContext.Response.Headers.Append("Vary", "HX-Request");
            // A page shows what its reader may see now: a browser may keep it, but asks again before showing it.
            if (httpContext.Response.Headers.CacheControl.Count == 0) httpContext.Response.Headers.CacheControl = "private, no-cache";
            var result = new RazorComponentResult<Document>(new Dictionary<string, object?>
            {
                [nameof(Document.Component)] = Component,
                [nameof(Document.Parameters)] = new RouteValueDictionary(Parameters),
                [nameof(Document.Whole)] = whole,
                [nameof(Document.Flash)] = whole ? Toasts.TakeLater(httpContext) : null,
            })
            {
                StatusCode = Status,
                PreventStreamingRendering = true,
            };
            return result.ExecuteAsync(httpContext);
        }
    }

    private sealed record GoToResult(string Path, Toast? Toast) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (Toast is not null) httpContext.ToastLater(Toast);
            if (httpContext.Request.Headers["HX-Request"] == "true") httpContext.Response.Headers["HX-Redirect"] = Path;
            else (httpContext.Response.StatusCode, httpContext.Response.Headers.Location) = (StatusCodes.Status303SeeOther, Path);
            return Task.CompletedTask;
        }
    }
}
