namespace Dangol.TimeExpressions.Charts;

/// <summary>
/// One element of a pattern: <c>&lt;kind&gt;</c> or words parted by bars, in which an underscore is white space. After it a question mark makes it
/// optional; before it a plus forbids white space, a caret keeps it out of the answer's text, an exclamation mark asks that it not follow.
/// </summary>
internal sealed record Element(Kind? Kind, string[] Words, bool Optional, bool Glued, bool Outside, bool Absent)
{
    public static Element Parse(string pattern)
    {
        var outside = pattern[0] == '^';
        var glued = pattern.Length > 1 && pattern[0] == '+';
        var absent = pattern.Length > 1 && pattern[0] == '!';
        var body = outside || glued || absent ? pattern[1..] : pattern;
        var optional = body.Length > 1 && body[^1] == '?';
        body = optional ? body[..^1] : body;
        return body[0] == '<' && body.Length > 2
            ? new Element(Enum.Parse<Kind>(body[1..^1], ignoreCase: true), [], optional, glued || absent, outside, absent)
            : new Element(null, [.. body.Split('|').Select(word => word.Replace('_', ' '))], optional, glued || absent, outside, absent);
    }
}
