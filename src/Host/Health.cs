using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Host;

/// <summary>For load balancers and watchdogs: no sign-in, and nothing said but yes or no.</summary>
internal static class Health
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").AllowAnonymous().ExcludeFromDescription();
        health.MapGet("/live", () => TypedResults.Text("live"));
        health.MapGet("/ready", Ready);
        return routes;
    }

    /// <summary>200 when the database answers within 5 s, else 503.</summary>
    private static async Task<IResult> Ready(Store store, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestWait);
        try
        {
            await using var db = store.Open(new Caller());
            await db.Number($"select count(*) from workspaces where id = 0", limit.Token);
            return TypedResults.Text("ready");
        }
        catch (Exception problem) when (problem is System.Data.Common.DbException or OperationCanceledException or TimeoutException)
        {
            logs.CreateLogger("Dangol.Health").LogWarning("The database does not answer: {Problem}", problem.Message);
            return TypedResults.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
