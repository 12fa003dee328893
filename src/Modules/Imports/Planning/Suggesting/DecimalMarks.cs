using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>Whether a column of amounts writes decimals behind a point or a comma.</summary>
internal static class DecimalMarks
{
    /// <param name="open">Nothing in the column decides; a point is assumed.</param>
    public static char Decide(ColumnProfile profile, out bool open)
    {
        var (point, comma) = (profile.Count(Fits.PointDecimal), profile.Count(Fits.CommaDecimal));
        open = point == 0 && comma == 0 && profile.Count(Fits.LonePoint) > 0 && profile.Count(Fits.LoneComma) == 0;
        return comma > point ? ',' : '.';
    }
}
