namespace Dangol.Imports.Reading;

/// <summary>
/// Everything one value could be. A column's profile counts each bit separately, so that a column is judged by all of its values.
/// Words with a meaning (yes, female, delivered) are judged later, on columns with few distinct values.
/// </summary>
[Flags]
internal enum Fits : ulong
{
    None = 0,

    /// <summary>Digits only.</summary>
    Digits = 1UL << 0,
    Number = 1UL << 1,
    Negative = 1UL << 2,

    /// <summary>A currency sign, a code or 원 stands with the number.</summary>
    Money = 1UL << 3,
    PointDecimal = 1UL << 4,
    CommaDecimal = 1UL << 5,
    LoneComma = 1UL << 6,
    LonePoint = 1UL << 7,
    Percent = 1UL << 8,
    Scientific = 1UL << 9,

    /// <summary>17850.0: a whole number that went through a spreadsheet's float.</summary>
    FloatedInteger = 1UL << 10,
    Date = 1UL << 11,

    /// <summary>A date whose digits leave the order open; the orders that are possible follow.</summary>
    DateOpen = 1UL << 12,
    DateYearMonthDay = 1UL << 13,
    DateDayMonthYear = 1UL << 14,
    DateMonthDayYear = 1UL << 15,
    DateTime = 1UL << 16,
    DateNotMidnight = 1UL << 17,
    DateOffset = 1UL << 18,
    DateSixDigits = 1UL << 19,
    DateSerial = 1UL << 20,
    DateUnix = 1UL << 21,
    Email = 1UL << 22,
    EmailKey = 1UL << 23,
    Phone = 1UL << 24,
    PhoneKey = 1UL << 25,

    /// <summary>A phone number without its leading zero or plus.</summary>
    PhoneBare = 1UL << 26,
    Resident = 1UL << 27,
    ResidentCertain = 1UL << 28,
    OtherIdentity = 1UL << 29,

    /// <summary>A resident registration number inside longer text.</summary>
    ResidentInside = 1UL << 30,

    /// <summary>Letters, digits, hyphens, no spaces: what ids look like.</summary>
    Code = 1UL << 31,

    /// <summary>16 or more hexadecimal digits, or a UUID.</summary>
    HexId = 1UL << 32,

    /// <summary>One to three letters in front of digits only.</summary>
    LettersThenDigits = 1UL << 33,
    Hangul = 1UL << 34,
    Spaced = 1UL << 35,

    /// <summary>Forty characters or more, or several lines.</summary>
    Prose = 1UL << 36,
    PostalCode = 1UL << 37,

    /// <summary>No digit at all.</summary>
    Wordy = 1UL << 38,

    /// <summary>Words for "nothing" and a spreadsheet's error texts: -, n/a, null, 없음, #N/A.</summary>
    Nothing = 1UL << 39,

    /// <summary>A time of day without a date.</summary>
    Clock = 1UL << 40,
}
