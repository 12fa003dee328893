namespace Dangol.TimeExpressions.Charts;

/// <summary>A pattern and what it means; the meaning is null when the values do not fit (a 32nd day).</summary>
internal sealed record Rule(Kind Kind, Element[] Elements, Func<Match, object?> Meaning)
{
    public int Values { get; } = Elements.Count(element => element.Kind is not null);

    public int ValuesBefore(int element)
    {
        var count = 0;
        for (var i = 0; i < element; i++)
        {
            count += Elements[i].Kind is null ? 0 : 1;
        }

        return count;
    }
}
