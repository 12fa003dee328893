using Dangol.Imports.Reading;
using static Dangol.Imports.Planning.RecordKind;

namespace Dangol.Imports.Planning;

/// <summary>Turns the reading of one file into planned records: keys, references, fields put together from several columns.</summary>
internal sealed class FilePlanner(Hypothesis hypothesis, Joining joining, DateOnly today)
{
    private readonly FileFacts file = hypothesis.File;
    private readonly HashSet<ColumnFacts> used = [];

    /// <summary>Columns that became part of a record.</summary>
    public IReadOnlySet<ColumnFacts> Used => used;

    private FieldParts Parts => new(hypothesis, used);

    public List<PlannedRecord> Records()
    {
        var customer = CustomerRecord();
        var order = OrderRecord(customer);
        List<PlannedRecord?> records = hypothesis.Main switch
        {
            Customer => [customer],
            Order => [order, customer, Parts.Payment(order)],
            OrderLine => [LineRecord(order), order, customer, EmbeddedProduct(), Parts.Payment(order)],
            Review or Note => [Plain(hypothesis.Main, customer), customer],
            _ => [Plain(hypothesis.Main, null)],
        };
        return [.. records.OfType<PlannedRecord>()];
    }

    private PlannedRecord? CustomerRecord()
    {
        // An id of the person and no other is the record's own.
        var given = hypothesis.Find(Customer, Field.Key) ?? hypothesis.Find(Customer, Field.PersonKey);
        var fields = Fields(Customer, field => field is not Field.Key && field != given?.Field);
        if (given is not null && hypothesis.Main != Customer && joining.Knows(hypothesis, given.Column) && fields.Count == 0)
        {
            return null;
        }

        var key = given is not null ? Take(given) with { Field = Field.Key } : MadeKey.ForCustomer(hypothesis) is { Count: > 0 } made ? Made(made) : null;
        if (key is null)
        {
            return null;
        }

        Parts.NameParts(fields);
        Parts.AddressParts(fields);
        Parts.SecondPhone(fields);
        return Record(Customer, [key, .. fields]);
    }

    private PlannedRecord? OrderRecord(PlannedRecord? customer)
    {
        if (hypothesis.Main is not (Order or OrderLine) || hypothesis.OrdersElsewhere)
        {
            return null;
        }

        var fields = Fields(Order, field => field is not Field.Key);
        Parts.OrderTime(fields);
        Parts.BookedTime(fields);
        if (!fields.Exists(field => field.Field == Field.OrderedAt) && fields.Find(field => field.Field == Field.ApprovedAt) is { } paid)
        {
            fields.Add(paid with { Field = Field.OrderedAt, Why = Whys.PaidIsOrdered });
        }

        var given = hypothesis.Find(Order, Field.Key) ?? hypothesis.Find(OrderLine, Field.OrderRef);
        var key = given is null ? Made(MadeKey.ForOrder(hypothesis, customer))
            : MadeKey.DayBeside(hypothesis, given) is { } repeating ? Composite(given, Field.Key, repeating) : Take(given) with { Field = Field.Key };
        var (reference, by) = CustomerReference(customer);
        return Record(Order, [key, .. reference is null ? [] : new[] { reference }, .. fields]) with
        {
            CustomerBy = reference is null ? null : by,
            ReturnPrefix = given is null ? null : ReturnPrefixes.Of(given.Column, file),
        };
    }

    private PlannedRecord LineRecord(PlannedRecord? order)
    {
        var fields = Fields(OrderLine, field => field is not (Field.OrderRef or Field.Key));
        var given = hypothesis.Find(OrderLine, Field.OrderRef);
        var reference = order?.Of(Field.Key) is { } key ? key with { Field = Field.OrderRef, Why = Whys.Reference } : Take(given!);
        var line = hypothesis.Find(OrderLine, Field.Key);
        PlannedField[] keys = line is null ? [] : [line.Column.Profile.IsUnique ? Take(line) : Composite(line, Field.Key, reference.Columns)];
        if (fields.Find(field => field.Field == Field.ProductRef) is null && fields.Find(field => field.Field == Field.ProductName) is { } name)
        {
            fields.Add(name with { Field = Field.ProductRef, Format = ValueFormat.Key, Why = Whys.MadeKey });
        }

        return Record(OrderLine, [.. keys, reference, .. fields]);
    }

