namespace Dangol.Forecasts.Trees;

/// <summary>A tree over bins: each node either asks (feature, bin: not above goes left) or is a leaf.</summary>
internal sealed class GrownTree
{
    private readonly List<Node> _nodes = [new Node()];

    /// <summary>Nodes and leaves together: the numbers of leaves are below this.</summary>
    public int Count => _nodes.Count;

    /// <summary>The leaf a row falls into.</summary>
    public int Leaf(byte[] bins)
    {
        var at = 0;
        while (_nodes[at] is { Left: > 0 } node)
        {
            at = bins[node.Feature] <= node.Bin ? node.Left : node.Left + 1;
        }

        return at;
    }

    /// <summary>Turns a leaf into a question; its two leaves stand side by side, and the number of the left one is returned.</summary>
    public int Split(int leaf, int feature, byte bin)
    {
        var left = _nodes.Count;
        _nodes[leaf] = new Node(feature, bin, left);
        _nodes.Add(new Node());
        _nodes.Add(new Node());
        return left;
    }

    private readonly record struct Node(int Feature, byte Bin, int Left);
}
