namespace Dangol.Imports.Planning;

/// <summary>What a row, or a part of it, tells about.</summary>
internal enum RecordKind
{
    Customer = 0,
    Order = 1,
    OrderLine = 2,
    Product = 3,
    Review = 4,
    Payment = 5,
    Note = 6,
}
