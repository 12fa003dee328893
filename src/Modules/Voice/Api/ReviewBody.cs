using System.Text.Json.Serialization;
using Dangol.Platform;
using NodaTime;

namespace Dangol.Voice;

/// <summary>A review as the API shows it.</summary>
/// <param name="ExternalId">Its id in its source.</param>
/// <param name="Customer">The customer's UUID; null where the source names nobody.</param>
/// <param name="Score">1 (worst) to 5 (best); null for words alone.</param>
/// <param name="Version">The ETag.</param>
internal sealed record ReviewBody(
    Guid Id, long Number, string Source, string ExternalId, Guid? Customer, Guid? Order, int? Score, string? Title, string? Text, string? Product, Instant? WrittenAt, Instant? AnsweredAt, int? Import, int Version)
{
    public static ReviewBody Of(ReviewRow row)
        => new(row.Id, row.Number, row.Source, row.Key, row.CustomerId, row.OrderId, row.Score, row.Title, row.Text, row.Product, row.WrittenAt, row.AnsweredAt, row.ImportId, row.Version);
}

/// <summary>A review to add: a score, words, or both.</summary>
/// <param name="ExternalId">Its id in its source; left out: one of ours.</param>
/// <param name="Source">The system that the id belongs to; left out: "api".</param>
/// <param name="Customer">A customer's UUID or number; left out: who ordered.</param>
/// <param name="Order">An order's UUID or number.</param>
/// <param name="WrittenAt">Left out: now.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReviewWish(string? ExternalId, string? Source, string? Customer, string? Order, int? Score, string? Title, string? Text, Instant? WrittenAt)
{
    private const int Longest = 200, LongestText = 10_000;

    /// <exception cref="InvalidInputException">With every fault.</exception>
    public void Check()
    {
        var faults = new Dictionary<string, string[]>();
        foreach (var (name, text, longest) in new[] { ("externalId", ExternalId, Longest), ("source", Source, Longest), ("title", Title, Longest), ("text", Text, LongestText) })
        {
            if (text?.Length > longest || text?.Contains('\0', StringComparison.Ordinal) == true)
            {
                faults[name] = [$"At most {longest} characters, none of them NUL."];
            }
        }

        if (Score is < 1 or > 5)
        {
            faults["score"] = ["1 (worst) to 5 (best)."];
        }

        if (Score is null && string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Title))
        {
            faults["text"] = ["Give a score, words, or both."];
        }

        if (faults.Count > 0)
        {
            throw new InvalidInputException(faults);
        }
    }
}
