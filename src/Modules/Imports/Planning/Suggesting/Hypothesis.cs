using static Dangol.Imports.Planning.RecordKind;

namespace Dangol.Imports.Planning;

/// <summary>What a file would be if its rows were of one kind: which column is which field, and how much speaks for it.</summary>
internal sealed class Hypothesis
{
    private Hypothesis(FileFacts file, RecordKind main, IReadOnlyList<Candidate> fields)
    {
        (File, Main, Fields) = (file, main, fields);
        Score = Weigh();
    }

    public FileFacts File { get; }

    public RecordKind Main { get; }

    public IReadOnlyList<Candidate> Fields { get; }

    public double Score { get; }

    public bool OrdersElsewhere { get; private init; }

    /// <returns>Null when what such rows cannot do without is not there.</returns>
    public static Hypothesis? Try(FileFacts file, RecordKind main)
    {
        var hypothesis = Of(file, main);
        return Essentials.Hold(hypothesis) ? hypothesis : null;
    }

    /// <summary>The reading of a file as this kind, likely or not.</summary>
    /// <param name="ordersElsewhere">Another file holds the orders these lines belong to, so the rows tell of lines and products only.</param>
    public static Hypothesis Of(FileFacts file, RecordKind main, bool ordersElsewhere = false)
    {
        RecordKind[] kinds = main switch
        {
            Order => [Order, Customer],
            OrderLine when ordersElsewhere => [OrderLine, Product],
            OrderLine => [OrderLine, Order, Customer, Product],
            Review => [Review, Customer],
            Note => [Note, Customer],
            _ => [main],
        };
        var candidates = Candidates.Of(file, main, kinds).Where(candidate => !IsDerived(candidate, main)).Select(candidate => ordersElsewhere ? candidate : Adjust(candidate, file, main));
        return new(file, main, Choose(candidates)) { OrdersElsewhere = ordersElsewhere };
    }

    public ColumnFacts? Column(RecordKind kind, Field field) => Find(kind, field)?.Column;

    public Candidate? Find(RecordKind kind, Field field) => Fields.FirstOrDefault(candidate => candidate.Kind == kind && candidate.Field == field);

    // The best pairs first; a column is one field, a field one column.
    private static List<Candidate> Choose(IEnumerable<Candidate> candidates)
    {
        var chosen = new List<Candidate>();
        foreach (var candidate in candidates.Where(candidate => candidate.Score >= Candidates.Least).OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Column.Profile.Index))
        {
            if (!chosen.Exists(other => other.Column == candidate.Column || (other.Kind == candidate.Kind && other.Field == candidate.Field)))
            {
                chosen.Add(candidate);
            }
        }

        return chosen;
    }

    // An embedded record takes its key from the row's own reference to it.
    private static bool IsDerived(Candidate candidate, RecordKind main)
        => (main == OrderLine && candidate is { Kind: Order, Field: Field.Key } or { Kind: Product, Field: Field.Key or Field.Name or Field.Price })
            || (main is Review or Note && candidate is { Kind: Customer, Field: Field.Key });

    // In a file of lines an amount that is the same on every line of an order is the order's.
    private static Candidate Adjust(Candidate candidate, FileFacts file, RecordKind main)
    {
        if (main != OrderLine || candidate is not { Field: Field.Total or Field.Amount or Field.ShippingFee } || candidate.Kind is not (Order or OrderLine))
        {
            return candidate;
        }

        var key = file.Usable.Where(column => column.Concepts.HasAny(Owners.Of(Order)) && column.Concepts.Has(Concept.Id) && !column.Concepts.Has(Concept.Line)).FirstOrDefault();
        var index = candidate.Column.Profile.Index;
        var (groups, share) = key is null ? (0, 0) : file.Determines(key, row => row[index]);
        var ofOrder = groups >= 3 ? share > 0.95 : candidate.Field == Field.ShippingFee;
        return candidate with { Score = candidate.Score + ((candidate.Kind == Order) == ofOrder ? 0.05 : -0.25) };
    }

    private double Weigh()
    {
        var score = Fields.Sum(candidate => candidate.Score * candidate.Rule.Weight * (candidate.Kind == Main ? 1 : (candidate.Kind, Main) == (Order, OrderLine) ? 0.9 : 0.5));
        var named = Owners.KindOf(File.Name.Head);
        score += named == Main || (named == Order && Main == OrderLine) ? 1.2 : named is null ? 0 : -0.4;
        return score - Repeats();
    }

    // Rows of these kinds are one per key; keys that come again and again are references.
    private double Repeats()
    {
        var key = Main is Order or Product or Customer ? Column(Main, Field.Key)?.Profile : null;
        return key is not null && key.Distinct < key.Filled * 0.95 ? 1.5 : 0;
    }
}
