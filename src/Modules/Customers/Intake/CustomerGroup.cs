using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <param name="Because">The key that both share.</param>
internal readonly record struct Absorbed(Guid Customer, string Because);

/// <summary>Rows of a chunk that are one person, and the customers known before to whom they belong.</summary>
internal sealed class CustomerGroup
{
    public List<IncomingCustomer> Rows { get; } = [];

    /// <summary>The one customer they are from now on: the oldest known, else a new one.</summary>
    public Guid Customer { get; private set; }

    public bool IsNew { get; private set; }

    public List<Absorbed> Absorbed { get; } = [];

    public static List<CustomerGroup> Of(Intake intake, List<IncomingCustomer> rows, ChunkKeys keys)
    {
        var partition = new Partition();
        for (var i = 0; i < rows.Count; i++)
        {
            partition.Add();
        }

        var customers = new Dictionary<Guid, (int Node, string Because)>();
        var holders = new Dictionary<PersonKey, int>(keys.Entries.Length);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Taken == Taken.Updated)
            {
                partition.Join(i, Node(rows[i].CustomerId, "record:" + rows[i].Key));
            }
        }

        foreach (var entry in keys.Entries)
        {
            if (entry.Owner is { } owner)
            {
                partition.Join(entry.Row, Node(owner, entry.Key.ToString()));
            }
            else if (!holders.TryAdd(entry.Key, entry.Row))
            {
                partition.Join(entry.Row, holders[entry.Key]);
            }
        }

        var groups = new Dictionary<int, CustomerGroup>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            Group(i).Rows.Add(rows[i]);
        }

        foreach (var (customer, (node, because)) in OldestFirst(intake.Db, customers))
        {
            Group(node).Meet(customer, because);
        }

        foreach (var group in groups.Values.Where(group => group.Customer == default))
        {
            (group.Customer, group.IsNew) = (intake.Ids.Next(), true);
        }

        return [.. groups.Values];

        int Node(Guid customer, string because)
        {
            if (!customers.TryGetValue(customer, out var known))
            {
                customers[customer] = known = (partition.Add(), because);
            }

            return known.Node;
        }

        CustomerGroup Group(int node)
        {
            var root = partition.Root(node);
            if (!groups.TryGetValue(root, out var group))
            {
                groups[root] = group = new CustomerGroup();
            }

            return group;
        }
    }

    /// <summary>Tells every row whose record it is, and what became of it.</summary>
    public void Settle(Intake intake)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            var row = Rows[i];
            row.CustomerId = Customer;
            if (row.Taken == Taken.Created)
            {
                row.RecordId = intake.Ids.Next();
                row.Taken = IsNew && i == 0 ? Taken.Created : Taken.Linked;
            }
        }
    }

    private void Meet(Guid customer, string because)
    {
        if (Customer == default)
        {
            Customer = customer;
        }
        else
        {
            Absorbed.Add(new Absorbed(customer, because));
        }
    }

    private static IEnumerable<KeyValuePair<Guid, (int Node, string Because)>> OldestFirst(DangolContext db, Dictionary<Guid, (int Node, string Because)> customers)
    {
        var ids = customers.Keys.ToList();
        var numbers = new Dictionary<Guid, long>(ids.Count);
        using var probe = Probe.Into(db, "customers", "number", "id");
        probe.Find(ids, (i, row) => numbers[ids[i]] = row.Number(0));
        return customers.OrderBy(pair => numbers[pair.Key]);
    }
}
