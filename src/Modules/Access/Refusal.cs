using Microsoft.AspNetCore.Http;

namespace Dangol.Access;

/// <summary>Answers 401 and 403: problem details for programs; for pages the bare status, which the error page dresses.</summary>
internal static class Refusal
{
    public static Task Write(HttpContext http, int status, string? detail = null)
    {
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            return Results.Problem(statusCode: status, title: status == StatusCodes.Status401Unauthorized ? "Sign in or send a key" : "Not allowed", detail: detail).ExecuteAsync(http);
        }

        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
