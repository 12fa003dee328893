namespace Dangol.Imports.Planning;

/// <summary>Which words say that a column belongs to a kind of record.</summary>
internal static class Owners
{
    public static Concepts Of(RecordKind kind) => kind switch
    {
        RecordKind.Customer => Concepts.Of(Concept.Customer),
        RecordKind.Order => Concepts.Of(Concept.Order, Concept.Booking),
        RecordKind.OrderLine => Concepts.Of(Concept.Line, Concept.Item, Concept.Product, Concept.Order),
        RecordKind.Product => Concepts.Of(Concept.Product, Concept.Item),
        RecordKind.Review => Concepts.Of(Concept.Review),
        RecordKind.Payment => Concepts.Of(Concept.Payment),
        _ => Concepts.Of(Concept.Note),
    };

    /// <summary>Words that may stand before the owner: the one who ordered, the one who booked.</summary>
    public static Concepts Tolerated(RecordKind kind) => kind switch
    {
        RecordKind.Customer => Concepts.Of(Concept.Order, Concept.Booking, Concept.Payment, Concept.Company),
        RecordKind.Order => Concepts.Of(Concept.Payment),
        RecordKind.Payment => Concepts.Of(Concept.Order),
        RecordKind.Review => Concepts.Of(Concept.Customer, Concept.Product, Concept.Item, Concept.Order),
        _ => default,
    };

    /// <summary>Only a person has these, whoever the rows are about.</summary>
    public static bool IsPersonal(Field field) => field is Field.Email or Field.Phone or Field.Birthday or Field.Gender or Field.Name or Field.PersonKey
        or Field.ConsentEmail or Field.ConsentMarketing or Field.ConsentSms;

    /// <summary>"Phone for the order": whoever ordered is meant.</summary>
    public static bool IsContact(Field field) => field is Field.Email or Field.Phone;

    /// <summary>The kind a word in a file's name stands for; null for lookup tables and words that say nothing.</summary>
    public static RecordKind? KindOf(Concepts head) => head.Has(Concept.Review) ? RecordKind.Review
        : head.Has(Concept.Payment) ? RecordKind.Payment
        : head.Has(Concept.Line) || head.Has(Concept.Item) ? RecordKind.OrderLine
        : head.Has(Concept.Note) ? RecordKind.Note
        : head.Has(Concept.Order) || head.Has(Concept.Booking) ? RecordKind.Order
        : head.Has(Concept.Customer) ? RecordKind.Customer
        : head.Has(Concept.Product) ? RecordKind.Product
        : null;
}
