namespace Dangol.Imports.Planning;

/// <summary>What the values of a column must be like to fit a field.</summary>
internal enum Need
{
    Any = 0,
    Key,

    /// <summary>Words, not numbers or dates.</summary>
    Text,
    PersonName,
    Address,
    Email,
    Phone,
    Date,

    /// <summary>A time of day without a date.</summary>
    Clock,
    Money,
    Quantity,
    Integer,
    YesNo,
    Gender,
    Status,

    /// <summary>Nearly every value is a known word for the state of an order.</summary>
    StatusWords,
    Score,

    /// <summary>Few distinct words.</summary>
    Choice,
}
