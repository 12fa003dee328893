using System.Text.RegularExpressions;

namespace Dangol.Promises;

/// <summary>One line of a table: what words mean when we say them and when the customer does; null leaves it to the next line.</summary>
internal sealed class SpeechRule(string words, CommitmentSide? us, CommitmentSide? customer)
{
    // Never slower than the length of the text, whatever a hostile one says.
    private readonly Regex pattern = new(words, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static CommitmentSide? FirstOf(IEnumerable<SpeechRule> table, string text, Speaker from)
    {
        foreach (var rule in table)
        {
            if (rule.For(from) is { } side && rule.pattern.IsMatch(text))
            {
                return side;
            }
        }

        return null;
    }

    private CommitmentSide? For(Speaker from) => from == Speaker.Us ? us : customer;
}
