using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>A key of one row of the chunk and the customer who has it already, if any.</summary>
internal struct KeyEntry(int row, PersonKey key)
{
    public readonly int Row = row;
    public readonly PersonKey Key = key;
    public Guid? Owner;
}

/// <summary>All keys of the chunk's rows, looked up.</summary>
internal sealed class ChunkKeys
{
    public ChunkKeys(Intake intake, List<IncomingCustomer> rows)
    {
        Rows = rows;
        var entries = new List<KeyEntry>(rows.Count * 3);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var key in rows[i].Fields.Keys(intake.Source))
            {
                entries.Add(new KeyEntry(i, key));
            }
        }

        Entries = [.. entries];
        foreach (var kind in Enum.GetValues<IdentityKind>())
        {
            FindOwners(intake.Db, kind);
        }
    }

    public IReadOnlyList<IncomingCustomer> Rows { get; }

    public KeyEntry[] Entries { get; }

    private void FindOwners(DangolContext db, IdentityKind kind)
    {
        var places = new List<int>();
        for (var i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Key.Kind == kind)
            {
                places.Add(i);
            }
        }

        using var probe = Probe.Into(db, "identity_keys", "customer_id", "value", ("kind", (int)kind));
        probe.Find([.. places.Select(place => Entries[place].Key.Value)], (i, row) => Entries[places[i]].Owner = row.Id(0));
    }
}
