using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>
/// The letters that turn an order number into a return's (C489434 beside 489434). Rows with them have negative quantities or amounts;
/// without such a column, only letters that stand for returns are believed.
/// </summary>
internal static class ReturnPrefixes
{
    private static readonly string[] Usual = ["C", "R", "CN", "CR", "RT", "RE", "RET", "RMA", "RF"];

    public static string? Of(ColumnFacts key, FileFacts file)
    {
        var profile = key.Profile;
        if (key.Share(Fits.Digits) < 0.5 || profile.Count(Fits.LettersThenDigits) == 0)
        {
            return null;
        }

        var prefix = profile.Prefixes.Where(known => Usual.Contains(known.Key, StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(known => known.Value).Select(known => known.Key).FirstOrDefault();
        var signed = file.Columns.Where(column => column.Profile.Count(Fits.Negative) > 0).Select(column => column.Profile.Index).ToList();
        if (prefix is null || signed.Count == 0)
        {
            return prefix;
        }

        var rows = file.Rows.Where(row => row[profile.Index].StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var negative = rows.Count(row => signed.Exists(index => row[index].StartsWith('-') || row[index].StartsWith('(')));
        return rows.Count == 0 || negative >= rows.Count * 0.5 ? prefix : null;
    }
}
