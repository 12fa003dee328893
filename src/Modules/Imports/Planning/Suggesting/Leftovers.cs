using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>What becomes of the columns that are no field: custom fields of a customer, or left out with a reason.</summary>
internal static class Leftovers
{
    public static List<UnusedColumn> Of(FileFacts file, IReadOnlySet<ColumnFacts> used, List<PlannedRecord> records)
    {
        var unused = new List<UnusedColumn>();
        foreach (var column in file.Columns.Where(column => !used.Contains(column)))
        {
            if (Judge(column) is { } refused)
            {
                unused.Add(refused);
            }
            else if (records.Count > 0 && records[0].Kind == RecordKind.Customer && IsUseful(column))
            {
                records[0] = records[0] with { Fields = [.. records[0].Fields, Custom(column)] };
            }
            else
            {
                unused.Add(new(column.Header, Unuse.Unknown, new("아는 항목이 아니어서 두었습니다. 원하면 사용자 정의 항목으로 가져올 수 있습니다", "not a field we know; it can be taken as a custom field"), column.Profile.Samples));
            }
        }

        return unused;
    }

    public static bool IsRowNumber(ColumnFacts column)
        => column.Header.Trim().ToLowerInvariant() is "번호" or "no" or "no." or "순번" or "연번" or "#" or "index" or "row" or "unnamed: 0"
            && column.Share(Fits.Digits) > 0.999 && column.Profile.MinNumber is 0 or 1 && column.Profile.MaxNumber <= column.Profile.Rows
            && column.Profile.Distinct >= column.Profile.Rows * 0.95;

    private static UnusedColumn? Judge(ColumnFacts column)
    {
        var profile = column.Profile;
        return IdentityColumns.IsResident(column)
            ? new(column.Header, Unuse.Refused, new("주민등록번호로 보여 가져올 수 없습니다", "looks like resident registration numbers, which are never taken"), [])
            : IdentityColumns.IsOther(column)
            ? new(column.Header, Unuse.Identity, new("신분·금융 식별번호로 보여 가져오지 않습니다", "looks like identity or bank numbers, which are left out"), [])
            : profile.Filled == 0 ? new(column.Header, Unuse.Empty, new("값이 없습니다", "it has no values"), [])
            : profile.IsConstant ? new(column.Header, Unuse.Empty, new("모든 행의 값이 같습니다", "every row has the same value"), profile.Samples)
            : IsRowNumber(column) ? new(column.Header, Unuse.Repeats, new("행 번호입니다", "numbers of the rows"), profile.Samples)
            : null;
    }

    // Something a shop would look at on a customer's page: filled now and then, and not just another id.
    private static bool IsUseful(ColumnFacts column)
    {
        var profile = column.Profile;
        return profile.Filled >= profile.Rows * 0.05 && column.Share(Fits.HexId) < 0.5 && column.Share(Fits.Scientific) < 0.5
            && !column.Concepts.HasAny(Concepts.Of(Concept.Link, Concept.Fax)) && !(column.Concepts.Has(Concept.Id) && profile.Distinct > profile.Filled * 0.9);
    }

    private static PlannedField Custom(ColumnFacts column) => new(Field.Custom, [column.Header], ValueFormat.Text)
    {
        CustomName = column.Header,
        Confidence = 0.5,
        Samples = column.Profile.Samples,
        Why = new("아는 항목은 아니지만 고객에게 쓸모가 있어 보여 사용자 정의 항목으로 둡니다", "not a field we know, but it looks useful on a customer, so it is kept as a custom field"),
    };
}
