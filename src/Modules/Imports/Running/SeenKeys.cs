namespace Dangol.Imports.Running;

/// <summary>
/// How often a key came in one pass over a file, by 64-bit hashes. Bounded: beyond 8 million distinct keys the ones not met for longest are forgotten, so that
/// only repeats farther apart than that are missed.
/// </summary>
internal sealed class SeenKeys
{
    private const int MostInGeneration = 4_000_000;

    private readonly Dictionary<ulong, int> _repeats = [];
    private ulong[] _recent = new ulong[1 << 12];
    private ulong[] _older = [];
    private int _count;

    /// <summary>1 for the first time, 2 for the second …</summary>
    public int Count(ulong hash)
    {
        hash = hash == 0 ? 1 : hash;
        if (Holds(_recent, hash) || Holds(_older, hash))
        {
            var times = _repeats.GetValueOrDefault(hash, 1) + 1;
            _repeats[hash] = times;
            return times;
        }

        Add(hash);
        return 1;
    }

    private void Add(ulong hash)
    {
        if (_count == MostInGeneration)
        {
            (_older, _recent, _count) = (_recent, new ulong[_recent.Length], 0);
        }
        else if (_count * 2 >= _recent.Length)
        {
            var smaller = _recent;
            _recent = new ulong[smaller.Length * 2];
            foreach (var known in smaller)
            {
                if (known != 0)
                {
                    Place(_recent, known);
                }
            }
        }

        Place(_recent, hash);
        _count++;
    }

    private static bool Holds(ulong[] table, ulong hash)
    {
        if (table.Length == 0)
        {
            return false;
        }

        var at = (int)(hash >> 7) & (table.Length - 1);
        while (table[at] != 0)
        {
            if (table[at] == hash)
            {
                return true;
            }

            at = (at + 1) & (table.Length - 1);
        }

        return false;
    }

    private static void Place(ulong[] table, ulong hash)
    {
        var at = (int)(hash >> 7) & (table.Length - 1);
        while (table[at] != 0)
        {
            at = (at + 1) & (table.Length - 1);
        }

        table[at] = hash;
    }
}
