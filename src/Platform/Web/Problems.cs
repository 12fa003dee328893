using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Platform.Web;

/// <summary>The one place where refusals become HTTP: problem details for programs; pages show their own error page for the status.</summary>
public static class Problems
{
    /// <summary>Answers the product's refusals under /api with problem details. Anything else goes on to the error page.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception refusal) when (!context.Response.HasStarted && Result(refusal) is not null)
        {
            context.Response.Clear();
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                await Result(refusal)!.ExecuteAsync(context);
            }
            else
            {
                context.Items[typeof(Exception)] = refusal;
                context.Response.StatusCode = Status(refusal);
            }
        }
    });

    private static int Status(Exception refusal) => refusal switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        ConflictException or DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        RuleBrokenException => StatusCodes.Status422UnprocessableEntity,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status400BadRequest,
    };

    private static IResult? Result(Exception refusal) => refusal switch
    {
        InvalidInputException invalid => Results.ValidationProblem(invalid.Errors.ToDictionary()),
        NotFoundException => Results.Problem(statusCode: 404, title: "Not found", detail: refusal.Message),
        ConflictException conflict => Results.Problem(statusCode: 409, title: "Conflict", detail: conflict.Message, extensions: conflict.Existing is null ? null : new Dictionary<string, object?> { ["existing"] = conflict.Existing }),
        DbUpdateConcurrencyException => Results.Problem(statusCode: 409, title: "Conflict", detail: "The row was changed by somebody else meanwhile."),
        RuleBrokenException rule => Results.Problem(statusCode: 422, title: "Refused", detail: rule.Message, extensions: new Dictionary<string, object?> { ["code"] = rule.Code }),
        BadHttpRequestException bad => Results.Problem(statusCode: bad.StatusCode, title: "Bad request", detail: bad.Message),
        _ => null,
    };
}
