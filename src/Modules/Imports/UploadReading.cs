using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dangol.Imports;

/// <summary>Files of a multipart request, one after the other as they arrive: nothing is kept in memory.</summary>
internal static class UploadReading
{
    public static async IAsyncEnumerable<Upload> Read(HttpRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
        {
            throw new BadHttpRequestException("Send the files as multipart/form-data.", StatusCodes.Status415UnsupportedMediaType);
        }

        var reader = new MultipartReader(boundary.ToString(), request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.IsFileDisposition())
            {
                var name = disposition.FileNameStar is { Length: > 0 } encoded ? encoded : HeaderUtilities.RemoveQuotes(disposition.FileName);
                yield return new Upload(name.ToString(), section.Body);
            }
        }
    }
}
