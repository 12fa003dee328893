namespace Dangol.Customers;

/// <summary>Who is the same person: nodes are joined by what they share, transitively (union-find with path halving).</summary>
internal sealed class Partition
{
    private readonly List<int> _parents = [];

    public int Add()
    {
        _parents.Add(_parents.Count);
        return _parents.Count - 1;
    }

    /// <summary>The lower of the two roots stays the root.</summary>
    public void Join(int one, int other)
    {
        var (a, b) = (Root(one), Root(other));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    public int Root(int node)
    {
        while (_parents[node] != node)
        {
            _parents[node] = _parents[_parents[node]];
            node = _parents[node];
        }

        return node;
    }
}
