using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

internal enum ValueType
{
    /// <summary>As it stands; trimmed, except in memos, texts and custom fields.</summary>
    Text = 0,

    /// <summary>Trimmed; whole numbers lose the ".0" a spreadsheet gave them.</summary>
    Key = 1,

    /// <summary>A day: no value of the column has a time other than midnight.</summary>
    Date = 2,
    DateTime = 3,

    /// <summary>Hundredths of the currency's unit, rounded half away from zero.</summary>
    Money = 4,

    /// <summary>Thousandths.</summary>
    Quantity = 5,
    Integer = 6,
    YesNo = 7,

    /// <summary>Lower case, ASCII domain.</summary>
    Email = 8,

    /// <summary>E.164.</summary>
    Phone = 9,
    Gender = 10,
    OrderStatus = 11,

    /// <summary>Brought to 1 to 5.</summary>
    Score = 12,

    /// <summary>A key put together from what names a record; e-mail addresses and phone numbers in it are in their normal form.</summary>
    MadeKey = 13,
}

/// <summary>How the values of a column are read, decided from all of them.</summary>
internal sealed record ValueFormat(ValueType Type)
{
    public static readonly ValueFormat Text = new(ValueType.Text);
    public static readonly ValueFormat Key = new(ValueType.Key);
    public static readonly ValueFormat MadeKey = new(ValueType.MadeKey);

    public bool IsKey => Type is ValueType.Key or ValueType.MadeKey;

    public DateOrder DateOrder { get; init; }

    /// <summary>Two-digit years up to it are in the 2000s.</summary>
    public int Pivot { get; init; } = DateOrders.DefaultPivot;

    /// <summary>'.' or ','.</summary>
    public char DecimalMark { get; init; } = '.';

    /// <summary>ISO code the column names; null when it names none.</summary>
    public string? Currency { get; init; }

    public ScoreScale Scale { get; init; }
}
