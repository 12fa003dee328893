using Dangol.Platform.Data;
using Dangol.Platform.Search;

namespace Dangol.Customers;

/// <summary>By what a record of another kind names its customer.</summary>
public enum CustomerKeyKind
{
    /// <summary>The id of a record of the source; where there is none, the id of a person.</summary>
    Record = 0,

    /// <summary>The id by which the source knows the person, whatever its records are called.</summary>
    Person = 1,

    /// <summary>Lower case.</summary>
    Email = 2,

    /// <summary>E.164.</summary>
    Phone = 3,

    /// <summary>Counts only where exactly one customer has it.</summary>
    Name = 4,
}

/// <summary>Looks up customers by what a source calls them.</summary>
public static class CustomerKeys
{
    private const int MostOfOneName = 50;

    /// <summary>The customers found, by the value given.</summary>
    public static async Task<Dictionary<string, Guid>> Find(Intake intake, CustomerKeyKind kind, IReadOnlyList<string> values, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, Guid>(values.Count);
        switch (kind)
        {
            case CustomerKeyKind.Name:
                foreach (var name in values)
                {
                    if (await OnlyOneCalled(intake.Db, name, cancellationToken) is { } customer)
                    {
                        found[name] = customer;
                    }
                }

                break;
            case CustomerKeyKind.Record:
                // A record's customer holds its keys; the keys lie closer together than the records.
                ByIdentity(intake, IdentityKind.Person, values, found);
                ByRecord(intake, [.. values.Where(value => !found.ContainsKey(value))], found);
                break;
            default:
                ByIdentity(intake, (IdentityKind)(int)kind, values, found);
                break;
        }

        return found;
    }

    private static void ByRecord(Intake intake, IReadOnlyList<string> values, Dictionary<string, Guid> found)
    {
        using var probe = Probe.Into(intake.Db, "source_records", "customer_id", "source_key", ("source", intake.Source));
        probe.Find(values, (i, row) => found[values[i]] = row.Id(0));
    }

    private static void ByIdentity(Intake intake, IdentityKind kind, IReadOnlyList<string> values, Dictionary<string, Guid> found)
    {
        using var probe = Probe.Into(intake.Db, "identity_keys", "customer_id", "value", ("kind", (int)kind));
        probe.Find(kind == IdentityKind.Person ? [.. values.Select(value => intake.Source + ":" + value)] : values, (i, row) => found[values[i]] = row.Id(0));
    }

    private static async Task<Guid?> OnlyOneCalled(DangolContext db, string name, CancellationToken cancellationToken)
    {
        var numbers = await db.Search(SearchKind.Customer, name, MostOfOneName, cancellationToken: cancellationToken);
        var called = new List<Guid>();
        foreach (var number in numbers)
        {
            called.AddRange(await db.Rows($"select id from customers where workspace_id = {db.WorkspaceId} and number = {number} and name = {name} and merged_into is null", row => row.Id(0), cancellationToken));
        }

        return called.Count == 1 && numbers.Count < MostOfOneName ? called[0] : null;
    }
}
