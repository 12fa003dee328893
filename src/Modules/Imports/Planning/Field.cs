namespace Dangol.Imports.Planning;

/// <summary>The fields records have. Several kinds of record share a name (every kind may have a <see cref="Key"/>).</summary>
internal enum Field
{
    /// <summary>The record's id in its file; with several columns, all of them together.</summary>
    Key = 0,

    /// <summary>The id of the person, where <see cref="Key"/> is one per order.</summary>
    PersonKey,
    Name,
    Email,
    Phone,
    Phone2,
    Birthday,
    Gender,
    PostalCode,
    Address,
    City,
    Region,
    Country,
    JoinedAt,
    Grade,
    ConsentMarketing,
    ConsentSms,
    ConsentEmail,
    Tags,
    Memo,

    /// <summary>A column kept under its own name.</summary>
    Custom,

    OrderRef,
    ProductRef,

    /// <summary>Points at a customer by what <see cref="PlannedRecord.CustomerBy"/> says.</summary>
    CustomerRef,

    Status,
    Kind,
    OrderedAt,
    ApprovedAt,
    ShippedAt,
    PromisedAt,
    DeliveredAt,
    CancelledAt,
    Total,
    ShippingFee,
    Currency,
    Channel,
    RecipientName,
    RecipientPhone,
    RecipientAddress,

    ProductName,
    Quantity,
    UnitPrice,
    Amount,
    Seller,
    ShipBy,

    Category,
    Price,
    Brand,

    Score,
    Title,
    Text,
    CreatedAt,
    AnsweredAt,

    Method,
    Instalments,
    PaidAt,

    Author,
}
