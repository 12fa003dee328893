namespace Dangol.Imports.Reading;

/// <summary>
/// The distinct keys with the smallest hashes, each with how often it came: bounded memory at any size. The same hashes are kept in every file,
/// so distinct counts, repeats and the containment of one file's keys in another's can be estimated (bottom-k sketch, Beyer et al. 2007).
/// Exact while there are fewer than <c>2 * size</c> distinct keys.
/// </summary>
internal sealed class KeySketch(int size)
{
    private ulong[] hashes = new ulong[1024];
    private int[] counts = new int[1024];
    private ulong limit = ulong.MaxValue;

    /// <summary>How many distinct keys are kept.</summary>
    public int Kept { get; private set; }

    public bool IsExact => limit == ulong.MaxValue;

    /// <summary>Standard error about 1/sqrt(Kept) once it is no longer exact.</summary>
    public double Distinct => IsExact ? Kept : Kept / (limit / 18446744073709551616.0);

    /// <summary>How many of the kept keys came more than once.</summary>
    public int Repeated
    {
        get
        {
            var repeated = 0;
            for (var i = 0; i < hashes.Length; i++)
            {
                repeated += hashes[i] != 0 && counts[i] > 1 ? 1 : 0;
            }

            return repeated;
        }
    }

    public void Add(ulong hash, int times)
    {
        hash = hash == 0 ? 1 : hash;
        if (hash >= limit)
        {
            return;
        }

        var at = Find(hash);
        if (hashes[at] == 0)
        {
            hashes[at] = hash;
            Kept++;
        }

        counts[at] += times;
        if (Kept * 2 > hashes.Length)
        {
            Rebuild(Kept >= 2 * size ? size : Kept);
        }
    }

    public void Merge(KeySketch other)
    {
        if (other.limit < limit)
        {
            limit = other.limit;
            Rebuild(Kept);
        }

        for (var i = 0; i < other.hashes.Length; i++)
        {
            if (other.hashes[i] != 0)
            {
                Add(other.hashes[i], other.counts[i]);
            }
        }
    }

    /// <summary>The share of this column's distinct keys that the other column holds too; null when too few can be compared.</summary>
    public double? ContainmentIn(KeySketch other)
    {
        var shared = Math.Min(limit, other.limit);
        var (mine, both) = (0, 0);
        foreach (var hash in hashes)
        {
            if (hash != 0 && hash < shared)
            {
                mine++;
                both += other.hashes[other.Find(hash)] == hash ? 1 : 0;
            }
        }

        return mine < Math.Min(4, Kept) || mine == 0 ? null : (double)both / mine;
    }

    private int Find(ulong hash)
    {
        var mask = hashes.Length - 1;
        var at = (int)hash & mask;
        while (hashes[at] != 0 && hashes[at] != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Rebuild(int keep)
    {
        var (oldHashes, oldCounts) = (hashes, counts);
        if (keep < Kept)
        {
            var sorted = oldHashes.Where(hash => hash != 0).Order().ToArray();
            limit = sorted[keep];
        }

        var capacity = Math.Min(8 * size, Math.Max(oldHashes.Length, keep * 4));
        hashes = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity)];
        counts = new int[hashes.Length];
        Kept = 0;
        for (var i = 0; i < oldHashes.Length; i++)
        {
            if (oldHashes[i] != 0 && oldHashes[i] < limit)
            {
                var at = Find(oldHashes[i]);
                (hashes[at], counts[at]) = (oldHashes[i], oldCounts[i]);
                Kept++;
            }
        }
    }
}
