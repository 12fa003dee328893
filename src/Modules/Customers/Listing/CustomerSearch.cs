using System.Text;
using Dangol.Platform.Data;
using Dangol.Platform.Search;

namespace Dangol.Customers;

/// <summary>
/// How a query is understood: four digits are the end of a phone number, a phone number is found however it is written, and a name with a particle
/// or an honorific behind it (민수씨, 민수에게) is found without it when there is nobody with it.
/// </summary>
/// <param name="Finds">False: nothing to look for, or nobody at all.</param>
internal sealed record CustomerSearch(SearchHits Hits, bool IsLastFour = false, bool Finds = true)
{
    // PostgreSQL visits every row it counts.
    private const int PostgresCountsTo = 10_000;

    private static readonly string[] Endings = ["고객님", "손님", "씨", "님", "에게서", "한테서", "에게", "한테", "께서", "께", "이랑", "랑", "이가", "이는", "이의", "이", "가", "은", "는", "을", "를", "의", "과", "와", "도", "만", "야", "아"];

    /// <summary>One more than this many matches are not counted.</summary>
    public int CountTo(DangolContext db) => db.IsSqlite ? int.MaxValue : PostgresCountsTo + 1;

    /// <summary>Null when the filter holds no words.</summary>
    public static async Task<CustomerSearch?> Of(DangolContext db, CustomerFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Query is not { } query)
        {
            return null;
        }

        if (IsFourDigits(query) && !filter.Anywhere && await Found(db, CustomerSearchText.LastFour(query), cancellationToken) is { } byEnd)
        {
            return new CustomerSearch(byEnd, IsLastFour: true);
        }

        var words = PhoneDigits(query) ?? query;
        return WithoutEndings(words) is { } bare && await Found(db, words, cancellationToken) is null
            ? new CustomerSearch(db.Hits(SearchKind.Customer, bare)!)
            : db.Hits(SearchKind.Customer, words) is { } hits ? new CustomerSearch(hits) : new CustomerSearch(db.Hits(SearchKind.Customer, Grams.Whole.ToString())!, Finds: false);
    }

    public static bool IsFourDigits(string query) => query.Length == 4 && query.All(char.IsAsciiDigit);

    /// <summary>A phone number or a part of one as one run of digits, as it is indexed: "+82 10-1234-5678" is 01012345678. Null for anything else.</summary>
    public static string? PhoneDigits(string query)
    {
        var digits = new StringBuilder(query.Length);
        foreach (var letter in query)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits.Append(letter);
            }
            else if (letter is not (' ' or '-' or '.' or '(' or ')' or '+'))
            {
                return null;
            }
        }

        return digits.Length < 5 ? null : query.TrimStart().StartsWith("+82", StringComparison.Ordinal) ? "0" + digits.ToString()[2..].TrimStart('0') : digits.ToString();
    }

    /// <summary>The query with each word's ending taken off; null when no word has one with two syllables before it.</summary>
    public static string? WithoutEndings(string query)
    {
        var words = Grams.Words(query);
        var bare = words.Select(word => Endings.FirstOrDefault(ending => word.Length - ending.Length >= 2 && word.EndsWith(ending, StringComparison.Ordinal)) is { } found ? word[..^found.Length] : word).ToList();
        return words.SequenceEqual(bare) ? null : string.Join(' ', bare);
    }

    private static async Task<SearchHits?> Found(DangolContext db, string words, CancellationToken cancellationToken)
        => db.Hits(SearchKind.Customer, words) is { } hits && await db.Number($"select count(*) from (select 1 from {hits.From} where {hits.Where} limit 1) f", cancellationToken) > 0 ? hits : null;
}
