using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Dangol.Platform.Web;

/// <summary>
/// A workbook of one sheet (Office Open XML, ECMA-376), written row by row in bounded memory. Text is written as text (inline strings), so that a spreadsheet runs none of
/// it as a formula; numbers are numbers.
/// </summary>
public sealed class WorkbookWriter : IAsyncDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestCell = 32_767;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly WithoutSync _body;
    private readonly ZipArchive _zip;
    private readonly XmlWriter _sheet;

    /// <param name="name">The sheet's, cut to 31 characters without []:*?/\.</param>
    public WorkbookWriter(Stream body, string name)
    {
        _body = new WithoutSync(body);
        _zip = new ZipArchive(_body, ZipArchiveMode.Create, leaveOpen: true);
        name = string.Concat(name.Where(letter => !"[]:*?/\\".Contains(letter, StringComparison.Ordinal)).Take(31));
        Part("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        Part("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{System.Security.SecurityElement.Escape(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        _sheet = XmlWriter.Create(_zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = false, CloseOutput = true });
        _sheet.WriteStartDocument();
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteStartElement("sheetData", Main);
    }

    /// <summary>One row. A number is a <see cref="long"/>, <see cref="int"/> or <see cref="decimal"/>; null is empty; anything else is text, cut to 32,767 characters.</summary>
    public async Task Row(params IReadOnlyList<object?> cells)
    {
        await _sheet.WriteStartElementAsync(null, "row", Main);
        foreach (var cell in cells)
        {
            await _sheet.WriteStartElementAsync(null, "c", Main);
            if (cell is long or int or decimal)
            {
                await _sheet.WriteElementStringAsync(null, "v", Main, ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture));
            }
            else if (cell?.ToString() is { Length: > 0 } text)
            {
                await _sheet.WriteAttributeStringAsync(null, "t", null, "inlineStr");
                await _sheet.WriteStartElementAsync(null, "is", Main);
                await _sheet.WriteStartElementAsync(null, "t", Main);
                await _sheet.WriteAttributeStringAsync("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");
                await _sheet.WriteStringAsync(Readable(text));
                await _sheet.WriteEndElementAsync();
                await _sheet.WriteEndElementAsync();
            }

            await _sheet.WriteEndElementAsync();
        }

        await _sheet.WriteEndElementAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _sheet.WriteEndElementAsync();
        await _sheet.WriteEndElementAsync();
        await _sheet.WriteEndDocumentAsync();
        await _sheet.DisposeAsync();
        await _zip.DisposeAsync();
        await _body.DisposeAsync();
    }

    private void Part(string path, string xml)
    {
        using var part = _zip.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
    }

    // XML has no place for control characters and lone halves of surrogate pairs.
    private static string Readable(string text)
    {
        text = text.Length > LongestCell ? text[..LongestCell] : text;
        var readable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                readable.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                readable.Append(text[i]);
            }
        }

        return readable.ToString();
    }

    // The archive writes its small parts at once; the server takes only writes that wait, so they are gathered and handed on.
    private sealed class WithoutSync(Stream inner) : Stream
    {
        private readonly MemoryStream _gathered = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => _gathered.Write(buffer, offset, count);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _gathered.Write(buffer.Span);
            await FlushAsync(cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            await inner.WriteAsync(_gathered.GetBuffer().AsMemory(0, (int)_gathered.Length), cancellationToken);
            _gathered.SetLength(0);
        }

        public override async ValueTask DisposeAsync()
        {
            await FlushAsync(CancellationToken.None);
            await base.DisposeAsync();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
