using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>The sum that tills and spreadsheets put under a table.</summary>
internal static class TotalRow
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        ["합계", "총계", "소계", "총합계", "총합", "합 계", "total", "totals", "grand total", "sum", "subtotal", "합계금액"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(IRowSource row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            var value = row.Field(i).Trim().TrimEnd(':');
            if (value.Length is > 0 and < 20 && Words.Contains(value))
            {
                return true;
            }
        }

        return false;
    }
}
