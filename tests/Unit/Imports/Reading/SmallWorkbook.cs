using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Dangol.Tests.Unit.Imports.Reading;

/// <summary>Writes a minimal .xlsx: text, numbers, dates and numbers shown with zeros in front.</summary>
internal static class SmallWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly DateTime SerialZero = new(1899, 12, 30);

    public static void Write(string path, params (string Sheet, object?[][] Rows)[] sheets)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        Add(archive, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r0\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Sheet}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"{(sheet.Sheet.StartsWith('_') ? " state=\"hidden\"" : "")}/>"))}</sheets></workbook>");
        Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/s{i}.xml\"/>"))}</Relationships>");
        Add(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        for (var i = 0; i < sheets.Length; i++)
        {
            Add(archive, $"xl/worksheets/s{i}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(sheets[i].Rows.Select(Row))}</sheetData></worksheet>");
        }
    }

    private static string Row(object?[] cells, int row)
        => $"<row r=\"{row + 1}\">{string.Concat(cells.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{row + 1}")))}</row>";

    private static string Cell(object? value, string at) => value switch
    {
        null => "",
        DateTime time => $"<c r=\"{at}\" s=\"1\"><v>{(time - SerialZero).TotalDays.ToString("R", CultureInfo.InvariantCulture)}</v></c>",
        int padded when padded < 0 => $"<c r=\"{at}\" s=\"2\"><v>{-padded}</v></c>",
        IFormattable number => $"<c r=\"{at}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape($"{value}")}</t></is></c>",
    };

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
