using Dangol.Imports.Reading;
using static Dangol.Imports.Planning.RecordKind;

namespace Dangol.Imports.Planning;

/// <summary>Which columns lead to which files, by header and by the share of their values found there.</summary>
internal sealed class Joining(IReadOnlyList<Hypothesis> files)
{
    private const double Enough = 0.3;

    /// <summary>Another file holds the records these values are the keys of.</summary>
    public bool Knows(Hypothesis from, ColumnFacts column) => KindOf(from, column) is { } kind && Target(from, column, kind) is not null;

    /// <summary>Another file holds the orders these lines belong to.</summary>
    public bool KnowsOrders(Hypothesis lines) => lines.Column(OrderLine, Field.OrderRef) is { } reference && Target(lines, reference, Order) is not null;

    /// <summary>What kind of customer key the column holds, judged by the file of customers.</summary>
    public CustomerLink LinkOf(Hypothesis from, ColumnFacts column)
    {
        foreach (var to in files.Where(file => file.Main == Customer && file != from))
        {
            var key = Share(column, to.Column(Customer, Field.Key)) ?? 0;
            var person = Share(column, to.Column(Customer, Field.PersonKey)) ?? 0;
            if (person > key && person > Enough)
            {
                return CustomerLink.PersonKey;
            }

            if (key < Enough && (Share(column, to.Column(Customer, Field.Email)) ?? 0) > Enough)
            {
                return CustomerLink.Email;
            }

            if (key < Enough && (Share(column, to.Column(Customer, Field.Phone)) ?? 0) > Enough)
            {
                return CustomerLink.Phone;
            }
        }

        return CustomerLink.Key;
    }

    public IEnumerable<PlannedJoin> Of(Hypothesis from)
    {
        foreach (var candidate in from.Fields)
        {
            if (KindOf(candidate) is { } kind && Target(from, candidate.Column, kind) is { } target)
            {
                yield return new(from.File.Profile.Name, [candidate.Column.Header], target.File.File.Profile.Name, [target.Column.Header], kind,
                    target.Share is { } share ? Math.Round(share, 3) : null, Whys.SameAs(target.File.File.Profile.Name, target.Share));
            }
        }
    }

    private (Hypothesis File, ColumnFacts Column, double? Share)? Target(Hypothesis from, ColumnFacts column, RecordKind kind)
    {
        (Hypothesis, ColumnFacts, double?)? best = null;
        var most = Enough;
        foreach (var to in files.Where(file => file != from && file.Main == kind))
        {
            Field[] ends = kind == Customer ? [Field.Key, Field.PersonKey, Field.Email, Field.Phone] : [Field.Key];
            foreach (var end in ends)
            {
                if (to.Column(kind, end) is { } key)
                {
                    var share = Share(column, key);
                    var worth = share ?? (key.Header.Equals(column.Header, StringComparison.OrdinalIgnoreCase) ? 0.5 : 0);
                    if (worth > most)
                    {
                        (best, most) = ((to, key, share), worth);
                    }
                }
            }
        }

        return best;
    }

    private static double? Share(ColumnFacts from, ColumnFacts? to) => to is null ? null : from.Profile.Keys.ContainmentIn(to.Profile.Keys);

    private static RecordKind? KindOf(Hypothesis from, ColumnFacts column)
        => from.Fields.Where(candidate => candidate.Column == column).Select(KindOf).FirstOrDefault();

    private static RecordKind? KindOf(Candidate candidate) => candidate switch
    {
        { Field: Field.OrderRef } => Order,
        { Field: Field.ProductRef } => Product,
        { Field: Field.CustomerRef } => Customer,
        { Kind: Customer, Field: Field.Key } => Customer,
        _ => null,
    };
}
