using System.Text;
using Dangol.Platform.Search;

namespace Dangol.Customers;

/// <summary>What a customer is found by: any part of the name and the e-mail address, any digits of the phone number, its last four digits at once.</summary>
internal static class CustomerSearchText
{
    /// <summary>The text to index under <see cref="SearchKind.Customer"/>; empty when there is nothing to find them by.</summary>
    /// <param name="phone">E.164. Korean numbers are found as they are written in Korea, with the leading zero.</param>
    public static string Of(string? name, string? email, string? phone)
    {
        var text = new StringBuilder(64);
        Append(text, name);
        Append(text, email);
        if (phone is not null)
        {
            Append(text, Digits(phone));
            if (phone.Length > 5)
            {
                Append(text, LastFour(phone.AsSpan(phone.Length - 4)));
            }
        }

        return text.ToString();
    }

    /// <summary>The one word under which everybody with these last four digits is indexed, so that the look-up at the counter reads only them.</summary>
    internal static string LastFour(ReadOnlySpan<char> digits) => $"{Grams.Whole}{digits}";

    /// <summary>Digits as people dial them: +821012345678 is 01012345678.</summary>
    internal static string Digits(string e164) => e164.StartsWith("+82", StringComparison.Ordinal) ? "0" + e164[3..] : e164.TrimStart('+');

    private static void Append(StringBuilder text, ReadOnlySpan<char> words)
    {
        if (!words.IsEmpty)
        {
            text.Append(text.Length > 0 ? " " : "").Append(words);
        }
    }
}
