using Dangol.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class WorkbookTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string File => Path.Combine(folder.Root, "shop.xlsx");

    [Fact]
    public void Cells_become_text_that_says_the_same()
    {
        SmallWorkbook.Write(File, ("고객", [["이름", "전화", "우편번호", "가입일", "금액", "메모"],
            ["김철수", 1012345678, -4524, new DateTime(2024, 3, 5, 15, 5, 7), 1234.5, " a\nb "],
            ["이영희", "010-9876-5432", -63000, new DateTime(2024, 3, 6), 9000000000, null]]));
        TempFolder.Rows(File).ShouldBe([
            ["김철수", "1012345678", "04524", "2024-03-05T15:05:07", "1234.5", " a\nb "],
            ["이영희", "010-9876-5432", "63000", "2024-03-06", "9000000000", ""]]);
    }

    [Fact]
    public void Every_visible_sheet_with_values_is_a_table()
    {
        SmallWorkbook.Write(File, ("주문", [["번호", "금액"], ["1", 5]]), ("빈", []), ("_숨김", [["a", "b"]]), ("고객", [["이름", "도시"], ["김철수", "서울"]]));
        var files = ImportFiles.Open(File);
        files.Tables.Select(table => table.Name).ShouldBe(["shop.xlsx#고객", "shop.xlsx#주문"]);
        files.Skipped.Count.ShouldBe(2);
        using var rows = files.Tables[0].Open();
        TempFolder.Rows(rows).ShouldBe([["김철수", "서울"]]);
    }

    [Fact]
    public void Titles_above_and_blank_rows_between_are_passed_over()
    {
        SmallWorkbook.Write(File, ("매출", [["일별 매출"], [], ["일자", "상품", "금액", "수량"], [new DateTime(2024, 1, 2), "커피", 4500, 2], [null, null, null, null], [new DateTime(2024, 1, 3), "빵", 3000, 1]]));
        using var rows = ImportFiles.Open(File).Tables[0].Open();
        rows.Columns.ShouldBe(["일자", "상품", "금액", "수량"]);
        TempFolder.Rows(rows).Count.ShouldBe(2);
        (rows.LineNumber, rows.EmptyRows).ShouldBe((6L, 1L));
    }

    [Fact]
    public void A_workbook_inside_a_zip_is_read_too()
    {
        SmallWorkbook.Write(File, ("고객", [["이름", "도시"], ["김철수", "서울"]]));
        var zip = Path.Combine(folder.Root, "all.zip");
        using (var archive = System.IO.Compression.ZipFile.Open(zip, System.IO.Compression.ZipArchiveMode.Create))
        {
            System.IO.Compression.ZipFileExtensions.CreateEntryFromFile(archive, File, "고객.xlsx");
        }

        TempFolder.Rows(zip).ShouldBe([["김철수", "서울"]]);
    }

    [Fact]
    public void Damaged_disguised_and_swollen_workbooks_are_told_plainly()
    {
        SmallWorkbook.Write(File, ("고객", [["이름", "도시"], ["김철수", new string('가', 4000)]]));
        Should.Throw<UnreadableException>(() => ImportFiles.Open(File, limits: new() { RatioFloor = 1000, MaxArchiveRatio = 2 })).Code.ShouldBe("archive-bomb");
        Should.Throw<UnreadableException>(() => ImportFiles.Open(File, limits: new() { MaxWorkbookPart = 100 })).Code.ShouldBe("workbook-too-large");
        folder.Write("in/web.xls", "<html><table><tr><td>주문번호</td></tr></table></html>");
        Should.Throw<UnreadableException>(() => ImportFiles.Open(Path.Combine(folder.Root, "in"))).Code.ShouldBe("not-a-workbook");
        var bytes = System.IO.File.ReadAllBytes(File);
        folder.Write("cut/cut.xlsx", bytes[..(bytes.Length / 2)]);
        Should.Throw<UnreadableException>(() => ImportFiles.Open(Path.Combine(folder.Root, "cut"))).Code.ShouldBe("bad-workbook");
    }

    public void Dispose() => folder.Dispose();
}
