namespace Dangol.TimeExpressions.Charts;

/// <summary>Which of the overlapping answers to give: the longest, then the richest kind, then the first.</summary>
internal static class Choice
{
    public static IReadOnlyList<Node> Of(IEnumerable<Node> answers, string text)
    {
        var taken = new bool[text.Length];
        var chosen = new List<Node>();
        foreach (var node in answers.Where(node => node.Kind == Kind.Phrase || IsApart(node, text)).OrderByDescending(node => node.End - node.Start).ThenByDescending(node => node.Kind).ThenBy(node => node.Start))
        {
            if (!taken[node.From] && !taken[node.End - 1] && Array.IndexOf(taken, true, node.From, node.End - node.From) < 0)
            {
                Array.Fill(taken, true, node.From, node.End - node.From);
                chosen.Add(node);
            }
        }

        return [.. chosen.Where(node => node.Kind != Kind.Phrase).OrderBy(node => node.From)];
    }

    /// <summary>How the particles and endings begin that may follow a Korean date.</summary>
    private const string Particles = "에의은는이가을를도만부까로으와과랑나쯤경께마면라입예인일간동전후뒤안내중짜치째정보처밖였씩자발기하조요및즈무말초반한엔";

    /// <summary>Not the middle of a word or of a longer number, as those of telephones are.</summary>
    private static bool IsApart(Node node, string text)
    {
        var before = node.From > 0 ? text[node.From - 1] : ' ';
        var after = node.End < text.Length ? text[node.End] : ' ';
        var (first, last) = (text[node.From], text[node.End - 1]);
        return !(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(first))
            && !(IsHangul(last) && IsHangul(after) && !Particles.Contains(after, StringComparison.Ordinal))
            && !(IsHangul(before) && !char.IsAsciiDigit(first))
            && !(char.IsAsciiLetterOrDigit(after) && char.IsAsciiLetterOrDigit(last))
            && !(char.IsAsciiDigit(first) && before is '.' or ',' or '/' or '-' or ':' && node.From > 1 && char.IsAsciiDigit(text[node.From - 2]))
            && !(char.IsAsciiDigit(last) && after is '.' or ',' or '/' or '-' or ':' && node.End + 1 < text.Length && char.IsAsciiDigit(text[node.End + 1]));
    }

    private static bool IsHangul(char letter) => letter is >= '가' and <= '힣';
}
