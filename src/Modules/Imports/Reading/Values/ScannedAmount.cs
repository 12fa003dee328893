namespace Dangol.Imports.Reading;

/// <summary>A written number: <see cref="Mantissa"/> / 10^<see cref="Scale"/>.</summary>
internal struct ScannedAmount
{
    public long Mantissa;

    /// <summary>0 to 17; digits beyond are dropped after rounding.</summary>
    public int Scale;

    /// <summary>ISO code of the currency named; null without one.</summary>
    public string? Currency;
    public bool IsPercent;

    /// <summary>Written with an exponent, as spreadsheets print long numbers: the last digits are lost.</summary>
    public bool IsScientific;
    public MarkEvidence Marks;

    public readonly double ToDouble() => Mantissa / Math.Pow(10, Scale);
}

/// <summary>What one number tells about the column's decimal mark.</summary>
internal enum MarkEvidence
{
    None = 0,

    /// <summary>1,234.5 or 12.5: the point is the decimal mark.</summary>
    PointDecimal = 1,

    /// <summary>1.234,5 or 12,5.</summary>
    CommaDecimal = 2,

    /// <summary>1,234: thousands almost everywhere.</summary>
    LoneComma = 3,

    /// <summary>1.234: three decimals or thousands.</summary>
    LonePoint = 4,
}
