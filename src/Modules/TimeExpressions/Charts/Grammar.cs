namespace Dangol.TimeExpressions.Charts;

/// <summary>The rules of one language, found by how they begin.</summary>
internal sealed class Grammar
{
    private static readonly IReadOnlyList<(Rule, int)> None = [];
    private readonly Dictionary<char, List<(Rule, int)>> byLetter = [];
    private readonly Dictionary<Kind, List<(Rule, int)>> byKind = [];

    public void Add(Kind kind, string pattern, Func<Match, object?> meaning)
    {
        var rule = new Rule(kind, [.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Element.Parse)], meaning);
        for (var first = 0; first < rule.Elements.Length; first++)
        {
            Index(rule, first);
            if (!rule.Elements[first].Optional)
            {
                break;
            }
        }
    }

    public void Word(Kind kind, object value, string words) => Add(kind, words, _ => value);

    public IReadOnlyList<(Rule Rule, int First)> Beginning(char letter) => byLetter.TryGetValue(letter, out var rules) ? rules : None;

    public IReadOnlyList<(Rule Rule, int First)> Beginning(Kind kind) => byKind.TryGetValue(kind, out var rules) ? rules : None;

    private void Index(Rule rule, int first)
    {
        var element = rule.Elements[first];
        if (element.Kind is { } kind)
        {
            (byKind.TryGetValue(kind, out var rules) ? rules : byKind[kind] = []).Add((rule, first));
        }

        foreach (var letter in element.Words.Select(word => word[0]).Distinct())
        {
            (byLetter.TryGetValue(letter, out var rules) ? rules : byLetter[letter] = []).Add((rule, first));
        }
    }
}
