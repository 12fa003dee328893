using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>Columns by which the state or a bank knows people.</summary>
internal static class IdentityColumns
{
    public static bool Is(ColumnFacts column) => IsResident(column) || IsOther(column);

    /// <summary>
    /// Resident registration numbers. With the hyphen the look is enough; without it thirteen digits may be a bar code or an order number,
    /// so the header or the checksums must agree (numbers given out since October 2020 have none).
    /// </summary>
    public static bool IsResident(ColumnFacts column)
    {
        var profile = column.Profile;
        var (looks, sure) = (profile.Count(Fits.Resident), profile.Count(Fits.ResidentCertain));
        var saysSo = column.Meaning.Concepts.Has(Concept.Identity) && looks > 0;
        var hyphenated = profile.MaxLength == 14 && column.Sample.Any(value => value.Length == 14 && value[6] == '-');
        return looks > 0 && (saysSo || (hyphenated && sure >= Math.Max(1, profile.Filled * 0.01)) || (looks >= profile.Filled * 0.9 && sure >= looks * 0.6));
    }

    public static bool IsOther(ColumnFacts column)
        => (column.Meaning.Concepts.Has(Concept.Identity) && column.Meaning.Coverage > 0.8) || (column.Share(Fits.OtherIdentity) > 0.6 && !AreSerials(column));

    /// <summary>
    /// A letter and eight digits make a passport number and as well an order number O00000001. Where the header names a record's own number, or most of the numbers
    /// begin with a zero, the shop has counted them itself.
    /// </summary>
    private static bool AreSerials(ColumnFacts column)
    {
        var passports = column.SampleShare(value => IdentityNumber.Recognise(value, out _) == IdentityNumberKind.Passport);
        return passports > 0.5
            && ((column.Meaning.Concepts.HasAny(Concepts.Owners) && column.Meaning.Concepts.Has(Concept.Id)) || column.SampleShare(value => value.Trim() is [_, '0', ..]) > 0.5);
    }
}
