using System.Text;
using Dangol.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class EncodingTests : IDisposable
{
    private const string Text = "이름,도시\n김철수,서울\n똠방각하,펲시\n";

    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("949", false)]
    public void Korean_text_is_read_in_every_encoding(string name, bool mark)
    {
        var encoding = name == "949" ? TempFolder.Korean : Encoding.GetEncoding(name);
        var path = folder.Write("t.csv", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)]);
        TempFolder.Rows(path).ShouldBe([["김철수", "서울"], ["똠방각하", "펲시"]]);
    }

    [Fact]
    public void Korean_that_begins_after_megabytes_of_ascii_is_still_read_right()
    {
        var text = "code,city\n" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i},plain ascii town\n")) + "last,서울\n";
        var rows = TempFolder.Rows(folder.Write("t.csv", text, TempFolder.Korean));
        rows[^1].ShouldBe(["last", "서울"]);
    }

    [Theory]
    [InlineData("name,ort\nMüller,Köln\nGroß,Düsseldorf\n", "Müller|Köln")]
    [InlineData("nome,cidade\nJoão,São Paulo\nConceição,Maceió\n", "João|São Paulo")]
    [InlineData("name,price\nKim,5 €\nLee,6 €\n", "Kim|5 €")]
    public void Western_text_is_the_last_resort(string text, string first)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = TempFolder.Rows(folder.Write("t.csv", text, Encoding.GetEncoding(1252)));
        string.Join('|', rows[0]).ShouldBe(first);
    }

    [Fact]
    public void Rare_syllables_whose_second_byte_is_a_letter_stay_Korean()
        => TempFolder.Rows(folder.Write("t.csv", "name_0,name_1\n0,똠★\n", TempFolder.Korean))[0][1].ShouldBe("똠★");

    [Fact]
    public void Two_encodings_in_one_file_are_refused_with_the_line()
    {
        var lines = string.Concat(Enumerable.Range(2, 810).Select(i => $"{i},서울특별시 마포구\n"));
        var path = folder.Write("t.csv", [.. Encoding.UTF8.GetBytes("no,주소\n" + lines), .. TempFolder.Korean.GetBytes("812,부산\n"), .. Encoding.UTF8.GetBytes("813,대구\n")]);
        var fault = Should.Throw<UnreadableException>(() => ImportFiles.Open(path));
        (fault.Code, fault.Line, fault.File).ShouldBe(("mixed-encoding", 812L, "t.csv"));

        var other = folder.Write("u.csv", [.. TempFolder.Korean.GetBytes("no,주소\n" + lines), .. "812,"u8, 0xFF, 0xFF, .. "\n"u8]);
        Should.Throw<UnreadableException>(() => ImportFiles.Open(other)).Line.ShouldBe(812);
    }

    [Fact]
    public void A_file_cut_inside_a_character_says_so()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        var fault = Should.Throw<UnreadableException>(() => ImportFiles.Open(folder.Write("t.csv", bytes[..^2])));
        (fault.Code, fault.Line).ShouldBe(("cut-character", 3L));
    }

    [Fact]
    public void The_table_of_Korean_pairs_agrees_with_the_framework()
    {
        var all = string.Concat(Enumerable.Range(0xAC00, 0xD7A4 - 0xAC00).Select(c => (char)c));
        var bytes = TempFolder.Korean.GetBytes(all);
        var decoded = new char[all.Length];
        Cp949.Decode(bytes, decoded, out var read, out var written);
        (read, written, new string(decoded)).ShouldBe((bytes.Length, all.Length, all));
    }

    public void Dispose() => folder.Dispose();
}
