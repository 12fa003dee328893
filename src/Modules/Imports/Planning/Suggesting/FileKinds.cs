using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>Decides what a file holds.</summary>
internal static class FileKinds
{
    /// <returns>The best reading first; empty when the file is none of the kinds we keep.</returns>
    public static IReadOnlyList<Hypothesis> Of(FileFacts file) => IsLookup(file) ? []
        : [.. Enum.GetValues<RecordKind>().Select(kind => Hypothesis.Try(file, kind)).OfType<Hypothesis>().OrderByDescending(hypothesis => hypothesis.Score)];

    /// <summary>Why a file without records is left out.</summary>
    public static Sentence WhyNone(FileFacts file)
    {
        bool About(Concept concept) => file.Name.Head.Has(concept) || file.Columns.Count(column => column.Concepts.Has(concept)) * 3 > file.Columns.Count;
        return file.Profile.Rows == 0 ? new("행이 없는 표입니다", "the table has no rows")
            : About(Concept.Geo) ? new("위치(좌표·우편번호) 참고표라서 가져올 기록이 없습니다", "a lookup table of places, not records")
            : About(Concept.Seller) ? new("판매자·공급사 목록이라서 고객 기록이 아닙니다", "a list of sellers, not customer records")
            : About(Concept.Staff) ? new("직원 목록이라서 고객 기록이 아닙니다", "a list of staff, not customer records")
            : About(Concept.Store) ? new("매장 목록이라서 고객 기록이 아닙니다", "a list of stores, not customer records")
            : About(Concept.Category) ? new("분류 이름표라서 가져올 기록이 없습니다", "a lookup table of category names, not records")
            : new("고객·주문·상품·리뷰 어느 것인지 알아볼 수 없습니다", "no kind of record was recognised in it");
    }

    // Tables of sellers, places, staff: most of their columns say so.
    private static bool IsLookup(FileFacts file)
    {
        var others = Concepts.Of(Concept.Seller, Concept.Geo, Concept.Staff, Concept.Store);
        var named = file.Name.Head.HasAny(others) && !file.Columns.Any(column => column.Concepts.Has(Concept.Order) && column.Concepts.Has(Concept.Id));
        var spoken = file.Columns.Count(column => column.Concepts.Only(Concepts.Owners) is { IsEmpty: false } owners && owners.HasAny(others) && owners.Without(others).IsEmpty);
        return file.Profile.Rows == 0 || named || spoken * 2 > file.Columns.Count;
    }
}
