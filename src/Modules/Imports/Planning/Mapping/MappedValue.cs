using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>One typed value of a row. Which members mean something follows from the field's <see cref="ValueType"/>.</summary>
internal struct MappedValue
{
    public bool IsSet;

    /// <summary>Where the normalised text stands in the mapper's buffer.</summary>
    public int TextStart;
    public int TextLength;

    /// <summary>Hundredths, thousandths, an integer, 1 or 0 for yes and no, or the number of an enumeration.</summary>
    public long Number;
    public double Score;
    public Moment Moment;

    /// <summary>The currency this very value names; null when it names none.</summary>
    public string? Currency;

    /// <summary>An e-mail or phone that may stand for one person.</summary>
    public bool MayBeKey;
}
