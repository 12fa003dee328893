namespace Dangol.Imports.Planning;

/// <summary>What the words of a column header speak of, whatever their language.</summary>
internal enum Concept
{
    // Whose: the things a business keeps records of.
    Customer, Order, Booking, Line, Item, Product, Review, Payment, Seller, Recipient, Note, Staff, Store, Geo, Company,

    // What: attributes.
    Id, Unique, Name, Given, Family, Email, Phone, Fax, Address, Detail, City, Region, State, Country, Postal, Birth, Gender, Age,
    Date, Status, Kind, Flag, Total, Amount, Price, Quantity, Delivery, Fee, Discount, Tax, Created, Approved, Shipped, Carrier, Delivered, Confirmed,
    Estimated, Deadline, Cancelled, Returned, Done, Start, End, Score, Title, Text, Description, Answer, Category, Brand, Method, Instalments, Sequence,
    Grade, Consent, Marketing, Sms, Tag, Memo, Channel, Currency, Author, Joined, Recent, Count, Points, Measure, Identity, Option, Link, Language, Tracking,
}

/// <summary>A set of concepts.</summary>
internal readonly record struct Concepts(UInt128 Mask)
{
    /// <summary>The concepts that say whose an attribute is.</summary>
    public static readonly Concepts Owners = Of(
        Concept.Customer, Concept.Order, Concept.Booking, Concept.Line, Concept.Item, Concept.Product, Concept.Review, Concept.Payment,
        Concept.Seller, Concept.Recipient, Concept.Note, Concept.Staff, Concept.Store, Concept.Geo, Concept.Company);

    public bool IsEmpty => Mask == 0;

    public int Count => (int)UInt128.PopCount(Mask);

    public static Concepts Of(params ReadOnlySpan<Concept> concepts)
    {
        UInt128 mask = 0;
        foreach (var concept in concepts)
        {
            mask |= UInt128.One << (int)concept;
        }

        return new(mask);
    }

    /// <summary>Concept names separated by blanks.</summary>
    public static Concepts Parse(string names)
        => Of([.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Concept>)]);

    public bool Has(Concept concept) => (Mask & (UInt128.One << (int)concept)) != 0;

    public bool HasAll(Concepts others) => (Mask & others.Mask) == others.Mask;

    public bool HasAny(Concepts others) => (Mask & others.Mask) != 0;

    public Concepts With(Concepts others) => new(Mask | others.Mask);

    public Concepts Without(Concepts others) => new(Mask & ~others.Mask);

    public Concepts Only(Concepts others) => new(Mask & others.Mask);

    public override string ToString()
    {
        var mask = this;
        return string.Join(' ', Enum.GetValues<Concept>().Where(mask.Has));
    }
}