    private PlannedRecord? EmbeddedProduct()
    {
        var key = hypothesis.Find(OrderLine, Field.ProductRef) ?? hypothesis.Find(OrderLine, Field.ProductName);
        var fields = Fields(Product, field => field is not (Field.Key or Field.Name));
        if (key is null || (joining.Knows(hypothesis, key.Column) && fields.Count == 0))
        {
            return null;
        }

        var planned = Take(key) with { Field = Field.Key, Format = ValueFormat.Key };
        // A column headed "product" that is not said to hold ids says what the product is called.
        var name = hypothesis.Find(OrderLine, Field.ProductName) ?? (key.Column.Concepts.Has(Concept.Id) ? null : key);
        return Record(Product, [planned, .. name is null ? [] : new[] { Take(name) with { Field = Field.Name } }, .. fields]);
    }

    private PlannedRecord Plain(RecordKind kind, PlannedRecord? customer)
    {
        var fields = Fields(kind, field => field is not (Field.Key or Field.CustomerRef));
        var (reference, by) = CustomerReference(customer);
        if (reference is not null && kind is Review or Note)
        {
            fields.Insert(0, reference);
        }

        if (hypothesis.Find(kind, Field.Key) is { } given)
        {
            var order = hypothesis.Column(kind, Field.OrderRef);
            var together = order is not null && (!given.Column.Profile.IsUnique || !given.Column.Profile.Keys.IsExact);
            fields.Insert(0, together ? Composite(given, Field.Key, [order!.Header]) : Take(given));
        }

        return Record(kind, fields) with { CustomerBy = fields.Contains(reference!) ? by : null };
    }

    private (PlannedField? Reference, CustomerLink By) CustomerReference(PlannedRecord? customer)
    {
        var given = hypothesis.Find(hypothesis.Main, Field.CustomerRef) ?? hypothesis.Find(Customer, Field.Key);
        if (given is not null && hypothesis.Main != Customer)
        {
            return (Take(given) with { Field = Field.CustomerRef, Format = ValueFormat.Key }, joining.LinkOf(hypothesis, given.Column));
        }

        return customer?.Of(Field.Key) is { } key && hypothesis.Main != Customer
            ? (key with { Field = Field.CustomerRef, Why = Whys.Reference }, CustomerLink.Key) : (null, default);
    }

    private List<PlannedField> Fields(RecordKind kind, Func<Field, bool> wanted)
        => [.. hypothesis.Fields.Where(candidate => candidate.Kind == kind && wanted(candidate.Field)).OrderBy(candidate => candidate.Field).Select(Take)];

    private PlannedField Take(Candidate candidate)
    {
        used.Add(candidate.Column);
        return new(candidate.Field, [candidate.Column.Header], Formats.Of(Formats.Read(candidate.Column), candidate.Field, candidate.Rule.Need, today))
        {
            Confidence = Math.Round(Math.Clamp(candidate.Score, 0, 1), 2),
            Samples = candidate.Column.Profile.Samples,
            Why = Whys.Of(candidate),
        };
    }

    private PlannedField Made(IReadOnlyList<ColumnFacts> columns)
    {
        used.UnionWith(columns);
        return new(Field.Key, [.. columns.Select(column => column.Header)], ValueFormat.MadeKey) { Confidence = 0.6, Samples = columns[0].Profile.Samples, Why = Whys.MadeKey };
    }

    private PlannedField Composite(Candidate candidate, Field field, IReadOnlyList<string> beside)
        => Take(candidate) with { Field = field, Format = ValueFormat.Key, Columns = [candidate.Column.Header, .. beside.Where(column => column != candidate.Column.Header)], Why = Whys.Composite };

    private PlannedRecord Record(RecordKind kind, List<PlannedField> fields) => new()
    {
        Kind = kind,
        Fields = fields,
        Confidence = Math.Round(fields.Count == 0 ? 0 : fields.Average(field => field.Confidence), 2),
        Why = kind == hypothesis.Main ? Whys.Record(hypothesis) : Whys.Embedded,
    };
}
