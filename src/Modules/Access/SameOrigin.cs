using Microsoft.AspNetCore.Http;

namespace Dangol.Access;

/// <summary>
/// Against cross-site request forgery: a browser says where an unsafe request comes from (Sec-Fetch-Site, else Origin), and only our own pages may send one.
/// A request with a key instead of a cookie carries nothing a stranger's page could borrow, so it passes.
/// </summary>
internal static class SameOrigin
{
    public static Task Check(HttpContext http, RequestDelegate next)
        => IsSafe(http.Request) ? next(http) : Refusal.Write(http, StatusCodes.Status403Forbidden, "The request comes from another site.");

    private static bool IsSafe(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || ApiKeyHandler.HasKey(request))
        {
            return true;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            ? string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : request.Cookies.Count == 0;
    }
}
