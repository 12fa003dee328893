using System.Text;
using Dangol.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class CsvRowsTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("name,town\nKim,\"Mapo, Seoul\"\n", "Kim|Mapo, Seoul")]
    [InlineData("name,town\nKim,\"\"\nLee,Busan\n", "Kim|/Lee|Busan")]
    [InlineData("name,said\r\nKim,\"so \"\"good\"\" it is\"\r\n", "Kim|so \"good\" it is")]
    [InlineData("key,json\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [1.5, 2]}\"\n", "1|{\"type\": \"Point\", \"at\": [1.5, 2]}")]
    [InlineData("name,text\nKim,\"two\nlines\"\nLee,one\n", "Kim|two\nlines/Lee|one")]
    [InlineData("name,text\r\nKim,\"two\r\nlines\"\r\nLee,one\r\n", "Kim|two\r\nlines/Lee|one")]
    [InlineData("name,text\nKim,\"\"\"a\"\"\n\"\"b\"\"\"\n", "Kim|\"a\"\n\"b\"")]
    [InlineData("name,size\nscreen,15\" wide\nroom,9'10\"W\n", "screen|15\" wide/room|9'10\"W")]
    [InlineData("name,letter\nKim,ʤ\n", "Kim|ʤ")]
    [InlineData("name,town\rKim,Seoul\rLee,Busan\r", "Kim|Seoul/Lee|Busan")]
    [InlineData("name,town\nKim,Seoul", "Kim|Seoul")]
    [InlineData("name,town,note\nKim,Seoul\nLee,Busan,x\n", "Kim|Seoul|/Lee|Busan|x")]
    [InlineData("name,town\n\nKim,Seoul\n,\n\nLee,Busan\n", "Kim|Seoul/Lee|Busan")]
    [InlineData("name,town\nKim,\"Seoul\"  \nLee,Busan\n", "Kim|Seoul/Lee|Busan")]
    [InlineData("name,town\nKim,Seoul,,\n", "Kim|Seoul")]
    public void Fields_come_out_as_they_were_put_in(string text, string expected)
    {
        var rows = TempFolder.Rows(folder.Write("table.csv", text));
        string.Join('/', rows.Select(row => string.Join('|', row))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("name;town;sum\nKim;Seoul;1,5\nLee;Busan;2,25\n", ';')]
    [InlineData("name\ttown\nKim, Lee\tSeoul\nPark\tBusan\n", '\t')]
    [InlineData("name|town\nKim|Seoul\nLee|Busan\n", '|')]
    [InlineData("sep=;\nname;town\nKim;Seoul\n", ';')]
    [InlineData("이름,주소\n김철수,\"서울; 마포\"\n이영희,\"부산; 해운대; 우동\"\n", ',')]
    public void The_delimiter_is_found(string text, char delimiter)
        => ImportFiles.Open(folder.Write("table.csv", text)).Tables[0].Csv!.Delimiter.ShouldBe(delimiter);

    [Fact]
    public void Titles_above_the_table_are_passed_over()
    {
        var path = folder.Write("sales.csv", "매출 내역\n조회기간,2024-01-01 ~ 2024-01-31\n\n일시,상품명,수량,금액\n2024-01-02 10:00,커피,2,9000\n2024-01-02 11:00,빵,1,4000\n");
        var table = ImportFiles.Open(path).Tables[0];
        table.Columns.ShouldBe(["일시", "상품명", "수량", "금액"]);
        using var rows = table.Open();
        rows.Read().ShouldBeTrue();
        rows.LineNumber.ShouldBe(5);
    }

    [Theory]
    [InlineData("김철수,010-2345-6789,chulsoo@naver.com\n이영희,010-9876-1234,young@daum.net\n")]
    [InlineData("1001,2024-03-05,12000\n1002,2024-03-06,5000\n1003,2024-03-06,8000\n")]
    public void A_table_without_a_header_gets_numbered_columns(string text)
    {
        var path = folder.Write("bare.csv", text);
        ImportFiles.Open(path).Tables[0].Columns.ShouldBe(["Column 1", "Column 2", "Column 3"]);
        TempFolder.Rows(path).Count.ShouldBe(text.Split('\n').Length - 1);
    }

    [Fact]
    public void Columns_of_the_same_name_are_told_apart()
        => ImportFiles.Open(folder.Write("t.csv", "name,phone,phone,\nKim,1,2,3\n")).Tables[0].Columns.ShouldBe(["name", "phone", "phone (2)"]);

    [Fact]
    public void A_row_with_more_values_than_columns_is_given_as_faulty_and_the_next_is_fine()
    {
        using var rows = ImportFiles.Open(folder.Write("t.csv", "name,town\nKim,Seoul,Mapo\nLee,Busan\n")).Tables[0].Open();
        rows.Read();
        (rows.Fault, rows.FieldCount, rows.Field(2).ToString()).ShouldBe((RowFault.TooManyFields, 3, "Mapo"));
        rows.Read();
        (rows.Fault, rows.Field(0).ToString(), rows.LineNumber).ShouldBe((RowFault.None, "Lee", 3L));
    }

    [Fact]
    public void A_quote_that_is_not_doubled_is_kept_when_the_row_adds_up_and_is_a_fault_when_not()
    {
        using var rows = ImportFiles.Open(folder.Write("t.csv", "name,size\n\"a 15\" screen\",big\n\"say \"hi\" now,small\nLee,x\n")).Tables[0].Open();
        rows.Read();
        (rows.Fault, rows.Field(0).ToString()).ShouldBe((RowFault.None, "a 15\" screen"));
        rows.Read();
        rows.Fault.ShouldBe(RowFault.LooseQuote);
        rows.Read();
        (rows.Fault, rows.LineNumber, rows.Field(0).ToString()).ShouldBe((RowFault.None, 4L, "Lee"));
    }

    [Fact]
    public void A_last_row_cut_off_halfway_is_a_fault()
    {
        using var rows = ImportFiles.Open(folder.Write("t.csv", "name,town,sum\nKim,Seoul,1\nLee,Bus")).Tables[0].Open();
        rows.SkipTo(2).ShouldBeTrue();
        rows.Fault.ShouldBe(RowFault.CutOff);
    }

    [Fact]
    public void Lines_inside_values_count_as_lines_of_the_file()
    {
        using var rows = ImportFiles.Open(folder.Write("t.csv", "name,text\nKim,\"a\nb\nc\"\nLee,d\n")).Tables[0].Open();
        rows.SkipTo(2).ShouldBeTrue();
        (rows.LineNumber, rows.RowNumber).ShouldBe((5L, 2L));
        rows.Read().ShouldBeFalse();
        rows.BytesRead.ShouldBe(rows.TotalBytes);
    }

    [Theory]
    [InlineData("name,town\nKim,\"Seoul\nLee,Busan\n", "unclosed-quote")]
    [InlineData("name,town\nKim,Se\0oul\n", "binary")]
    [InlineData("", "nothing-to-read")]
    [InlineData(" \n \n", "empty")]
    public void A_file_that_cannot_be_a_table_says_why(string text, string code)
        => Should.Throw<UnreadableException>(() => TempFolder.Rows(folder.Write("t.csv", text))).Code.ShouldBe(code);

    [Theory]
    [InlineData("x", "field-too-long")]
    [InlineData("\"x,", "field-too-long")]
    [InlineData("x,", "too-many-columns")]
    public void A_huge_file_of_one_line_is_refused_with_little_memory(string unit, string code)
    {
        var path = folder.Write("line.csv", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(unit, 30_000_000 / unit.Length))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<UnreadableException>(() => TempFolder.Rows(path)).Code.ShouldBe(code);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 << 20);
    }

    public void Dispose() => folder.Dispose();
}
