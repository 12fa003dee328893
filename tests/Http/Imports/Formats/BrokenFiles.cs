using System.IO.Compression;
using System.Text;

namespace Dangol.Tests.Http.Imports.Formats;

/// <summary>Files that are no table any more, or never were, and files that would be too much for anybody who opened them.</summary>
internal static class BrokenFiles
{
    private const int Megabyte = 1 << 20;
    private const int HundredMegabytes = 100 * Megabyte;

    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>The file's name, the code it must be refused with, and its content.</summary>
    public static readonly IReadOnlyDictionary<string, (string File, string Code, Func<byte[]> Content)> All = new Dictionary<string, (string, string, Func<byte[]>)>
    {
        ["a quote that is never closed"] = ("고객.csv", "unclosed-quote", () => Utf8.GetBytes(People(50).Replace("손님7,", "\"손님7,", StringComparison.Ordinal))),
        ["UTF-8 cut inside a letter"] = ("고객.csv", "cut-character", () => Utf8.GetBytes(People(50) + "C99,김민")[..^1]),
        ["little UTF-8 cut inside a letter"] = ("고객.csv", "cut-character", () => Utf8.GetBytes("이름,전화\n김민")[..^2]),
        ["CP949 cut inside a letter"] = ("고객.csv", "cut-character", () => Korean.GetBytes(People(50) + "C99,김민")[..^1]),
        ["UTF-16 cut inside a letter"] = ("고객.csv", "cut-character", () => Wide(People(50))[..^1]),
        ["UTF-16 with half a character"] = ("고객.csv", "bad-bytes", () => Wide(People(50) + "C99,\uD83D?")),
        ["UTF-16 with a NUL"] = ("고객.csv", "binary", () => Wide(People(50) + "C99,\0")),
        ["half UTF-8, half CP949"] = ("고객.csv", "mixed-encoding", () => [.. Utf8.GetBytes(People(50)), .. Korean.GetBytes(People(50))]),
        ["half CP949, half UTF-8"] = ("고객.csv", "mixed-encoding", () => [.. Korean.GetBytes(People(50)), .. Utf8.GetBytes(People(50))]),
        ["one line of UTF-8 among CP949"] = ("고객.csv", "mixed-encoding", () => [.. Korean.GetBytes(People(50)), .. Utf8.GetBytes("C99,쓩쓩\n"), .. Korean.GetBytes(People(50))]),
        ["an encoding nobody here reads"] = ("customers.csv", "unknown-encoding", () => [.. Utf8.GetBytes("id,name\n"), .. Enumerable.Range(0, 40).SelectMany(_ => (byte[])[0x31, 0x2C, 0xD6, 0x2A, 0x80, 0x81, 0x8D, 0xFF, 0x90, 0x0A])]),
        ["a picture"] = ("고객.csv", "binary", () => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 1]),
        ["nothing at all"] = ("고객.csv", "nothing-to-read", () => []),
        ["a web page named like a workbook"] = ("주문.xls", "not-a-workbook", () => Utf8.GetBytes("<html><body><table><tr><td>번호</td></tr></table></body></html>")),
        ["a workbook cut in half"] = ("고객.xlsx", "bad-workbook", () => Half(Workbook(sheet => sheet.Write(Rows(2_000))))),
        ["an archive cut in half"] = ("가게.zip", "bad-archive", () => Half(Zip("고객.csv", entry => entry.Write(Utf8.GetBytes(People(5_000)))))),
        ["an archive with damage inside"] = ("가게.zip", "bad-archive", () => Damaged(Zip("고객.csv", entry => entry.Write(Utf8.GetBytes(People(5_000)))))),
        ["a workbook with damage inside"] = ("고객.xlsx", "bad-workbook", () => Damaged(Workbook(sheet => sheet.Write(Rows(5_000))))),
        ["100 MB in one line"] = ("고객.csv", "field-too-long", () => Repeated("가나다라", HundredMegabytes)),
        ["100 MB in one line of values"] = ("고객.csv", "too-many-columns", () => Repeated("가,", HundredMegabytes)),
        ["100 MB behind a quote"] = ("고객.csv", "field-too-long", () => [.. "번호,이름\n1,\""u8, .. Repeated("가\n", HundredMegabytes)]),
        ["a bomb of one entry"] = ("가게.zip", "archive-bomb", () => Zip("고객.csv", entry => Zeros(entry, 500))),
        ["a bomb of many small entries"] = ("가게.zip", "archive-bomb", () => Zip([.. Enumerable.Range(0, 40).Select(i => ($"{i}.csv", (Action<Stream>)(entry => Zeros(entry, 15))))])),
        ["a bomb in a bomb"] = ("가게.zip", "nothing-to-read", () => Zip("속.zip", entry => entry.Write(Zip("고객.csv", inner => Zeros(inner, 500))))),
        ["a bomb in a workbook in an archive"] = ("가게.zip", "archive-bomb", () => Zip("고객.xlsx", entry => entry.Write(Workbook(sheet => Zeros(sheet, 500))))),
        ["a workbook with a swollen sheet"] = ("고객.xlsx", "archive-bomb", () => Workbook(sheet => Swollen(sheet, 500))),
        ["a workbook with entities of entities"] = ("고객.xlsx", "bad-workbook", () => Workbook(sheet => { }, "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY {(char)('a' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i - 1)};", 10))}\">")) + "]>", "&j;")),
        ["a workbook with one cell of 100 MB"] = ("고객.xlsx", "field-too-long", () => Workbook(sheet => Digits(sheet, HundredMegabytes))),
    };

    public static Encoding Korean
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(949);
        }
    }

    private static string People(int count) => "고객번호,이름\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"C{i},손님{i},\n"));

    private static byte[] Wide(string text) => [0xFF, 0xFE, .. text.SelectMany(letter => BitConverter.GetBytes(letter))];

    private static byte[] Half(byte[] file) => file[..(file.Length / 2)];

    private static byte[] Damaged(byte[] file)
    {
        file.AsSpan(file.Length / 2, 400).Fill(0xA5);
        return file;
    }

    private static byte[] Repeated(string text, int length)
    {
        var piece = Encoding.UTF8.GetBytes(text);
        var file = new byte[length / piece.Length * piece.Length];
        for (var at = 0; at < file.Length; at += piece.Length)
        {
            piece.CopyTo(file, at);
        }

        return file;
    }

    private static byte[] Zip(string name, Action<Stream> write) => Zip((name, write));

    private static byte[] Zip(params (string Name, Action<Stream> Write)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                write(entry);
            }
        }

        return file.ToArray();
    }

    private static byte[] Workbook(Action<Stream> rows, string before = "", string inside = "")
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", package = "http://schemas.openxmlformats.org/package/2006";
        Action<Stream> Text(string text) => entry => entry.Write(Encoding.UTF8.GetBytes(text));
        return Zip(
            ("[Content_Types].xml", Text($"<Types xmlns=\"{package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")),
            ("_rels/.rels", Text($"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r0\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
            ("xl/workbook.xml", Text($"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"고객\" sheetId=\"1\" r:id=\"s0\"/></sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", Text($"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"s0\" Type=\"{office}/worksheet\" Target=\"worksheets/s0.xml\"/></Relationships>")),
            ("xl/worksheets/s0.xml", entry =>
            {
                entry.Write(Encoding.UTF8.GetBytes($"{before}<worksheet xmlns=\"{main}\"><sheetData>{Row("고객번호", "이름")}{Row("C0", inside)}"));
                rows(entry);
                entry.Write("</sheetData></worksheet>"u8);
            }
        ));
    }

    private static string Row(params string[] cells) => $"<row>{string.Concat(cells.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    private static byte[] Rows(int count) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, count).Select(i => Row($"C{i}", $"손님 {i * 7919 % 10007}"))));

    private static void Zeros(Stream stream, int megabytes)
    {
        var block = new byte[Megabyte];
        for (var i = 0; i < megabytes; i++)
        {
            stream.Write(block);
        }
    }

    private static void Swollen(Stream sheet, int megabytes)
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Row("C1", "김"), Megabyte / 80)));
        for (var i = 0; i < megabytes; i++)
        {
            sheet.Write(block);
        }
    }

    // Digits by chance: they shrink to less than half, as honest text does.
    private static void Digits(Stream sheet, int length)
    {
        var random = new Random(7);
        var block = new byte[Megabyte];
        sheet.Write("<row><c t=\"inlineStr\"><is><t>"u8);
        for (var at = 0; at < length; at += block.Length)
        {
            for (var i = 0; i < block.Length; i++)
            {
                block[i] = (byte)('0' + random.Next(10));
            }

            sheet.Write(block);
        }

        sheet.Write("</t></is></c></row>"u8);
    }
}
