namespace Dangol.Imports.Planning;

/// <summary>
/// Gives columns that do not say whose they are to the one who receives: in a file that speaks of a recipient, a place is where the goods go, and a telephone number
/// is that of the person named.
/// </summary>
internal static class Deliveries
{
    private static readonly Concepts Recipient = Concepts.Of(Concept.Recipient);
    private static readonly Concepts Places = Concepts.Of(Concept.Postal, Concept.Address, Concept.City, Concept.Region, Concept.Country);

    public static void Apply(FileFacts file)
    {
        if (!file.Columns.Any(column => column.Concepts.Has(Concept.Recipient)))
        {
            return;
        }

        var buyerIsNamed = file.Usable.Any(NamesBuyer);
        foreach (var column in file.Usable.Where(column => !column.Concepts.HasAny(Concepts.Owners)))
        {
            if (column.Concepts.HasAny(Places) || (column.Concepts.Has(Concept.Phone) && !buyerIsNamed))
            {
                column.Belongs(Recipient);
            }
        }
    }

    // "구매자" alone names them too, "구매자ID" does not.
    private static bool NamesBuyer(ColumnFacts column)
    {
        var concepts = column.Concepts;
        var owners = concepts.Only(Concepts.Owners).Without(Owners.Tolerated(RecordKind.Customer));
        return concepts.HasAny(Concepts.Of(Concept.Name, Concept.Given, Concept.Family)) ? owners.Without(Owners.Of(RecordKind.Customer)).IsEmpty && !concepts.Has(Concept.Channel)
            : concepts == Owners.Of(RecordKind.Customer) && Compatibility.Of(column, Need.PersonName) > 0;
    }
}
