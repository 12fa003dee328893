using Dangol.Customers;
using Dangol.Imports.Planning;
using Dangol.Platform.Data;

namespace Dangol.Imports.Running;

/// <summary>Finds the customers that a chunk's records point at.</summary>
internal static class CustomerLookup
{
    public static async Task<Dictionary<CustomerRef, Guid>> Find(Intake intake, IEnumerable<Owner> owners, CancellationToken cancellationToken)
    {
        var wanted = owners.Where(owner => owner.Pointed is not null).Select(owner => owner.Pointed!.Value).Distinct().ToLookup(reference => reference.By, reference => reference.Value);
        var found = new Dictionary<CustomerRef, Guid>();
        foreach (var group in wanted)
        {
            var customers = await CustomerKeys.Find(intake, Kind(group.Key), [.. group], cancellationToken);
            foreach (var (value, customer) in customers)
            {
                found[new CustomerRef(group.Key, value)] = customer;
            }
        }

        return found;
    }

    public static Guid? Of(this Dictionary<CustomerRef, Guid> found, Owner owner)
        => owner.Named?.CustomerId ?? (owner.Pointed is { } reference && found.TryGetValue(reference, out var customer) ? customer : null);

    private static CustomerKeyKind Kind(CustomerLink link) => link switch
    {
        CustomerLink.PersonKey => CustomerKeyKind.Person,
        CustomerLink.Email => CustomerKeyKind.Email,
        CustomerLink.Phone => CustomerKeyKind.Phone,
        CustomerLink.Name => CustomerKeyKind.Name,
        _ => CustomerKeyKind.Record,
    };
}
