using Dangol.TimeExpressions.Meaning;
using NodaTime;

namespace Dangol.TimeExpressions.Charts;

/// <summary>
/// Finds all stretches of a text that the rules give a meaning, from its end to its beginning: whatever a rule needs further right is then known.
/// Work per position is bounded, so that a hostile text costs no more than a friendly one of its length.
/// </summary>
internal sealed class Chart
{
    private const int MostNodes = 120;
    private const int MostSteps = 6000;
    private const int LongestAnswer = 160;
    private readonly string text;
    private readonly Grammar grammar;
    private readonly LocalDateTime now;
    private readonly Workdays workdays;
    private readonly List<Node>?[] nodes;
    private int origin;
    private int steps;

    public Chart(string text, Grammar grammar, LocalDateTime now, Workdays workdays)
    {
        this.text = string.Create(text.Length, text, (letters, source) => source.AsSpan().ToLowerInvariant(letters));
        this.grammar = grammar;
        this.now = now;
        this.workdays = workdays;
        nodes = new List<Node>?[text.Length + 1];
        for (origin = text.Length - 1; origin >= 0; origin--)
        {
            Fill();
        }
    }

    public IEnumerable<Node> Answers => nodes.Where(list => list is not null).SelectMany(list => list!).Where(node => node.Kind >= Kind.Clocks);

    private void Fill()
    {
        var letter = text[origin];
        if (char.IsWhiteSpace(letter) || (origin > 0 && Same(text[origin - 1], letter)))
        {
            return;
        }

        steps = 0;
        if (char.IsAsciiDigit(letter))
        {
            AddDigits();
        }

        foreach (var (rule, first) in grammar.Beginning(letter))
        {
            Continue(rule, first, origin, origin, new object?[rule.Values], rule.ValuesBefore(first));
        }

        for (var next = 0; nodes[origin] is { } found && next < found.Count; next++)
        {
            foreach (var (rule, first) in grammar.Beginning(found[next].Kind))
            {
                var values = new object?[rule.Values];
                var index = rule.ValuesBefore(first);
                values[index] = found[next].Value;
                Continue(rule, first + 1, found[next].End, rule.Elements[first].Outside ? -1 : found[next].From, values, index + 1);
            }
        }
    }

    /// <summary>Inside a number or a Latin word nothing begins.</summary>
    private static bool Same(char before, char letter) => (char.IsAsciiDigit(before) && char.IsAsciiDigit(letter)) || (char.IsAsciiLetter(before) && char.IsAsciiLetter(letter));

    private void AddDigits()
    {
        var end = origin;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var isMoney = origin > 0 && text[origin - 1] is '$' or '€' or '£' or '₩' or '#';
        if (end - origin <= 8 && !isMoney && !(end < text.Length && text[end] == '%'))
        {
            Keep(new Node(Kind.Digits, origin, origin, end, new Digits(int.Parse(text.AsSpan(origin, end - origin), provider: null), end - origin)));
        }
    }

    private void Continue(Rule rule, int element, int position, int from, object?[] values, int value)
    {
        if (++steps > MostSteps || position - origin > LongestAnswer)
        {
            return;
        }

        if (element == rule.Elements.Length)
        {
            if (from >= 0 && rule.Meaning(new Match(now, workdays, values)) is { } meaning)
            {
                Keep(new Node(rule.Kind, origin, from, position, meaning));
            }

            return;
        }

        var wanted = rule.Elements[element];
        if (wanted.Optional)
        {
            Continue(rule, element + 1, position, from, values, wanted.Kind is null ? value : value + 1);
        }

        var start = wanted.Glued ? position : Skip(position);
        if (wanted.Kind is { } kind)
        {
            foreach (var node in start == origin ? [] : nodes[start] ?? [])
            {
                if (node.Kind == kind)
                {
                    var copy = (object?[])values.Clone();
                    copy[value] = node.Value;
                    Continue(rule, element + 1, node.End, From(from, wanted, start), copy, value + 1);
                }
            }

            return;
        }

        if (wanted.Absent)
        {
            if (Array.TrueForAll(wanted.Words, word => End(word, start) < 0))
            {
                Continue(rule, element + 1, position, from, values, value);
            }

            return;
        }

        foreach (var word in wanted.Words)
        {
            if (End(word, start) is var end and >= 0)
            {
                Continue(rule, element + 1, end, From(from, wanted, start), values, value);
            }
        }
    }

    private int From(int from, Element element, int start) => element.Outside ? -1 : from < 0 ? start : from;

    private int Skip(int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Where a word that begins at a position ends, or -1. Latin words end where their letters do.</summary>
    private int End(string word, int position)
    {
        if (position > 0 && position < text.Length && char.IsAsciiLetter(text[position]) && char.IsAsciiLetter(text[position - 1]))
        {
            return -1;
        }

        foreach (var letter in word)
        {
            if (position >= text.Length || (letter == ' ' ? !char.IsWhiteSpace(text[position]) : text[position] != letter))
            {
                return -1;
            }

            position = letter == ' ' ? Skip(position) : position + 1;
        }

        return position < text.Length && char.IsAsciiLetter(text[position - 1]) && char.IsAsciiLetter(text[position]) ? -1 : position;
    }

    private void Keep(Node node)
    {
        var list = nodes[origin] ??= [];
        if (list.Count < MostNodes && !list.Contains(node))
        {
            list.Add(node);
        }
    }
}
