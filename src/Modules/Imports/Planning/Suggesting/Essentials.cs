using static Dangol.Imports.Planning.RecordKind;

namespace Dangol.Imports.Planning;

/// <summary>What rows of a kind cannot do without, and what must say outright that they are of this kind.</summary>
internal static class Essentials
{
    public static bool Hold(Hypothesis hypothesis)
    {
        bool Has(params ReadOnlySpan<Field> fields)
        {
            foreach (var field in fields)
            {
                if (hypothesis.Column(hypothesis.Main, field) is not null)
                {
                    return true;
                }
            }

            return false;
        }

        return hypothesis.Main switch
        {
            Customer => Has(Field.Name, Field.Email, Field.Phone, Field.PersonKey, Field.Key) && (Speaks(hypothesis) || Has(Field.Email, Field.Phone) || (Has(Field.Name) && Has(Field.Birthday, Field.Gender, Field.Address))) && !MentionsOrders(hypothesis),
            Order => (Has(Field.Key) || Has(Field.OrderedAt)) && Has(Field.OrderedAt, Field.Status, Field.Total, Field.PromisedAt, Field.DeliveredAt) && Speaks(hypothesis),
            OrderLine => Has(Field.ProductRef, Field.ProductName) && Has(Field.Quantity, Field.UnitPrice, Field.Amount)
                && (Has(Field.OrderRef) || hypothesis.Column(Order, Field.OrderedAt) is not null),
            Product => Has(Field.Key, Field.Name) && Speaks(hypothesis) && !MentionsOrders(hypothesis),
            Review => (Has(Field.Score) || Has(Field.Text)) && Speaks(hypothesis),
            Payment => Has(Field.OrderRef) && Has(Field.Amount) && Speaks(hypothesis),
            _ => Has(Field.Text) && (Has(Field.CustomerRef, Field.CreatedAt) || hypothesis.Fields.Any(field => field.Kind == Customer)) && Speaks(hypothesis),
        };
    }

    // A header or the file's name uses the word for this kind of record.
    private static bool Speaks(Hypothesis hypothesis)
    {
        var main = hypothesis.Main;
        var words = Owners.Of(main);
        return Owners.KindOf(hypothesis.File.Name.Head) == main
            || hypothesis.Fields.Any(field => field.Kind == main && field.Column.Concepts.HasAny(words) && !IsSummary(field.Column));
    }

    private static bool MentionsOrders(Hypothesis hypothesis)
        => hypothesis.File.Usable.Any(column => column.Concepts.HasAny(Concepts.Of(Concept.Order, Concept.Booking)) && column.Concepts.Has(Concept.Id)
            && !column.Concepts.HasAny(Concepts.Of(Concept.Customer, Concept.Recent, Concept.Count)));

    // "Last order", "number of purchases" in a list of customers.
    private static bool IsSummary(ColumnFacts column)
        => column.Concepts.HasAny(Concepts.Of(Concept.Recent, Concept.Count)) || (column.Concepts.Has(Concept.Total) && !column.Concepts.Has(Concept.Payment));
}
