using System.Text.RegularExpressions;
using Dangol.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Dangol.Tests.Http.Access;

/// <summary>One method of one endpoint, as the running application knows it.</summary>
/// <param name="Name">"POST /customers/{id}/notes".</param>
/// <param name="Sample">The path with something that fits in place of each parameter.</param>
/// <param name="Policy">One of <see cref="Policies"/>; null when none of them is named.</param>
internal sealed partial record Address(string Name, string Method, string Sample, string? Policy, bool IsAnonymous)
{
    private static readonly string[] Known = [Policies.Read, Policies.Work, Policies.Export, Policies.Manage, Policies.Own, Policies.Self];

    /// <summary>All but the static files of the build, of which nothing is anybody's.</summary>
    public static List<Address> Of(WebApplication server) => [.. ((IEndpointRouteBuilder)server).DataSources
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}")
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => From(endpoint, method)))];

    private static Address From(RouteEndpoint endpoint, string method)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        return new Address(
            $"{method} {Parameter().Replace(path, "{$1}")}",
            method,
            Parameter().Replace(path, match => match.Value.Contains(":guid", StringComparison.Ordinal) ? "00000000-0000-7000-8000-000000000001" : "1"),
            endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().LastOrDefault(data => Known.Contains(data.Policy))?.Policy,
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
    }

    [GeneratedRegex("{([^}:]*)[^}]*}")]
    private static partial Regex Parameter();
}
