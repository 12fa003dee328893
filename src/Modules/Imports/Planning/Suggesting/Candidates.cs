namespace Dangol.Imports.Planning;

/// <summary>A column that may be a field, with how sure that is.</summary>
internal sealed record Candidate(FieldRule Rule, ColumnFacts Column, double Score)
{
    public RecordKind Kind => Rule.Kind;

    public Field Field => Rule.Field;
}

internal static class Candidates
{
    public const double Least = 0.4;

    /// <summary>All fields of these kinds that columns of the file may be.</summary>
    /// <param name="main">The kind the rows are taken for; headers that do not say whose speak of it.</param>
    public static IEnumerable<Candidate> Of(FileFacts file, RecordKind main, IReadOnlyList<RecordKind> kinds)
        => from rule in FieldRules.All
           where kinds.Contains(rule.Kind)
           from column in file.Usable
           let score = Score(rule, column, main)
           where score >= Least
           select new Candidate(rule, column, score);

    private static double Score(FieldRule rule, ColumnFacts column, RecordKind main)
    {
        var says = Says(rule, column, main);
        return says < Least ? 0 : says * Compatibility.Of(column, rule.Need) * column.Trust;
    }

    private static double Says(FieldRule rule, ColumnFacts column, RecordKind main)
    {
        if (column.Concepts.HasAny(rule.Not) || IsSaidWithTheOrder(rule, column.Concepts, main))
        {
            return 0;
        }

        var best = 0.0;
        for (var i = 0; i < rule.Says.Count; i++)
        {
            if (column.Concepts.HasAll(rule.Says[i]))
            {
                best = Math.Max(best, Fit(rule, rule.Says[i], column.Concepts, main) - (0.02 * i));
            }
        }

        return best;
    }

    // What stands beside an order was said about the order, unless the header says that it is about the customer.
    private static bool IsSaidWithTheOrder(FieldRule rule, Concepts concepts, RecordKind main)
        => rule is { Kind: RecordKind.Customer, Field: Field.Memo } && main is RecordKind.Order or RecordKind.OrderLine && !concepts.Has(Concept.Customer);

    private static double Fit(FieldRule rule, Concepts said, Concepts concepts, RecordKind main)
    {
        var owners = concepts.Only(Concepts.Owners).Without(said).Without(rule.May);
        var home = Owners.Of(rule.Kind);
        var strangers = owners.Without(home).Without(Owners.Tolerated(rule.Kind));
        var rest = concepts.Without(Concepts.Owners).Without(said).Without(rule.May);
        var named = concepts.HasAny(home) || said.HasAny(Concepts.Owners);
        var keyless = rule is { Kind: RecordKind.Customer, Field: Field.Key } && main != RecordKind.Customer && !named;
        var foreign = !owners.IsEmpty && !named && rule.Kind == RecordKind.Customer && !Owners.IsContact(rule.Field);
        if ((strangers.Count > 0 && !named) || foreign || keyless)
        {
            return 0;
        }

        // A header that does not say whose belongs to the rows' own record; to an embedded one only for want of a better.
        var whose = named ? 1 : rule.Kind == main || (rule.Kind, main) == (RecordKind.Order, RecordKind.OrderLine) ? 0.92 : rule.Kind == RecordKind.Customer && Owners.IsPersonal(rule.Field) ? 0.85 : 0.7;
        return whose - (0.35 * strangers.Count) - (0.2 * rest.Count);
    }
}
