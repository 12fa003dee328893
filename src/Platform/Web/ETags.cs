using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Dangol.Platform.Web;

/// <summary>Entity tags from row versions, against lost updates. A change through the API must name the version it saw.</summary>
public static class ETags
{
    public static void Tag(this HttpResponse response, int version) => response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Throws unless If-Match is "*" or names the row's version.</summary>
    /// <exception cref="PreconditionException">412 when another version is named, 428 when the header is missing.</exception>
    public static void RequireMatch(this HttpRequest request, int version)
    {
        var asked = request.Headers.IfMatch.ToString();
        if (asked.Length == 0)
        {
            throw new PreconditionException(StatusCodes.Status428PreconditionRequired, "Send If-Match with the ETag you read.");
        }

        if (asked != "*" && !asked.Split(',').Any(tag => tag.Trim() == $"\"{version.ToString(CultureInfo.InvariantCulture)}\""))
        {
            throw new PreconditionException(StatusCodes.Status412PreconditionFailed, "The row was changed by somebody else meanwhile.");
        }
    }
}

public sealed class PreconditionException(int status, string message) : BadHttpRequestException(message, status);
