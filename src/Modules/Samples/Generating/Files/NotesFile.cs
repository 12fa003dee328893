namespace Dangol.Samples.Generating;

/// <summary>상담메모.csv, kept by the staff in a spreadsheet.</summary>
internal static class NotesFile
{
    public static void Write(Story story, Stream stream)
    {
        using var csv = new CsvFile(stream, Formats.Utf8WithBom, "회원번호", "메모", "작성자", "작성일시");
        foreach (var note in story.Notes)
        {
            csv.Row(note.Member.Number, note.Text, note.Author, Formats.Minute(note.WrittenAt));
        }
    }
}
