using System.Buffers;
using System.Globalization;

namespace Dangol.Customers;

/// <summary>E-mail addresses: plausible syntax, normal form, and whether one may stand for a person.</summary>
public static class EmailAddress
{
    /// <summary>RFC 5321: 64 for the mailbox, 254 for the whole.</summary>
    public const int MaxLength = 254;

    private static readonly SearchValues<char> LocalChars =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-");

    private static readonly SearchValues<char> DomainChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Placeholders = Lookup(
    [
        "none", "no", "na", "n/a", "null", "nomail", "noemail", "no-email", "test", "tester", "noreply", "no-reply", "donotreply", "do-not-reply",
        "unknown", "dummy", "fake", "sample", "example", "asdf", "aaa", "abc", "xxx", "email", "mail", "user", "guest", "anonymous", "temp", "0", "1", "123", "1234",
    ]);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DeadDomains =
        Lookup(["example.com", "example.org", "example.net", "test.com", "none.com", "no.com", "nomail.com", "noemail.com"]);

    /// <summary>Writes the address in lower case, the domain in ASCII, into <paramref name="target"/> (254 characters are enough).</summary>
    public static bool TryNormalise(ReadOnlySpan<char> value, Span<char> target, out int length)
    {
        length = 0;
        var text = Bare(value.Trim());
        var at = text.LastIndexOf('@');
        if (at is < 1 or > 64 || text.Length > MaxLength || at > text.Length - 4)
        {
            return false;
        }

        var local = target[..at];
        _ = text[..at].ToLowerInvariant(local);
        var domainLength = LowerDomain(text[(at + 1)..], target[(at + 1)..]);
        if (domainLength == 0 || local.ContainsAnyExcept(LocalChars) || local[0] == '.' || local[^1] == '.' || local.IndexOf("..") >= 0)
        {
            return false;
        }

        target[at] = '@';
        length = at + 1 + domainLength;
        return length <= MaxLength && IsDomain(target[(at + 1)..length]);
    }

    /// <summary>False for addresses many people share or nobody has: none@, test@, noreply@, no@no….</summary>
    public static bool MayBeKey(ReadOnlySpan<char> normalised)
    {
        var at = normalised.IndexOf('@');
        var local = normalised[..at];
        var domain = normalised[(at + 1)..];
        var label = domain[..domain.IndexOf('.')];
        return !Placeholders.Contains(local) && !DeadDomains.Contains(domain) && !local.SequenceEqual(label)
            && (local.Length < 3 || local.ContainsAnyExcept(local[0])) && !domain.EndsWith(".invalid") && !domain.EndsWith(".test");
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[^1] == '>' && text.LastIndexOf('<') is >= 0 and var open)
        {
            return text[(open + 1)..^1].Trim();
        }

        return text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;
    }

    private static int LowerDomain(ReadOnlySpan<char> domain, Span<char> target)
    {
        if (System.Text.Ascii.IsValid(domain))
        {
            return domain.ToLowerInvariant(target);
        }

        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain.ToString());
            return ascii.Length <= target.Length && ascii.AsSpan().TryCopyTo(target) ? ascii.Length : 0;
        }
        catch (ArgumentException)
        {
            return 0;
        }
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        if (domain.ContainsAnyExcept(DomainChars))
        {
            return false;
        }

        var labels = 0;
        var rest = domain;
        while (true)
        {
            var dot = rest.IndexOf('.');
            var label = dot < 0 ? rest : rest[..dot];
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            labels++;
            if (dot < 0)
            {
                return labels > 1 && label.Length >= 2 && char.IsAsciiLetter(label[0]);
            }

            rest = rest[(dot + 1)..];
        }
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string[] words)
        => words.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
