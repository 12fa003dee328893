using System.Globalization;
using System.Net.Mail;

namespace Dangol.Mail;

/// <summary>An address as mail servers take it: one mailbox, in ASCII, without line ends or quotes.</summary>
public static class MailAddressText
{
    private const int Longest = 254;

    private static readonly IdnMapping Idn = new();

    /// <returns>The address with its domain in ASCII; null when it is none, or one that this program does not write to.</returns>
    public static string? Clean(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > Longest || text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '<' or '>' or '"' or ',' or ';' or '\\' or '(' or ')' or '[' or ']'))
        {
            return null;
        }

        var at = text.LastIndexOf('@');
        if (at < 1 || at == text.Length - 1 || text.IndexOf('@') != at || !text[..at].All(char.IsAscii))
        {
            return null;
        }

        try
        {
            var clean = text[..at] + "@" + Idn.GetAscii(text[(at + 1)..]);
            return clean.Length <= Longest && clean.Contains('.', StringComparison.Ordinal) && MailAddress.TryCreate(clean, out var address) && address.Address == clean ? clean : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
